/** `npm run build`: pane and server as production runs them, in build/production. Needs nothing of the simulator. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const target = 'build/production'
const require = createRequire(import.meta.url)
const run = (program, ...args) =>
  execFileSync(process.execPath, [require.resolve(program), ...args], { stdio: 'inherit' })

rmSync(target, { recursive: true, force: true })
run('webpack/bin/webpack.js', '--mode', 'production')
// What never changes is compressed once, as well as it can be, and not anew for every rep.
for (const file of readdirSync(join(target, 'pane'), { recursive: true })) {
  if (!/\.(js|css|svg)$/.test(file)) continue
  const path = join(target, 'pane', file)
  const content = readFileSync(path)
  writeFileSync(`${path}.br`, brotliCompressSync(content))
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}
run('typescript/bin/tsc', '-p', 'tsconfig.server.json')
cpSync('server/db/migrations', join(target, 'server/db/migrations'), { recursive: true })
