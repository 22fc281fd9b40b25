import { type UserRef } from '../../shared/common.ts'
import { colleagueListSchema, type Me, meSchema } from '../../shared/identity.ts'
import { type Act, type Api } from '../api.ts'

export const getMe = (api: Api, signal: AbortSignal): Promise<Me> => api.get('/me', meSchema, { signal })

export const putMyTimeZone = (api: Api, timeZone: string, act: Act): Promise<Me> =>
  api.write('PUT', '/me/time-zone', { timeZone }, meSchema, act)

export const getColleagues = (api: Api, signal: AbortSignal): Promise<UserRef[]> =>
  api.get('/colleagues', colleagueListSchema, { signal })
