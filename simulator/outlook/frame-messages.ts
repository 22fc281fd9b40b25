/**
 * What the shim in the pane's frame and the host page say to each other beside the protocol of Office.js. Objects, while Office.js
 * sends texts, so that neither mistakes the other's messages.
 */
import { type OfficeTheme } from './protocol/theme.ts'

export interface FrameState {
  readonly theme: OfficeTheme
  /** Whether the pane reaches its own server. */
  readonly online: boolean
  /** Whether the host offers nested app authentication. */
  readonly bridge: boolean
}

export type MessageToFrame =
  { readonly postroom: 'state'; readonly state: FrameState } | { readonly postroom: 'naa'; readonly text: string }

export interface MessageToHost {
  readonly postroom: 'naa'
  readonly text: string
}

export function isForHost(message: unknown): message is MessageToHost {
  return typeof message === 'object' && message !== null && 'postroom' in message && message.postroom === 'naa'
}

export function isForFrame(message: unknown): message is MessageToFrame {
  return (
    typeof message === 'object' &&
    message !== null &&
    'postroom' in message &&
    (message.postroom === 'state' || message.postroom === 'naa')
  )
}
