/** `npm run db:migration -- --name <what changes>`: writes the migrations of a changed schema, for both engines. */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const drizzleKit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs')

for (const engine of ['sqlite', 'postgres']) {
  execFileSync(process.execPath, [drizzleKit, 'generate', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ENGINE: engine },
  })
}
