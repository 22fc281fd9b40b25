/** How long it takes until an e-mail with a follow-up is kept, against the least that survives a power cut. */
import { copyFileSync, rmSync } from 'node:fs'
import { companyId, contactId, datasetOf, mailOf } from './dataset.ts'
import { startServer } from './bench-settings.ts'
import { median, percentile, type Call } from './measure.ts'
import { benchmark, inTurns, judge, printTable } from './report.ts'
import { startIssuer } from './token.ts'

const CONTACTS = 100_000
const ROUNDS = 6
const CALLS_PER_ROUND = 200

await benchmark('log an e-mail with a follow-up', async () => {
  const issuer = await startIssuer()
  const data = await datasetOf({ contacts: CONTACTS, interactions: 1_000_000 })
  const [floorFile, ourFile] = [`${data}.floor`, `${data}.ours`]
  copyFileSync(data, floorFile)
  copyFileSync(data, ourFile)
  const floor = await startServer('bench/floor-server.ts', { ...issuer, file: floorFile, withToken: true })
  const ours = await startServer('bench/our-server.ts', { ...issuer, file: ourFile, withToken: true })
  const [floorTimes, ourTimes] = await inTurns(ROUNDS, [floor, ours], () => calls(issuer.token))
  await Promise.all([floor.stop(), ours.stop()])
  issuer.stop()
  for (const file of [floorFile, ourFile]) for (const rest of ['', '-wal', '-shm']) rmSync(file + rest, { force: true })

  const ratio = median(ourTimes) / median(floorTimes)
  printTable(
    '100,000 contacts, 1,000,000 interactions; both durable, both with the token',
    ['', 'median ms', 'p95 ms', 'p99 ms', 'to floor'],
    [
      ['floor: one insert', ...figures(floorTimes), ''],
      ['log with follow-up', ...figures(ourTimes), `${ratio.toFixed(2)} ×`],
    ],
  )
  judge('log an e-mail, to the floor', ratio, 3)
})

function figures(times: number[]): string[] {
  return [median(times), percentile(times, 0.95), percentile(times, 0.99)].map((time) => time.toFixed(2))
}

function* calls(token: string): Generator<Call> {
  for (let n = 0; n < CALLS_PER_ROUND; n++) {
    const who = Math.floor(Math.random() * CONTACTS)
    const mail = mailOf(who)
    const due = { kind: 'time', at: '2026-11-26T09:00:00.000Z', timeZone: 'Europe/Berlin', durationMinutes: 30 }
    const body = {
      mail,
      contactId: contactId(who),
      companyId: companyId(Math.floor(who / 10)),
      text: 'Thanks for the call. Please leave the two vans out of the offer. '.repeat(10),
      note: null,
      level: 'excerpt',
      visibility: 'team',
      nextAction: { kind: 'follow-up', title: 'Call about the renewal offer', due },
    }
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() }
    yield { method: 'POST', path: '/api/interactions', headers, body }
  }
}
