import { readFile } from 'node:fs/promises'
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

/** The page's code for the browser, made at every start: a third of a second, and never older than its sources. */
export async function bundlePage(): Promise<Bundle> {
  const options = { bundle: true, write: false, minify: true, target: 'es2022', logLevel: 'silent' } as const
  const page = await build({
    ...options,
    entryPoints: [path('./page/main.tsx')],
    outdir: 'page',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const shim = await build({
    ...options,
    entryPoints: [path('./shim/shim.ts')],
    format: 'iife',
    minify: false,
    legalComments: 'inline',
  })
  const output = (extension: string) => page.outputFiles.find((file) => file.path.endsWith(extension))!.text
  return {
    script: output('.js'),
    style: output('.css'),
    shim: shim.outputFiles[0]!.text,
    microsoftAjax: await readFile(path('./microsoft-ajax.js'), 'utf8'),
  }
}
