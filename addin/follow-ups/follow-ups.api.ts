import {
  type Drop,
  type FollowUp,
  type FollowUpChange,
  followUpListSchema,
  followUpSchema,
  type MyDay,
  type MyDayQuery,
  myDaySchema,
  type NewFollowUp,
} from '../../shared/follow-ups.ts'
import { type Act, type Api } from '../api.ts'

export const getMyFollowUps = (api: Api, signal: AbortSignal): Promise<FollowUp[]> =>
  api.get('/follow-ups', followUpListSchema, { signal })

export type MyDayRequest = Pick<MyDayQuery, 'on' | 'timeZone'> & Partial<MyDayQuery>

export const getMyDay = (api: Api, request: MyDayRequest, signal: AbortSignal): Promise<MyDay> => {
  const given = Object.entries(request).map(([name, value]) => [name, String(value)])
  const query = new URLSearchParams(given)
  return api.get(`/follow-ups/my-day?${query.toString()}`, myDaySchema, { signal })
}

export const getFollowUp = (api: Api, id: string, signal: AbortSignal): Promise<FollowUp> =>
  api.get(`/follow-ups/${id}`, followUpSchema, { signal })

export const postFollowUp = (api: Api, followUp: NewFollowUp, act: Act): Promise<FollowUp> =>
  api.write('POST', '/follow-ups', followUp, followUpSchema, act)

export const patchFollowUp = (api: Api, id: string, change: FollowUpChange, act: Act): Promise<FollowUp> =>
  api.write('PATCH', `/follow-ups/${id}`, change, followUpSchema, act)

export const postComplete = (api: Api, id: string, act: Act): Promise<FollowUp> =>
  api.write('POST', `/follow-ups/${id}/complete`, undefined, followUpSchema, act)

export const postDrop = (api: Api, id: string, drop: Drop, act: Act): Promise<FollowUp> =>
  api.write('POST', `/follow-ups/${id}/drop`, drop, followUpSchema, act)

export const postReopen = (api: Api, id: string, act: Act): Promise<FollowUp> =>
  api.write('POST', `/follow-ups/${id}/reopen`, undefined, followUpSchema, act)

/** Tries again to bring it into the calendar. */
export const postCalendarRetry = (api: Api, id: string, act: Act): Promise<FollowUp> =>
  api.write('POST', `/calendar/follow-ups/${id}/retry`, undefined, followUpSchema, act)
