import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { randomBytes } from 'node:crypto'
import { type PaneSettings, paneSettingsElementId } from '../../shared/pane-settings.ts'
import type { Config } from '../config.ts'
import { allowAnyone } from './allow.ts'
import type { Http } from './http.ts'
import type { Pane } from './pane-pages.ts'
import { paneSettingsOf } from './pane-settings.ts'
import { contentPolicy } from './security-headers.ts'

type Settings = ReturnType<typeof paneSettingsOf>
type Directives = Parameters<typeof contentPolicy>[0]

const PLACEHOLDER = '<!--settings-->'
/** What webpack writes a content hash into the name of never changes. */
const HASHED = /\.[\da-f]{12,}\.\w+(\.map)?$/

/** Opened in a tab of its own, without Outlook around it or in it. */
const WORKSPACE = 'workspace.html'

/** The task pane: its pages with the settings of this installation written into them, and its files. */
export function paneRoutes({ folder, pages }: Pane, config: Config) {
  const settings = paneSettingsOf(config)
  const routes = new Hono<Http>()
  for (const [name, html] of pages) {
    routes.get(`/${name}`, allowAnyone(), (c) => {
      const styleNonce = randomBytes(16).toString('base64')
      const policy = name === WORKSPACE ? ownPolicy(settings, styleNonce) : panePolicy(config, settings, styleNonce)
      c.header('Content-Security-Policy', contentPolicy(policy))
      // A page is new with every answer, and small; what it loads is cached for good.
      c.header('Cache-Control', 'no-cache')
      return c.html(html.replace(PLACEHOLDER, () => settingsElement({ ...settings, styleNonce })))
    })
  }
  return routes.get('/*', allowAnyone(), cacheFiles(), serveStatic({ root: folder, precompressed: true }))
}

/** `serveStatic`'s own `onFound` comes after it has made the answer, where a header is lost. */
const cacheFiles = () =>
  createMiddleware<Http>(async (c, next) => {
    await next()
    if (!c.res.ok) return
    // Icons get no Cache-Control at all: Outlook's documentation asks for that.
    // https://learn.microsoft.com/javascript/api/manifest/icon
    if (HASHED.test(c.req.path)) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
    // Outlook's own page shows the icons.
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  })

/** JSON in a script element that no browser runs. `<` is escaped, so that no value can end the element. */
function settingsElement(settings: PaneSettings): string {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${paneSettingsElementId}">${json}</script>`
}

/** For a page that needs nothing but our own server and the sign-in service. Nobody may frame it. */
function ownPolicy({ authority, authorityMetadata: metadata }: Settings, nonce: string): Directives {
  const signIn = new Set([authority, ...(metadata ? [metadata.token_endpoint] : [])].map((url) => new URL(url).origin))
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Griffel, which Fluent UI writes its styles with, puts the nonce on its elements.
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...signIn],
    // MSAL asks for a token in a hidden frame.
    'frame-src': ["'self'", ...signIn],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
}

function panePolicy({ frameAncestors, officeJsOrigin }: Config, settings: Settings, nonce: string): Directives {
  const own = ownPolicy(settings, nonce)
  return {
    ...own,
    'script-src': [...own['script-src']!, officeJsOrigin, ...microsoftAjax(officeJsOrigin)],
    // Office.js shows its warning about an unknown host in a frame.
    'frame-src': [...own['frame-src']!, officeJsOrigin],
    // Itself, because MSAL's hidden frame comes back to our redirect page.
    'frame-ancestors': ["'self'", ...frameAncestors],
  }
}

/** Office.js in Outlook on the web fetches MicrosoftAjax.js from there. */
const microsoftAjax = (officeJsOrigin: string) =>
  officeJsOrigin === 'https://appsforoffice.microsoft.com' ? ['https://ajax.aspnetcdn.com'] : []
