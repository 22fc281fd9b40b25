import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import {
  checkAuthorizationQuery,
  readAuthorizationQuery,
  redirectWith,
  type AuthorizationQuery,
} from './authorization-request.ts'
import { type AuthorizationCodes } from './authorization-codes.ts'
import { annaAtHome, type EntraOptions, type Person } from './entra-options.ts'
import { EntraError } from './errors.ts'
import { readScopes } from './scopes.ts'
import { errorPage, signInPage } from './sign-in-page.ts'

const sessionCookie = 'simulator-session'

/** `GET /{tid}/oauth2/v2.0/authorize` and the form it shows. */
export function signInRoutes(options: EntraOptions, codes: AuthorizationCodes) {
  const {
    baseUrl,
    tenantId,
    clientId,
    organizationName,
    users,
    wrongAccount = annaAtHome,
    now = () => new Date(),
  } = options
  const people: readonly Person[] = [...users, wrongAccount]
  const findPerson = (oid: string | undefined) => people.find((person) => person.oid === oid)
  const formAction = `${baseUrl}/${tenantId}/login`

  function grant(query: AuthorizationQuery, person: Person): string {
    const { codeChallenge } = checkAuthorizationQuery(query)
    readScopes(query.scope, clientId)
    const { redirect_uri: redirectUri, scope, nonce } = query
    const code = codes.issue({ redirectUri, scope, nonce, codeChallenge }, person)
    const clientInfo = Buffer.from(JSON.stringify({ uid: person.oid, utid: tenantId })).toString('base64url')
    return redirectWith(query, { code, client_info: clientInfo, session_state: crypto.randomUUID() })
  }

  /** Throws for what must be shown on a page; every other outcome is an address to go to, or a page to show. */
  function start(c: Context, query: AuthorizationQuery) {
    try {
      checkAuthorizationQuery(query)
      readScopes(query.scope, clientId)
    } catch (error) {
      return c.redirect(refusal(query, error, now()))
    }
    const signedIn = findPerson(getCookie(c, sessionCookie))
    const isExpected = query.login_hint === undefined || query.login_hint === signedIn?.email
    if (signedIn && isExpected && (query.prompt === 'none' || query.prompt === undefined)) {
      return c.redirect(grant(query, signedIn))
    }
    if (query.prompt === 'none') {
      const error = new EntraError(
        'login_required',
        50058,
        'A silent sign-in request was sent but no user is signed in.',
      )
      return c.redirect(refusal(query, error, now()))
    }
    const search = new URL(c.req.url).search
    return c.html(
      signInPage({ action: formAction, query: search, organizationName, people, loginHint: query.login_hint }),
    )
  }

  return new Hono()
    .get('/oauth2/v2.0/authorize', (c) => {
      try {
        return start(c, readAuthorizationQuery(c.req.query(), options))
      } catch (error) {
        if (!(error instanceof EntraError)) throw error
        return c.html(errorPage(error.message), 400)
      }
    })
    .post('/login', async (c) => {
      const form = await c.req.parseBody()
      try {
        const search = typeof form.query === 'string' ? form.query : ''
        const query = readAuthorizationQuery(Object.fromEntries(new URLSearchParams(search)), options)
        const person = findPerson(typeof form.oid === 'string' ? form.oid : undefined)
        if (!person) {
          const cancelled = new EntraError('access_denied', 65004, 'User declined to consent to access the app.')
          return c.redirect(refusal(query, cancelled, now(), { error_subcode: 'cancel' }), 303)
        }
        const destination = grant(query, person)
        // As Entra's own session cookie: a frame on another site sees it only where third-party cookies are allowed.
        setCookie(c, sessionCookie, person.oid, { httpOnly: true, secure: true, sameSite: 'None', path: '/' })
        return c.redirect(destination, 303)
      } catch (error) {
        if (!(error instanceof EntraError)) throw error
        return c.html(errorPage(error.message), 400)
      }
    })
}

function refusal(query: AuthorizationQuery, error: unknown, now: Date, more: Record<string, string> = {}): string {
  if (!(error instanceof EntraError)) throw error
  const { error: code, error_description, error_uri } = error.toJSON(now)
  return redirectWith(query, { error: code, error_description, error_uri, ...more })
}
