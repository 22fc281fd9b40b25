import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PaneSettings, paneSettingsElementId } from '../../shared/pane-settings.ts'
import { OutageError } from '../errors.ts'
import { allowAnyone } from './allow.ts'
import type { Http } from './http.ts'
import { contentPolicy } from './security-headers.ts'

interface PaneOptions {
  /** Where the built pane lies. */
  folder: string
  settings: Omit<PaneSettings, 'styleNonce'>
  frameAncestors: readonly string[]
  officeJsOrigin: string
  /** Where MSAL talks to, besides the authority. */
  signInOrigins: readonly string[]
}

const PLACEHOLDER = '<!--settings-->'
/** What webpack writes a content hash into the name of never changes. */
const HASHED = /[.-][\da-f]{16,}\.\w+(\.map)?$/

/** The task pane: its pages with the settings of this installation written into them, and its files. */
export function paneRoutes(options: PaneOptions) {
  const routes = new Hono<Http>()
  for (const [name, html] of readPages(options.folder)) {
    routes.get(`/${name}`, allowAnyone(), (c) => {
      const styleNonce = randomBytes(16).toString('base64')
      c.header('Content-Security-Policy', panePolicy(options, styleNonce))
      // A page is new with every answer, and small; what it loads is cached for good.
      c.header('Cache-Control', 'no-cache')
      return c.html(html.replace(PLACEHOLDER, () => settingsElement({ ...options.settings, styleNonce })))
    })
  }
  return routes.get(
    '/*',
    allowAnyone(),
    serveStatic({
      root: options.folder,
      precompressed: true,
      // Icons get no Cache-Control at all: Outlook's documentation asks for that.
      // https://learn.microsoft.com/javascript/api/manifest/icon
      onFound: (path, c) => {
        if (HASHED.test(path.replace(/\.(br|gz)$/, '')))
          c.header('Cache-Control', 'public, max-age=31536000, immutable')
        // Outlook's own page shows the icons.
        c.header('Cross-Origin-Resource-Policy', 'cross-origin')
      },
    }),
  )
}

function readPages(folder: string): [name: string, html: string][] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
    if (!names.includes('taskpane.html')) throw new Error('taskpane.html is missing')
    return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  } catch (error) {
    throw new OutageError(`There is no built task pane in ${folder}. Run \`npm run build\`, or set PANE_FOLDER.`, error)
  }
}

/** JSON in a script element that no browser runs. `<` is escaped, so that no value can end the element. */
function settingsElement(settings: PaneSettings): string {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${paneSettingsElementId}">${json}</script>`
}

function panePolicy({ frameAncestors, officeJsOrigin, signInOrigins, settings }: PaneOptions, nonce: string): string {
  const authority = new URL(settings.authority).origin
  return contentPolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'", officeJsOrigin, ...microsoftAjax(officeJsOrigin)],
    // Griffel, which Fluent UI writes its styles with, puts the nonce on its elements.
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", authority, ...signInOrigins],
    // MSAL asks for a token in a hidden frame; Office.js shows its warning about an unknown host in one.
    'frame-src': ["'self'", authority, ...signInOrigins, officeJsOrigin],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // Itself, because MSAL's hidden frame comes back to our redirect page.
    'frame-ancestors': ["'self'", ...frameAncestors],
  })
}

/** Office.js in Outlook on the web fetches MicrosoftAjax.js from there. */
const microsoftAjax = (officeJsOrigin: string) =>
  officeJsOrigin === 'https://appsforoffice.microsoft.com' ? ['https://ajax.aspnetcdn.com'] : []
