import { type NewSilence, type Silence, silenceSchema, silenceUndoneSchema } from '../../shared/silences.ts'
import { type Act, type Api } from '../api.ts'

export const postSilence = (api: Api, silence: NewSilence, act: Act): Promise<Silence> =>
  api.write('POST', '/silences', silence, silenceSchema, act)

export const deleteSilence = (api: Api, id: string, act: Act): Promise<{ id: string }> =>
  api.write('DELETE', `/silences/${id}`, undefined, silenceUndoneSchema, act)
