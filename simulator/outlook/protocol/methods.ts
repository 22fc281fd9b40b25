import { type MailDetails } from '../../mailbox/mail-item.ts'
import { type Answer } from './answer.ts'
import { type ApiLevel } from './api-level.ts'
import { composeMethods } from './compose-methods.ts'
import { displayMethods } from './display-methods.ts'
import { type OutlookHost } from './host.ts'
import { itemMethods } from './item-methods.ts'
import { mailboxMethods } from './mailbox-methods.ts'
import { type Permission } from './permission.ts'

/** One method that `ExecuteMethod` can call, by its dispatch id. */
export interface Method {
  readonly name: string
  readonly needs: Permission
  /** First requirement set that has it; 1.1 to 1.5 are all written as 1.5, the lowest that can be chosen. */
  readonly since: ApiLevel
  /** `mailbox` needs no mail; `compose` only works on a draft, `read` only on a received mail. */
  readonly on: 'mailbox' | 'item' | 'read' | 'compose'
  readonly run: (call: MethodCall) => Answer | Promise<Answer>
}

interface MethodCall {
  readonly params: unknown
  readonly host: OutlookHost
  /** The mail that is open. Throws if there is none; a method of `mailbox` must not ask. */
  readonly item: MailDetails
}

export const methods: ReadonlyMap<number, Method> = new Map([
  ...itemMethods,
  ...mailboxMethods,
  ...displayMethods,
  ...composeMethods,
])
