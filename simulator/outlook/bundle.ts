import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export interface Bundle {
  readonly script: string
  readonly style: string
  /** Appended to the Outlook file of Office.js. */
  readonly shim: string
  /** Put before `office.js`. */
  readonly microsoftAjax: string
}

let bundle: Promise<Bundle> | undefined

/** The code for the browser, made once in each process: it takes half a second, and is never older than its sources. */
export function bundlePage(): Promise<Bundle> {
  return (bundle ??= makeBundle())
}

async function makeBundle(): Promise<Bundle> {
  const page = await build({
    ...{ bundle: true, write: false, minify: true, target: 'es2022', logLevel: 'silent', jsx: 'automatic' },
    entryPoints: [path('./page/main.tsx')],
    outdir: 'page',
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const output = (extension: string) => page.outputFiles.find((file) => file.path.endsWith(extension))!.text
  return {
    script: output('.js'),
    style: output('.css'),
    shim: await readable('./shim/shim.ts'),
    microsoftAjax: await readable('./shim/microsoft-ajax.ts'),
  }
}

/** Not minified, with its mark: whoever reads the served Office.js must see what is not Microsoft's. */
async function readable(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ bundle: true, write: false, target: 'es2022', logLevel: 'silent', format: 'iife', legalComments: 'inline' },
    entryPoints: [path(entry)],
  })
  return outputFiles[0]!.text
}
