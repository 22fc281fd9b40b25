/**
 * Stands between the pane and the sign-in page: browsers keep the storage of a frame apart from that of a window, so that
 * the answer could not reach the pane. It starts on a click, or the second window would be blocked.
 */
import { runPopupRelay } from '@azure/msal-browser/popup-relay'
import { readSettings } from '../settings.ts'
import { closeLate } from './close-late.ts'
import { asHttp, asHttps } from './loopback.ts'
import { fillPage, words } from './words.ts'

const button = document.getElementById('continue') as HTMLButtonElement
const explanation = document.getElementById('explanation')!
fillPage()

if (SIGN_IN_ON_LOOPBACK) {
  const open = window.open.bind(window)
  window.open = (url, ...rest) => open(typeof url === 'string' ? asHttp(url) : url, ...rest)
}

closeLate()

function signInAddresses(): string[] {
  const { authority, authorityMetadata } = readSettings()
  const addresses = [authority, ...(authorityMetadata ? [authorityMetadata.authorization_endpoint] : [])]
  return SIGN_IN_ON_LOOPBACK ? addresses.map(asHttps) : addresses
}

button.addEventListener('click', () => {
  button.disabled = true
  try {
    // Anybody can write a link to this page: it leads to our own sign-in service, or nowhere.
    runPopupRelay({ allowedAuthorityOrigins: signInAddresses() })
  } catch {
    explanation.textContent = words.notFromPane
    button.hidden = true
  }
})
