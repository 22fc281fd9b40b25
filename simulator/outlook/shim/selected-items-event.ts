import { commonArguments, type Callback } from './common-arguments.ts'

export const SELECTED_ITEMS_CHANGED = 'olkSelectedItemsChanged'
const DISPATCH_ID = 53

/**
 * Gives `mailbox` handlers that also know SelectedItemsChanged. Office.js defines its own for good, but only where there are none:
 * so ours are put there first, and hand every other event on to what Office.js would have called.
 */
export function addSelectedItemsEvent(): void {
  const { DispIdHost } = OSF.DDA
  const genuine = DispIdHost.addEventSupport
  DispIdHost.addEventSupport = (target, eventDispatch, ...rest) => {
    if (target.displayName === 'mailbox') {
      const facade = (method: string) => OSF._OfficeAppFactory.getHostFacade()[method]!
      const { add, remove } = selectedItemsHandlers()
      target.addHandlerAsync = (...args) => {
        if (args[0] === SELECTED_ITEMS_CHANGED) add(...args)
        else facade(DispIdHost.Methods.AddEventHandler)(args, eventDispatch, target)
      }
      target.removeHandlerAsync = (...args) => {
        if (args[0] === SELECTED_ITEMS_CHANGED) remove(...args)
        else facade(DispIdHost.Methods.RemoveEventHandler)(args, eventDispatch, target)
      }
    }
    genuine(target, eventDispatch, ...rest)
  }
}

function selectedItemsHandlers() {
  const handlers = new Set<Callback>()
  const registration = () => ({
    controlId: OSF._OfficeAppFactory.getId(),
    eventDispId: DISPATCH_ID,
    targetId: '',
  })
  const report = (args: readonly unknown[]) => {
    const { callback, asyncContext } = commonArguments(args)
    return (resultCode: number, data: { Error: number } | null) => {
      const status = resultCode === 0 && data?.Error === 0 ? 'succeeded' : 'failed'
      callback({ status, value: undefined, asyncContext })
    }
  }
  const onEvent = () => {
    for (const handler of [...handlers]) handler({ type: SELECTED_ITEMS_CHANGED })
  }

  return {
    add: (_type?: unknown, handler?: unknown, ...args: readonly unknown[]): void => {
      const isFirst = handlers.size === 0
      handlers.add(handler as Callback)
      const done = report(args)
      if (isFirst) OSF.getClientEndPoint().registerForEvent(SELECTED_ITEMS_CHANGED, onEvent, done, registration())
      else setTimeout(() => done(0, { Error: 0 }))
    },
    remove: (_type?: unknown, ...args: readonly unknown[]): void => {
      handlers.clear()
      OSF.getClientEndPoint().unregisterForEvent(SELECTED_ITEMS_CHANGED, report(args), registration())
    },
  }
}
