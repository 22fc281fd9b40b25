import { isForFrame, type MessageToHost } from '../frame-messages.ts'

type Listener = (message: string) => void

/**
 * `window.nestedAppAuthBridge` as MSAL expects it: JSON texts both ways. Outlook puts the same thing there; this one hands
 * the texts to the page around the frame.
 */
export function installBridge(hostOrigin: string): void {
  const listeners = new Set<Listener>()
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== hostOrigin || source !== window.parent || !isForFrame(data) || data.postroom !== 'naa') return
    for (const listener of listeners) listener(data.text)
  })
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_type: 'message', listener: Listener) => void listeners.add(listener),
      removeEventListener: (_type: 'message', listener: Listener) => void listeners.delete(listener),
      postMessage: (text: string) => {
        const message: MessageToHost = { postroom: 'naa', text }
        window.parent.postMessage(message, hostOrigin)
      },
    },
  })
}
