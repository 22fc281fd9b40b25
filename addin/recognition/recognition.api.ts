import { type RecognizeReply, recognizeReplySchema, type RecognizeRequest } from '../../shared/recognition.ts'
import { type Api } from '../api.ts'

export const postRecognize = (api: Api, request: RecognizeRequest, signal: AbortSignal): Promise<RecognizeReply> =>
  api.ask('/recognize', request, recognizeReplySchema, { signal })
