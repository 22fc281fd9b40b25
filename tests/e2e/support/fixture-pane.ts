import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { build } from 'esbuild'

/**
 * A pane of a few lines on a site of its own, with nothing but the genuine Office.js and the genuine MSAL. What the host page does
 * can be tested with it before, and apart from, the real pane. Its policy is as narrow as the real one.
 */
export async function startFixturePane(hostOrigin: () => string) {
  const script = await build({
    stdin: {
      contents: `
        import { createNestablePublicClientApplication } from '@azure/msal-browser'
        window.createApplication = createNestablePublicClientApplication
        window.heard = []
        window.ready = Office.onReady().then((info) => {
          const { mailbox } = Office.context
          const note = (type) => () => heard.push({ type, subject: mailbox.item?.subject ?? null })
          mailbox.addHandlerAsync(Office.EventType.ItemChanged, note('item'))
          mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) => {
            heard.push({ type: 'theme', background: officeTheme.bodyBackgroundColor })
          })
          if (Office.EventType.SelectedItemsChanged) {
            mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, note('selection'))
          }
          return info
        })
        // A promise of what Outlook hands to a callback.
        window.call = (method) => new Promise((resolve) => method(({ status, value, error }) => resolve({ status, value, code: error?.code })))
      `,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  })
  const server = createServer((request, response) => {
    const origin = hostOrigin()
    if (request.url === '/api/ping') return void response.end('pong')
    if (request.url === '/pane.js') {
      response.setHeader('Content-Type', 'text/javascript')
      return void response.end(script.outputFiles[0]!.text)
    }
    response.setHeader('Content-Type', 'text/html')
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' ${origin}; connect-src 'self'; frame-src ${origin}; frame-ancestors ${origin}`,
    )
    response.end(`<!doctype html><title>Pane</title><body><button>A button</button>
      <script src="${origin}/office-js/office.js"></script><script src="/pane.js"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url, stop }
}
