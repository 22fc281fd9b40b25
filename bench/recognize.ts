/** How long the whole answer about a sender takes, against the least that could answer. */
import { datasetOf, mailOf, type Size } from './dataset.ts'
import { benchmark, inTurns, judge, printTable } from './report.ts'
import { startServer } from './bench-settings.ts'
import { median, percentile, type Call } from './measure.ts'
import { startIssuer } from './token.ts'

const ROUNDS = 6
const CALLS_PER_ROUND = 500

await benchmark('recognize', async () => {
  const issuer = await startIssuer()
  const usual = await datasetOf({ contacts: 100_000, interactions: 1_000_000 })
  const rows: string[][] = []
  let ratioWithToken = Number.NaN

  for (const withToken of [true, false]) {
    const settings = { ...issuer, file: usual, withToken }
    const floor = await startServer('bench/floor-server.ts', settings)
    const ours = await startServer('bench/our-server.ts', settings)
    const [floorTimes, ourTimes] = await inTurns(ROUNDS, [floor, ours], () => calls(100_000, issuer.token))
    await Promise.all([floor.stop(), ours.stop()])
    const ratio = median(ourTimes) / median(floorTimes)
    if (withToken) ratioWithToken = ratio
    const which = withToken ? 'with token' : 'without token'
    rows.push(
      [`floor, ${which}`, ...figures(floorTimes), ''],
      [`recognize, ${which}`, ...figures(ourTimes), `${ratio.toFixed(2)} ×`],
    )
  }
  printTable('100,000 contacts, 1,000,000 interactions', ['', 'median ms', 'p95 ms', 'p99 ms', 'to floor'], rows)

  const sizes: Size[] = [
    { contacts: 10_000, interactions: 200_000 },
    { contacts: 1_000_000, interactions: 2_000_000 },
  ]
  const servers = await Promise.all(
    sizes.map(async (size) =>
      startServer('bench/our-server.ts', { ...issuer, file: await datasetOf(size), withToken: true }),
    ),
  )
  const [small, large] = await inTurns(ROUNDS, servers, (n) => calls(sizes[n]!.contacts, issuer.token))
  await Promise.all(servers.map((server) => server.stop()))
  issuer.stop()
  const growth = median(large) / median(small)
  printTable(
    'As the organization grows',
    ['contacts', 'median ms', 'p95 ms', 'p99 ms', 'to smallest'],
    [
      ['10,000', ...figures(small), ''],
      ['1,000,000', ...figures(large), `${growth.toFixed(2)} ×`],
    ],
  )
  judge('recognize, to the floor, with the token', ratioWithToken, 2)
  judge('recognize, 1,000,000 contacts to 10,000', growth, 1.3)
})

function figures(times: number[]): string[] {
  return [median(times), percentile(times, 0.95), percentile(times, 0.99)].map((time) => time.toFixed(2))
}

function* calls(contacts: number, token: string): Generator<Call> {
  for (let n = 0; n < CALLS_PER_ROUND; n++) {
    const who = Math.floor(Math.random() * contacts)
    const mail = mailOf(who)
    yield {
      method: 'POST',
      path: '/api/recognize',
      headers: { authorization: `Bearer ${token}` },
      body: { mail, contactId: null },
    }
  }
}
