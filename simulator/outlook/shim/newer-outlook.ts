import { type OfficeTheme } from '../protocol/theme.ts'
import { commonArguments } from './common-arguments.ts'
import { SELECTED_ITEMS_CHANGED } from './selected-items-event.ts'

const dispatchIds = { getSelectedItems: 196, loadItemById: 211 } as const

/** Members of `mailbox` that came after Mailbox 1.12, over the channel of Office.js itself; only where the host announces them. */
export function addNewerMailboxMembers(): void {
  const { mailbox } = Office.context
  const supports = (version: string) => Office.context.requirements.isSetSupported('Mailbox', version)
  if (supports('1.13')) {
    Object.assign(Office.EventType, { SelectedItemsChanged: SELECTED_ITEMS_CHANGED })
    define(mailbox, 'getSelectedItemsAsync', (...args: readonly unknown[]) => {
      invoke(dispatchIds.getSelectedItems, undefined, args, (data) => data)
    })
  }
  if (supports('1.14')) {
    define(mailbox, 'loadItemByIdAsync', (itemId: string, ...args: readonly unknown[]) => {
      invoke(dispatchIds.loadItemById, { itemId }, args, (data) => loadedItem(JSON.parse(String(data)) as ItemFacts))
    })
  }
}

/** `Office.context.officeTheme`, which Office.js on the web leaves out in this version. */
export function addOfficeTheme(current: () => OfficeTheme): void {
  Object.defineProperty(Office.context, 'officeTheme', { configurable: true, enumerable: true, get: current })
}

function invoke(dispatchId: number, params: unknown, args: readonly unknown[], format: (data: unknown) => unknown) {
  const { callback, asyncContext } = commonArguments(args)
  const method = { MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: dispatchId }, ApiParams: params }
  OSF.getClientEndPoint().invoke(
    'ExecuteMethod',
    (resultCode, data) => {
      const answer = (data ?? {}) as { error?: boolean; errorCode?: number; wasSuccessful?: boolean; data?: unknown }
      const failed = resultCode !== 0 || answer.error === true || answer.wasSuccessful === false
      if (!failed) {
        callback({ status: 'succeeded', value: format(answer.data), asyncContext })
        return
      }
      const code = answer.errorCode ?? (resultCode === 0 ? 5000 : 9002)
      const error = { code, name: 'InternalError', message: 'An internal error has occurred.' }
      callback({ status: 'failed', value: undefined, asyncContext, error })
    },
    method,
  )
}

interface ItemFacts {
  readonly id: string
  readonly from?: HostAddress | null
  readonly sender?: HostAddress | null
  readonly to?: readonly HostAddress[]
  readonly cc?: readonly HostAddress[]
  readonly dateTimeCreated?: string
}

interface HostAddress {
  readonly name: string
  readonly address: string
}

/** The values of a loaded item. Its methods, such as `body.getAsync`, are not offered here. */
function loadedItem(facts: ItemFacts) {
  const person = ({ name, address }: HostAddress) => ({ displayName: name, emailAddress: address })
  return {
    ...facts,
    itemId: facts.id,
    itemType: 'message',
    from: facts.from ? person(facts.from) : undefined,
    sender: facts.sender ? person(facts.sender) : undefined,
    to: (facts.to ?? []).map(person),
    cc: (facts.cc ?? []).map(person),
    dateTimeCreated: facts.dateTimeCreated ? new Date(facts.dateTimeCreated) : undefined,
    unloadAsync: (...args: readonly unknown[]) => {
      const { callback, asyncContext } = commonArguments(args)
      setTimeout(() => callback({ status: 'succeeded', value: undefined, asyncContext }))
    },
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, enumerable: true, value })
}
