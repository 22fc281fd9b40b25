import * as z from 'zod'
import { EventRegistrations, hostEvents } from './events.ts'
import { executeMethod } from './execute-method.ts'
import { type OutlookHost } from './host.ts'
import { initialData } from './initial-data.ts'
import { appContext, type FrameIdentity } from './start-up.ts'
import { themeEventData } from './theme.ts'
import { answerMessage, errorCodes, eventMessage, parseRequest, type HostRequest } from './wire.ts'

export interface SessionOptions {
  readonly identity: FrameIdentity
  readonly hostOrigin: string
  readonly paneOrigin: string
  readonly host: OutlookHost
  readonly send: (message: string) => void
  /** Tab, Esc or Ctrl+F6 pressed at the pane's edge: the focus belongs to the host again. */
  readonly onFocusLeft: (to: 'next' | 'previous' | 'mail') => void
}

/** `ContextActivationManager_notifyHost` actions (`OSF.AgaveHostAction`). */
const notifySchema = z.tuple([z.string(), z.number()]).rest(z.unknown())
const focusActions: Readonly<Record<number, 'next' | 'previous' | 'mail'>> = {
  // Ctrl+F6, Tab, Esc, and Tab in a pane without anything to focus; each with Shift where there is one.
  5: 'next',
  6: 'previous',
  13: 'next',
  14: 'previous',
  15: 'mail',
  17: 'next',
  18: 'previous',
}

/** The host's side of the conversation with one task pane, from its first question until its frame is gone. */
export class PaneSession {
  readonly #options: SessionOptions
  readonly #events = new EventRegistrations()
  #hasMissedItem = false

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** Takes a message of the frame; what is not of this conversation is left alone. */
  async receive(message: unknown): Promise<void> {
    const request = parseRequest(message)
    if (request?.conversationId !== this.#options.identity.conversationId) return
    if (request.action === 'register') this.#register(request)
    else if (request.action === 'unregister') this.#answer(request, this.#events.unregister(request.name))
    else await this.#invoke(request)
  }

  /**
   * Whoever selects another mail while the pane is still starting changes it between the pane's first question and its
   * registration. That one change is told with the registration; what a real host does then is not known.
   */
  #register(request: HostRequest): void {
    this.#answer(request, this.#events.register(request.name))
    if (request.name === hostEvents.itemChanged.name && this.#hasMissedItem) this.itemChanged()
  }

  /** Another mail is open, or none. Unheard by a pane that has not registered: its `mailbox.item` stays the old mail. */
  itemChanged(): void {
    const { host } = this.#options
    this.#hasMissedItem = !this.#events.has(hostEvents.itemChanged.name)
    this.#fire(hostEvents.itemChanged.name, host.currentItem() ? initialData(host) : '')
  }

  selectedItemsChanged(): void {
    this.#fire(hostEvents.selectedItemsChanged.name, {})
  }

  themeChanged(): void {
    this.#fire(hostEvents.themeChanged.name, themeEventData(this.#options.host.context().theme))
  }

  async #invoke(request: HostRequest): Promise<void> {
    const { host, identity, hostOrigin, paneOrigin } = this.#options
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { roamingSettings } = host.settings()
        const context = host.context()
        const { controlId } = identity
        this.#answer(request, appContext({ context, controlId, hostOrigin, paneOrigin, roamingSettings }))
        return
      }
      case 'ContextActivationManager_notifyHost': {
        this.#notified(request.data)
        return
      }
      case 'GetInitialData': {
        this.#hasMissedItem = false
        this.#answer(request, initialData(host))
        return
      }
      case 'ExecuteMethod': {
        const outcome = await executeMethod(request.data, host)
        if (outcome.kind === 'answer') this.#answer(request, outcome.data)
        if (outcome.kind === 'denied') this.#answer(request, {}, errorCodes.accessDenied)
        return
      }
      case 'executeMethod': {
        // The methods all Office hosts share, none of which this host offers: dialogs are pop-ups and tokens come from the bridge.
        const NOT_SUPPORTED = 5000
        this.#answer(request, { Version: 1, Error: NOT_SUPPORTED })
        return
      }
    }
  }

  #notified(data: unknown): void {
    const parsed = notifySchema.safeParse(data)
    const to = parsed.success ? focusActions[parsed.data[1]] : undefined
    if (to) this.#options.onFocusLeft(to)
  }

  #answer(request: HostRequest, data: unknown, errorCode?: number): void {
    const { hostOrigin, send } = this.#options
    send(answerMessage({ request, hostOrigin, data, ...(errorCode === undefined ? {} : { errorCode }) }))
  }

  #fire(name: string, data: unknown): void {
    if (!this.#events.has(name)) return
    const { hostOrigin, send, identity } = this.#options
    send(eventMessage({ name, data, hostOrigin, conversationId: identity.conversationId }))
  }
}
