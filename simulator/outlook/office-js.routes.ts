import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

/** The files that get something of ours: text put before or after what Microsoft wrote. */
interface Additions {
  readonly before?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<string, string>>
}

/**
 * Serves the genuine Office.js from the npm package, byte for byte, but for two files: `office.js` is preceded by the stub for
 * MicrosoftAjax.js, which is not in the package, and the Outlook file is followed by the marked shim for newer methods.
 */
export function officeJsRoutes({ shim, microsoftAjax }: { readonly shim: string; readonly microsoftAjax: string }) {
  const additions: Additions = {
    before: { 'office.js': microsoftAjax, 'office.debug.js': microsoftAjax },
    after: { 'outlook-web-16.01.js': shim, 'outlook-web-16.01.debug.js': shim },
  }
  return (
    new Hono()
      // Office.js asks this page whether the user trusts a host it does not know, which ours, over plain http, never is.
      .get('/AgaveErrorUX/index.html', (c) => c.html(trustPage))
      .get('/:path{.+}', async (c) => {
        const path = normalize(c.req.param('path'))
        const extension = /\.(js|html|css)$/.exec(path)?.[1]
        if (!extension || path.startsWith('..') || path.startsWith(sep)) return c.notFound()
        const text = await readFile(join(packageFolder, path), 'utf8').catch(() => undefined)
        if (text === undefined) return c.notFound()
        const before = additions.before?.[path] ?? ''
        const after = additions.after?.[path] ?? ''
        return c.body([before, text, after].filter((part) => part !== '').join('\n'), 200, {
          'Content-Type': contentTypes[extension]!,
          // Office.js loads its other files with crossorigin=anonymous.
          'Access-Control-Allow-Origin': '*',
          'Cache-Control': 'no-cache',
        })
      })
  )
}

const trustPage = `<!doctype html>
<title>Host trust</title>
<script>
  addEventListener('message', (event) => {
    event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin)
  })
</script>
`
