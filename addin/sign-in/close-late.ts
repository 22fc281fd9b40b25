/**
 * MSAL closes each window right after its answer has gone out, while the window that waits for it looks every half second
 * whether it is closed. On a busy machine it sees that before the answer arrives, and takes the sign-in for given up
 * (closedPoll in `runPopupRelay` and in `waitForPopupRelayResponse` of @azure/msal-browser).
 */
const FOR_THE_ANSWER_MS = 500

export function closeLate(page: Pick<Window, 'close'> = window): void {
  const close = page.close.bind(page)
  page.close = () => void setTimeout(close, FOR_THE_ANSWER_MS)
}
