/** Names and dispatch ids of the events a pane can register for. */
export const hostEvents = {
  itemChanged: { name: 'olkItemSelectedChanged', dispatchId: 46 },
  themeChanged: { name: 'officeThemeChanged', dispatchId: 9 },
  selectedItemsChanged: { name: 'olkSelectedItemsChanged', dispatchId: 53 },
  recipientsChanged: { name: 'olkRecipientsChanged', dispatchId: 47 },
  attachmentsChanged: { name: 'olkAttachmentsChanged', dispatchId: 50 },
  infobarClicked: { name: 'olkInfobarClicked', dispatchId: 52 },
  commandInvoked: { name: 'appCommandInvoked', dispatchId: 39 },
} as const

const known: ReadonlySet<string> = new Set(Object.values(hostEvents).map(({ name }) => name))

/** Which events one pane wants to hear. Office.js registers once for each, however many handlers there are. */
export class EventRegistrations {
  readonly #names = new Set<string>()

  /** Answer to a registration; an error other than 0 fails `addHandlerAsync`. */
  register(name: string): { Error: number } {
    const UNSUPPORTED_EVENT = 5000
    if (!known.has(name)) return { Error: UNSUPPORTED_EVENT }
    this.#names.add(name)
    return { Error: 0 }
  }

  unregister(name: string): { Error: number } {
    this.#names.delete(name)
    return { Error: 0 }
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }
}
