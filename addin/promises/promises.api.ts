import { type CustomerPromise, type NewPromise, promiseListSchema, promiseSchema } from '../../shared/promises.ts'
import { type Act, type Api } from '../api.ts'

export const getMyPromises = (api: Api, signal: AbortSignal): Promise<CustomerPromise[]> =>
  api.get('/promises', promiseListSchema, { signal })

export const postPromise = (api: Api, promise: NewPromise, act: Act): Promise<CustomerPromise> =>
  api.write('POST', '/promises', promise, promiseSchema, act)

export const postPromiseAct = (
  api: Api,
  id: string,
  verb: 'keep' | 'drop' | 'reopen',
  act: Act,
): Promise<CustomerPromise> => api.write('POST', `/promises/${id}/${verb}`, undefined, promiseSchema, act)
