import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Mail } from '../../shared/mail.ts'
import { holidaysIn } from '../follow-ups/public-holidays.ts'
import { dateOrder } from '../follow-ups/use-date-phrase.ts'
import { messageText } from '../interactions/message-text.queries.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { findPromises } from './find-promises.ts'

/** The promises in what the author of a mail wrote now. "Friday" is theirs, of the day on which they wrote it. */
export function useFoundPromises({ itemId, sentAt }: Mail) {
  const queries = useQueryClient()
  const { dates, locale, user } = useSurroundings()
  const { timeZone } = dates
  return useQuery({
    queryKey: ['found-promises', itemId],
    queryFn: async () => {
      const { newText } = await queries.query({ ...messageText(itemId), staleTime: 'static' })

      const holidays = holidaysIn(timeZone, locale)
      const { language } = user
      return findPromises(newText, { now: new Date(sentAt), timeZone, order: dateOrder(language), language, holidays })
    },
    staleTime: Infinity,
    retry: false,
  })
}
