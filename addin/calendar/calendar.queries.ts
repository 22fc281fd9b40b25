import { useQuery } from '@tanstack/react-query'
import { calendarLinkSchema } from '../../shared/calendar.ts'
import { useApi } from '../ApiContext.tsx'

/** Whether follow-ups reach the user's calendar. */
export function useCalendarLink() {
  const api = useApi()
  return useQuery({
    queryKey: ['calendar-link'],
    queryFn: ({ signal }) => api.get('/calendar/link', calendarLinkSchema, { signal }),
    refetchInterval: 60_000,
  })
}
