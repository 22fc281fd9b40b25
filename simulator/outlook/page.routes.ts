import { Hono } from 'hono'
import { type Bundle } from './bundle.ts'
import { type DemoConfig } from './demo-config-answer.ts'

/** The host page and its two files. The page reads what it has to know of this installation from `/demo/config`. */
export function pageRoutes(bundle: Bundle, config: DemoConfig) {
  // A mail is shown in a frame that inherits this policy: no script of a mail could run even if its sandbox were lost.
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${new URL(config.paneUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

  return new Hono()
    .get('/', (c) => {
      c.header('Content-Security-Policy', policy)
      return c.html(page)
    })
    .get('/page.js', (c) => c.body(bundle.script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    .get('/page.css', (c) => c.body(bundle.style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/demo/config', (c) => c.json(config))
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='16' fill='%23233330'/%3E%3Cpath d='M9 11h14v10H9zM9 16h4l1.500 2h3L19 16h4' fill='none' stroke='%23fff' stroke-width='1.800'/%3E%3C/svg%3E"

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Postroom</title>
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`
