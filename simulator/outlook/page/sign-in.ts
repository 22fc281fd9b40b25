import { api } from './api.ts'
import { type Settings } from './settings.ts'

/** Hands a request of MSAL to the Entra stand-in, in the name of whoever uses the page. Gives back the text of the answer. */
export async function answerSignIn(
  text: string,
  origin: string,
  user: string,
  bridge: Settings['bridge'],
): Promise<string> {
  const request = JSON.parse(text) as { requestId?: string }
  try {
    const mode = bridge === 'missing' ? 'disabled' : bridge
    return JSON.stringify(await api.nestedAppAuth({ user, mode, origin, request }))
  } catch (error) {
    return JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId: request.requestId,
      success: false,
      error: { status: 'PERSISTENT_ERROR', code: 'simulator_failed', description: String(error) },
    })
  }
}
