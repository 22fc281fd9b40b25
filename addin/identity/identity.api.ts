import { type UserRef } from '../../shared/common.ts'
import { colleagueListSchema, type Me, meSchema, type MyLocale } from '../../shared/identity.ts'
import { type Act, type Api } from '../api.ts'

export const getMe = (api: Api, signal: AbortSignal): Promise<Me> => api.get('/me', meSchema, { signal })

export const putMyLocale = (api: Api, locale: MyLocale, act: Act): Promise<Me> =>
  api.write('PUT', '/me/locale', locale, meSchema, act)

export const getColleagues = (api: Api, signal: AbortSignal): Promise<UserRef[]> =>
  api.get('/colleagues', colleagueListSchema, { signal })
