import { defineConfig } from 'drizzle-kit'

/** `npm run db:migration` runs this once per engine. */
const engine = process.env.ENGINE === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: `./server/db/schema.${engine}.ts`,
  out: `./server/db/migrations/${engine}`,
  casing: 'snake_case',
})
