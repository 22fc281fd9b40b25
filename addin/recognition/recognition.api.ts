import {
  choiceForgottenSchema,
  type NewChoice,
  type RecognizeReply,
  recognizeReplySchema,
  type RecognizeRequest,
  type RememberedChoice,
  rememberedChoiceSchema,
} from '../../shared/recognition.ts'
import { type Act, type Api } from '../api.ts'

export const postRecognize = (api: Api, request: RecognizeRequest, signal: AbortSignal): Promise<RecognizeReply> =>
  api.ask('/recognize', request, recognizeReplySchema, { signal })

export const postChoice = (api: Api, choice: NewChoice, act: Act): Promise<RememberedChoice> =>
  api.write('POST', '/recognition/choices', choice, rememberedChoiceSchema, act)

export const deleteChoice = (api: Api, id: string, act: Act): Promise<{ id: string }> =>
  api.write('DELETE', `/recognition/choices/${id}`, undefined, choiceForgottenSchema, act)
