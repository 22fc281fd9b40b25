/**
 * The messages between Office.js in the task pane's frame and its host page: JSON texts over `postMessage`, as the
 * `outlook-web-16.01.js` of `@microsoft/office-js` writes and reads them (`Microsoft.Office.Common.Request` and `Response` there).
 */
import * as z from 'zod'

const requestSchema = z.object({
  _messageType: z.literal(0),
  _actionType: z.literal([0, 1, 2]),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown().optional(),
})

export interface HostRequest {
  readonly action: 'invoke' | 'register' | 'unregister'
  readonly name: string
  readonly conversationId: string
  readonly correlationId: number
  readonly data: unknown
}

/** By `_actionType`. */
const actions = ['invoke', 'register', 'unregister'] as const

/** `undefined` for whatever is not a request of Office.js: other scripts may use `postMessage` too. */
export function parseRequest(message: unknown): HostRequest | undefined {
  if (typeof message !== 'string') return undefined
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch {
    return undefined
  }
  const parsed = requestSchema.safeParse(json)
  if (!parsed.success) return undefined
  const request = parsed.data
  return {
    action: actions[request._actionType],
    name: request._actionName,
    conversationId: request._conversationId,
    correlationId: request._correlationId,
    data: request._data,
  }
}

/** Office.js's own codes for a call that did not get through (`Microsoft.Office.Common.InvokeResultCode`). */
export const errorCodes = { none: 0, accessDenied: -5 } as const

interface Response {
  readonly request: Pick<HostRequest, 'name' | 'conversationId' | 'correlationId'>
  readonly hostOrigin: string
  readonly data: unknown
  readonly errorCode?: number
}

export function answerMessage({ request, hostOrigin, data, errorCode = errorCodes.none }: Response): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _actionName: request.name,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _errorCode: errorCode,
    _origin: hostOrigin,
    _serializerVersion: 1,
    _data: data,
  })
}

interface Event {
  readonly name: string
  readonly conversationId: string
  readonly hostOrigin: string
  readonly data: unknown
}

/** Office.js finds the handler by conversation and name; the correlation id is not looked at. */
export function eventMessage({ name, conversationId, hostOrigin, data }: Event): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: -1,
    _errorCode: errorCodes.none,
    _origin: hostOrigin,
    _serializerVersion: 1,
    _data: data,
  })
}
