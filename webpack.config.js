import { fileURLToPath } from 'node:url'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import MinimizerPlugin from 'minimizer-webpack-plugin'
import webpack from 'webpack'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

const MICROSOFTS_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
/** The simulator serves the genuine files of @microsoft/office-js there. */
const DEMOS_OFFICE_JS = 'http://localhost:3000/office-js/office.js'

/**
 * Builds the pane.
 *
 *     webpack --mode production                    → build/production/pane
 *     webpack --mode production --env demo         → build/demo/pane
 *     webpack serve [--env https] [--env server=http://127.0.0.1:3001]
 *
 * `--env officeJs=URL` decides where office.js comes from; Microsoft allows nothing but its own address in the store.
 */
export default async function config(env, { mode = 'development' }) {
  const { demo = false, https = false, server = 'http://127.0.0.1:3001' } = env
  const officeJs = env.officeJs ?? (demo ? DEMOS_OFFICE_JS : MICROSOFTS_OFFICE_JS)
  const isProduction = mode === 'production'

  return {
    mode,
    target: ['web', 'es2022'],
    entry: {
      taskpane: './addin/taskpane.tsx',
      workspace: './addin/workspace.tsx',
      'sign-in/redirect': './addin/sign-in/redirect.ts',
      'sign-in/relay': './addin/sign-in/relay.ts',
    },
    output: {
      path: folder(`./build/${demo ? 'demo' : 'production'}/pane`),
      filename: isProduction ? '[name].[contenthash:20].js' : '[name].js',
      chunkFilename: isProduction ? 'chunks/[name].[contenthash:20].js' : 'chunks/[name].js',
      assetModuleFilename: isProduction ? 'files/[name].[contenthash:20][ext]' : 'files/[name][ext]',
      clean: true,
    },
    devtool: isProduction ? 'source-map' : 'cheap-module-source-map',
    resolve: { extensions: ['.js', '.mjs'] },
    module: {
      rules: [
        // Types are checked by `npm run typecheck`; here they are only taken out.
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic' },
          // `import { type X }` stays as an import of nothing (verbatimModuleSyntax), and would pull in whole chunks.
          sideEffects: false,
        },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      // A tenth smaller than what esbuild makes, which matters for every pane that opens.
      minimizer: [
        new MinimizerPlugin({
          minify: {
            implementation: MinimizerPlugin.swcMinify,
            options: { ecma: 2022, compress: { ecma: 2022, passes: 2 }, format: { comments: false } },
          },
          extractComments: false,
        }),
      ],
      // One chunk for what the card needs: a pane is loaded over a new connection, where few files are faster than many.
      splitChunks: { chunks: 'async', minSize: 10_000 },
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ SIGN_IN_ON_LOOPBACK: JSON.stringify(Boolean(demo)) }),
      page('taskpane.html', 'taskpane', { officeJs }),
      page('workspace.html', 'workspace'),
      page('help.html'),
      page('help.de.html'),
      page('help.fr.html'),
      page('sign-in/redirect.html', 'sign-in/redirect'),
      page('sign-in/relay.html', 'sign-in/relay'),
      new CopyFiles({
        'addin/assets': 'assets',
        'addin/help.css': 'help.css',
        'addin/sign-in/relay.css': 'sign-in/relay.css',
      }),
    ],
    ...(isProduction ? {} : { devServer: await devServer({ https, server }) }),
  }
}

function page(filename, chunk, templateParameters = {}) {
  return new HtmlWebpackPlugin({
    filename,
    template: `!!html-webpack-plugin/lib/loader.js!./addin/${filename}`,
    chunks: chunk ? [chunk] : [],
    templateParameters,
    scriptLoading: 'defer',
    // The server puts the settings where a comment stands.
    minify: false,
  })
}

/** Copies files and folders as they are; `copy-webpack-plugin` would be one more dependency for two lines. */
class CopyFiles {
  constructor(files) {
    this.files = files
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyFiles', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL
      compilation.hooks.processAssets.tapPromise({ name: 'CopyFiles', stage }, async () => {
        const { readdir, readFile, stat } = await import('node:fs/promises')
        for (const [from, to] of Object.entries(this.files)) {
          const source = folder(`./${from}`)
          const isFolder = (await stat(source)).isDirectory()
          const names = isFolder ? await readdir(source, { recursive: true }) : ['']
          for (const name of names) {
            const path = name ? `${source}/${name}` : source
            if ((await stat(path)).isDirectory()) continue
            compilation.emitAsset(name ? `${to}/${name}` : to, new webpack.sources.RawSource(await readFile(path)))
          }
        }
      })
    })
  }
}

/**
 * Serves the pane from memory, and everything under /api from our server. The settings in the page are the server's, too.
 * `https` takes a certificate that this machine trusts (office-addin-dev-certs asks once), which Outlook insists on.
 */
async function devServer({ https, server }) {
  const options = https ? await (await import('office-addin-dev-certs')).default.getHttpsServerOptions() : undefined
  return {
    port: 3010,
    host: 'localhost',
    server: https ? { type: 'https', options } : 'http',
    hot: false,
    liveReload: true,
    client: { overlay: false },
    proxy: [{ context: ['/api'], target: server }],
    setupMiddlewares(middlewares, { compiler }) {
      for (const page of ['taskpane.html', 'workspace.html']) {
        middlewares.unshift({
          name: `settings-in-${page}`,
          path: `/${page}`,
          middleware: (_request, response, next) =>
            void pageWithSettings(compiler, server, page).then((html) => response.type('html').send(html), next),
        })
      }
      return middlewares
    },
  }
}

async function pageWithSettings(compiler, server, page) {
  const answer = await globalThis.fetch(`${server}/${page}`).catch(() => {
    throw new Error(`No server at ${server}. Start it, or say where it is with --env server=URL.`)
  })
  const [settings = ''] = /<script[^>]*id="settings"[^>]*>[\s\S]*?<\/script>/.exec(await answer.text()) ?? []
  const path = `${compiler.outputPath}/${page}`
  const own = await new Promise((resolve, reject) =>
    compiler.outputFileSystem.readFile(path, 'utf8', (error, text) => (error ? reject(error) : resolve(text))),
  )
  return own.replace('<!--settings-->', settings)
}
