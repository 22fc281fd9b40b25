/**
 * Where the sign-in service sends its answer; MSAL hands it to the window or frame that asked.
 * https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'
import { closeLate } from './close-late.ts'
import { fillPage, words } from './words.ts'

fillPage()
closeLate()
broadcastResponseToMainFrame().catch(() => {
  // Opened by hand, or reloaded: there is no answer in the address.
  document.body.textContent = words.nothing
})
