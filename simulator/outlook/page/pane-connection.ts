import { isForHost, type FrameState, type MessageToFrame } from '../frame-messages.ts'
import { delayedQueue } from '../protocol/delayed-queue.ts'
import { type OutlookHost } from '../protocol/host.ts'
import { PaneSession, type SessionOptions } from '../protocol/session.ts'
import { frameName } from '../protocol/start-up.ts'

/** The add-in's id in the manifest of the demo. */
const CONTROL_ID = '3f6a2c8e-51d4-4b7a-9d0e-6c1b8f2a7e55'

export interface PaneConnectionOptions {
  readonly paneUrl: string
  readonly host: OutlookHost
  readonly state: () => FrameState
  /** Milliseconds before anything of the host reaches the pane. */
  readonly delay: () => number
  readonly onFocusLeft: SessionOptions['onFocusLeft']
  /** Passes a request of MSAL on; gives back the text of the answer. */
  readonly answerSignIn: (text: string, origin: string) => Promise<string>
}

/** One task pane: its frame and the conversations with it. */
export class PaneConnection {
  readonly frame: HTMLIFrameElement
  readonly #options: PaneConnectionOptions
  readonly #paneOrigin: string
  readonly #session: PaneSession
  readonly #queue: ReturnType<typeof delayedQueue<string | MessageToFrame>>

  constructor(options: PaneConnectionOptions) {
    this.#options = options
    this.#paneOrigin = new URL(options.paneUrl).origin
    this.#queue = delayedQueue((message) => this.#post(message), options.delay)
    const identity = { conversationId: crypto.randomUUID(), controlId: CONTROL_ID }
    const hostOrigin = window.location.origin
    this.#session = new PaneSession({
      ...{ identity, hostOrigin, paneOrigin: this.#paneOrigin, host: options.host, onFocusLeft: options.onFocusLeft },
      send: (message) => this.#queue.put(message),
    })
    this.frame = document.createElement('iframe')
    this.frame.title = 'Followthrough'
    this.frame.name = frameName(identity, options.host.context().locale, hostOrigin, { ...options.state() })
    this.frame.allow = 'clipboard-write'
    this.frame.src = options.paneUrl
    // A reloaded frame starts from the name it was born with.
    this.frame.addEventListener('load', () => this.stateChanged())
    window.addEventListener('message', this.#receive)
  }

  itemChanged(): void {
    this.#session.itemChanged()
  }

  selectedItemsChanged(): void {
    this.#session.selectedItemsChanged()
  }

  themeChanged(): void {
    this.stateChanged()
    this.#session.themeChanged()
  }

  /** A cut connection is felt at once, whatever the delay of the host. */
  stateChanged(): void {
    this.#post({ postroom: 'state', state: this.#options.state() })
  }

  close(): void {
    window.removeEventListener('message', this.#receive)
    this.#queue.clear()
    this.frame.remove()
  }

  readonly #receive = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if (source !== this.frame.contentWindow || origin !== this.#paneOrigin) return
    if (isForHost(data)) void this.#signIn(data.text, origin)
    else void this.#session.receive(data)
  }

  async #signIn(text: string, origin: string): Promise<void> {
    this.#queue.put({ postroom: 'naa', text: await this.#options.answerSignIn(text, origin) })
  }

  #post(message: string | MessageToFrame): void {
    this.frame.contentWindow?.postMessage(message, this.#paneOrigin)
  }
}
