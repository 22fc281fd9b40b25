import * as z from 'zod'
import { failed, notSupported, outlookErrors, type Answer } from './answer.ts'
import { includesLevel } from './api-level.ts'
import { type OutlookHost } from './host.ts'
import { itemTypeOf, itemTypes } from './initial-data.ts'
import { methods } from './methods.ts'
import { isGranted } from './permission.ts'

const callSchema = z.object({ MethodData: z.object({ DispatchId: z.number() }), ApiParams: z.unknown().optional() })

/** Telemetry and the like, which Office.js sends without waiting for an answer. */
const unanswered: ReadonlySet<number> = new Set([163, 193, 400, 401, 402, 403, 40])

export type Outcome =
  { readonly kind: 'answer'; readonly data: Answer } | { readonly kind: 'denied' } | { readonly kind: 'none' }

/**
 * Runs one `ExecuteMethod`. The host checks permission and requirement set itself, as Exchange does: that Office.js has checked
 * them too is no protection against a page that calls the channel directly.
 */
export async function executeMethod(data: unknown, host: OutlookHost): Promise<Outcome> {
  const call = callSchema.safeParse(data)
  if (!call.success) return { kind: 'answer', data: failed(outlookErrors.invalidParameterValue) }
  const { DispatchId: dispatchId } = call.data.MethodData
  if (unanswered.has(dispatchId)) return { kind: 'none' }

  const method = methods.get(dispatchId)
  const { permission, apiLevel } = host.context()
  if (!method || !includesLevel(apiLevel, method.since)) return { kind: 'answer', data: notSupported }
  if (!isGranted(method.needs, permission)) return { kind: 'denied' }

  const item = host.currentItem()
  if (method.on !== 'mailbox') {
    if (!item) return { kind: 'answer', data: failed(outlookErrors.itemNotFound) }
    const isDraft = itemTypeOf(item) === itemTypes.messageCompose
    if ((method.on === 'compose' && !isDraft) || (method.on === 'read' && isDraft)) {
      return { kind: 'answer', data: notSupported }
    }
  }

  try {
    const answer = await method.run({
      params: call.data.ApiParams,
      host,
      get item() {
        if (!item) throw new Error(`${method.name} asked for a mail while none is open.`)
        return item
      },
    })
    return { kind: 'answer', data: answer }
  } catch (error) {
    const code = error instanceof z.ZodError ? outlookErrors.invalidParameterValue : outlookErrors.internalServerError
    return { kind: 'answer', data: failed(code) }
  }
}
