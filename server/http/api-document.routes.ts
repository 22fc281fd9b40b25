import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { allowAnyone } from './allow.ts'
import type { Http } from './http.ts'
import { contentPolicy } from './security-headers.ts'

type Document = Awaited<ReturnType<typeof generateSpecs>>

/** The API's own description, and a page to read it with. Everything comes from our server, nothing from a CDN. */
export function apiDocumentRoutes(api: Parameters<typeof generateSpecs<Http>>[0]) {
  let document: Promise<Document> | undefined
  return new Hono<Http>()
    .get('/api/openapi.json', allowAnyone(), async (c) => {
      document ??= generateSpecs(api, { documentation: about, defaultValidationErrorResponse: false }).then(
        groupByFeature,
      )
      return c.json(await document)
    })
    .get('/api/docs', allowAnyone(), (c) => {
      c.header('Content-Security-Policy', pagePolicy)
      return c.html(page)
    })
    .get('/api/docs/start.js', allowAnyone(), (c) => c.body(startScript, 200, { 'Content-Type': 'text/javascript' }))
    .get(
      '/api/docs/:file{swagger-ui(-bundle)?\\.(js|css)}',
      allowAnyone(),
      serveStatic({
        root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
        rewriteRequestPath: (path) => path.slice('/api/docs'.length),
      }),
    )
}

/** Tags every operation with the first part of its path, so that the page shows them together. */
function groupByFeature(document: Document): Document {
  for (const [path, operations] of Object.entries(document.paths)) {
    const feature = path.split('/')[2]!
    for (const operation of Object.values(operations) as { tags?: string[] }[]) operation.tags = [feature]
  }
  return document
}

const about = {
  info: {
    title: 'Followthrough',
    version: '1',
    description: 'Every write carries an Idempotency-Key. Every refusal is a problem of RFC 9457 with a `code`.',
  },
  components: {
    securitySchemes: {
      signIn: {
        type: 'http' as const,
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Access token of Microsoft Entra.',
      },
    },
  },
}

// Swagger UI draws with style attributes and data: images.
const pagePolicy = contentPolicy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
})

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Followthrough API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

/** To read, not to try out: so there is nothing to sign in for. */
const startScript = `const nothing = () => () => null
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  supportedSubmitMethods: [],
  showExtensions: true,
  validatorUrl: null,
  plugins: [{ wrapComponents: { authorizeBtn: nothing, authorizeOperationBtn: nothing } }],
})
`
