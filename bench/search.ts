/** How long it takes until results are there, at a million contacts, on both engines; or on one: `tsx bench/search.ts sqlite`. */
import { startEmbeddedPostgres } from '../tests/support/embedded-postgres.ts'
import { startServer, type RunningServer } from './bench-settings.ts'
import { median, percentile, type Call } from './measure.ts'
import { benchmark, inTurns, judge, printTable } from './report.ts'
import { copyToPostgres, SEARCHED, searchDataset } from './search-dataset.ts'
import { startIssuer } from './token.ts'

const ROUNDS = 3
const CALLS_PER_ROUND = 20
/** Results that come later do not feel like an answer to the last letter. */
const BUDGET_MS = 50

/** What is typed, and ever so often something else of the same kind, so that nothing is measured of one lucky page. */
const typed: Record<string, readonly string[]> = {
  'nothing to look for: the floor': ['...'],
  'one letter': ['a', 'm', 's', 'b'],
  'two letters': ['an', 'mu', 'sc', 'br'],
  'three letters': ['ann', 'mul', 'sch', 'bri'],
  'a beginning': ['bright', 'jurg', 'lefev', 'schn'],
  'a word': ['brightwater', 'raman', 'garnier', 'coleman'],
  'a first name thousands have': ['anna', 'michael', 'thomas', 'marie'],
  'first name and name': ['anna muller', 'priya raman', 'jean lefevre', 'soren jorgensen'],
  'with accents': ['müller', 'lefèvre', 'jürgen köhler', 'søren'],
  'an address': ['anna.raman', 'brightwater.example', 'thomas.smith0@', 'company77.example'],
  'a telephone number': ['020 7000 0042', '+44 20 7012 3456', '7099 9999', '020 7050'],
  'the most frequent words of the history': ['offer', 'renewal offer', 'price delivery', 'contract'],
  'a typo': ['brigtwater', 'logistcs brightwatr', 'shcmidt', 'garneir'],
  'nothing like it': ['xqzvwk', 'brightwater xqzvwk', 'qqqq', 'zzzzzzzzzzzz'],
}

await benchmark('search', async () => {
  const issuer = await startIssuer()
  const file = await searchDataset()
  const engine = process.argv[2]
  const on = async (name: string, database: string) => {
    const server = await startServer('bench/our-server.ts', { ...issuer, file: database, withToken: true })
    await measure(name, server, issuer.token)
    await server.stop()
  }
  if (engine !== 'postgres') await on('SQLite', file)
  if (engine !== 'sqlite') {
    const postgres = await startEmbeddedPostgres({ shared_buffers: '256MB' })
    try {
      await copyToPostgres(file, postgres.connectionString)
      await on('PostgreSQL', postgres.connectionString)
    } finally {
      await postgres.stop()
    }
  }
  issuer.stop()
})

async function measure(engine: string, server: RunningServer, token: string) {
  const rows: string[][] = []
  let [slowest, slowestP95] = [0, 0]
  for (const [what, words] of Object.entries(typed)) {
    const [times] = await inTurns(ROUNDS, [server], () => calls(words, token))
    const [middle, late] = [median(times), percentile(times, 0.95)]
    rows.push([what, words[0]!, middle.toFixed(1), late.toFixed(1)])
    slowest = Math.max(slowest, middle)
    slowestP95 = Math.max(slowestP95, late)
  }
  const { contacts, interactions } = SEARCHED
  const many = (count: number) => count.toLocaleString('en')
  printTable(
    `${engine}, ${many(contacts)} contacts, ${many(interactions)} interactions`,
    ['typed', 'e.g.', 'median ms', 'p95 ms'],
    rows,
  )
  judge(`${engine}: the slowest kind, median in ms`, slowest, BUDGET_MS)
  console.log(`  the slowest p95 is ${slowestP95.toFixed(1)} ms`)
}

function* calls(words: readonly string[], token: string): Generator<Call> {
  for (let n = 0; n < CALLS_PER_ROUND; n++) {
    const q = encodeURIComponent(words[n % words.length]!)
    yield { method: 'GET', path: `/api/search?q=${q}`, headers: { authorization: `Bearer ${token}` } }
  }
}
