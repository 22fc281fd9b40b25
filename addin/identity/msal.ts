/**
 * Tokens through MSAL: by nested app authentication where Outlook offers it, else by MSAL's own window. A chunk of its own,
 * asked for at once, so that it loads beside the first paint. Tokens stay in memory: no storage, no cookie.
 */
import {
  AuthError,
  type AuthenticationResult,
  type Configuration,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser'
import { type PaneSettings } from '../../shared/pane-settings.ts'
import { asHttps } from '../sign-in/loopback.ts'
import { SignInError, type Token, type TokenSource } from './token-source.ts'

export interface ConnectOptions {
  readonly settings: PaneSettings
  /** The mailbox's address: the account that is most likely meant. Outside Outlook nobody is more likely than others. */
  readonly loginHint?: string
}

export async function connect({ settings, loginHint }: ConnectOptions): Promise<TokenSource> {
  // MSAL becomes an ordinary client without a word when the bridge is missing
  // (https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723), so that we look for ourselves.
  const app = await createNestablePublicClientApplication(configuration(settings))
  const isNested = 'nestedAppAuthBridge' in window
  return isNested ? nested(app, settings.scope) : standalone(app, settings.scope, loginHint)
}

function configuration({ clientId, authority, authorityMetadata, knownAuthorities }: PaneSettings): Configuration {
  const isFramed = window.parent !== window
  const metadata = authorityMetadata && {
    ...authorityMetadata,
    ...(SIGN_IN_ON_LOOPBACK && isFramed
      ? { authorization_endpoint: asHttps(authorityMetadata.authorization_endpoint) }
      : {}),
  }
  return {
    auth: {
      clientId,
      authority,
      knownAuthorities,
      redirectUri: new URL('sign-in/redirect.html', document.baseURI).href,
      // A window cannot answer a frame directly: the browser keeps their storage apart. The relay page can.
      ...(isFramed ? { popupRelayUri: new URL('sign-in/relay.html', document.baseURI).href } : {}),
      ...(metadata ? { authorityMetadata: JSON.stringify(metadata) } : {}),
    },
    cache: { cacheLocation: 'memoryStorage' },
    system: { iframeBridgeTimeout: 6000, loggerOptions: { piiLoggingEnabled: false } },
  }
}

function nested(app: IPublicClientApplication, scope: string): TokenSource {
  const scopes = [scope]
  return {
    isNested: true,
    silent: (forceRefresh) => result(app.acquireTokenSilent({ scopes, forceRefresh })),
    interactive: () => result(app.acquireTokenPopup({ scopes })),
  }
}

function standalone(app: IPublicClientApplication, scope: string, loginHint: string | undefined): TokenSource {
  const scopes = [scope]
  const hint = loginHint === undefined ? {} : { loginHint }
  return {
    isNested: false,
    silent(forceRefresh) {
      const account = app.getActiveAccount() ?? app.getAllAccounts()[0]
      if (account) return result(app.acquireTokenSilent({ scopes, account, forceRefresh }))
      // A hidden frame finds the session where the browser lets it. On loopback there is none to find.
      if (SIGN_IN_ON_LOOPBACK) return Promise.reject(new SignInError('needs-you', 'no account yet'))
      return result(app.ssoSilent({ scopes, ...hint }))
    },
    async interactive({ choose }) {
      const answer = app.acquireTokenPopup({
        scopes,
        // A window that was closed by force leaves MSAL believing that it is still open.
        overrideInteractionInProgress: true,
        ...(choose ? { prompt: 'select_account' } : hint),
      })
      const token = await result(answer)
      // MSAL keeps every account that ever signed in; from now on this one is meant.
      app.setActiveAccount((await answer).account)
      return token
    },
  }
}

async function result(answer: Promise<AuthenticationResult>): Promise<Token> {
  try {
    const { accessToken, account } = await answer
    return { value: accessToken, username: account.username }
  } catch (error) {
    throw explained(error)
  }
}

const CANCELLED = new Set(['user_canceled', 'user_cancelled', 'access_denied'])
const BLOCKED = new Set(['popup_window_error', 'empty_window_error'])
const NO_NETWORK = new Set(['no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed'])
const NEEDS_YOU = new Set([
  'no_account_error',
  'no_account_found',
  'login_required',
  'timed_out',
  'monitor_window_timeout',
])

export function explained(error: unknown): SignInError {
  const text = error instanceof Error ? error.message : String(error)
  if (!(error instanceof AuthError)) return new SignInError('failed', text)
  if (error instanceof InteractionRequiredAuthError || NEEDS_YOU.has(error.errorCode))
    return new SignInError('needs-you', text)
  if (CANCELLED.has(error.errorCode)) return new SignInError('cancelled', text)
  if (BLOCKED.has(error.errorCode)) return new SignInError('blocked', text)
  if (NO_NETWORK.has(error.errorCode)) return new SignInError('offline', text)
  return new SignInError('failed', text)
}
