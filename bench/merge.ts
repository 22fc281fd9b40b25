/** How long it takes to merge a contact with 10,000 interactions, against changing the rows, and who waits meanwhile. */
import BetterSqlite3 from 'better-sqlite3'
import { copyFileSync, rmSync } from 'node:fs'
import { startServer, type RunningServer } from './bench-settings.ts'
import { contactId, datasetOf, mailOf } from './dataset.ts'
import { median, timeCalls, type Call } from './measure.ts'
import { benchmark, judge, printTable } from './report.ts'
import { startIssuer } from './token.ts'

const INTERACTIONS = 10_000
const CONTACTS = 20
const ROUNDS = 5
/** The one that stays, the one that goes, and who writes meanwhile. */
const [KEPT, GONE, OTHER] = [0, 1, 12]

interface Ours extends RunningServer {
  readonly headers: { readonly authorization: string }
}

await benchmark('merge a contact with 10,000 interactions', async () => {
  const issuer = await startIssuer()
  const data = await datasetOf({ contacts: CONTACTS, interactions: CONTACTS * INTERACTIONS })
  const [floorFile, ourFile] = [`${data}.floor`, `${data}.ours`]
  copyFileSync(data, floorFile)
  copyFileSync(data, ourFile)
  const server = await startServer('bench/our-server.ts', { ...issuer, file: ourFile, withToken: true })
  const ours: Ours = { ...server, headers: { authorization: `Bearer ${issuer.token}` } }
  await timeCalls(ours.origin, [card(ours), log(ours)])

  const [floor, merge, undo, cards, logs]: number[][] = [[], [], [], [], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const bare = [timeBareUpdates(floorFile, GONE, KEPT), timeBareUpdates(floorFile, KEPT, GONE)]
    const done = await meanwhile(ours, () => mergeThem(ours, round))
    const undone = await meanwhile(ours, () => send(ours, 'DELETE', `/api/merges/${done.answer.id}`))
    if (round === 0) continue
    floor!.push(bare[0]!)
    merge!.push(done.took)
    undo!.push(undone.took)
    for (const { longestCard, longestLog } of [done, undone]) {
      cards!.push(longestCard)
      logs!.push(longestLog)
    }
  }
  await server.stop()
  issuer.stop()
  for (const file of [floorFile, ourFile]) for (const rest of ['', '-wal', '-shm']) rmSync(file + rest, { force: true })

  const ratio = (times: number[]) => median(times) / median(floor!)
  const row = (name: string, times: number[]) => [
    ...[name, median(times).toFixed(0), Math.max(...times).toFixed(0)],
    `${ratio(times).toFixed(2)} ×`,
  ]
  printTable(
    '20 contacts with 10,000 interactions each; one merged into another, both durable',
    ['', 'median ms', 'longest ms', 'to floor'],
    [
      ['floor: bare updates of the rows', median(floor!).toFixed(0), Math.max(...floor!).toFixed(0), ''],
      row('merge', merge!),
      row('undo', undo!),
      row('the slowest log meanwhile', logs!),
      row('the slowest card meanwhile', cards!),
    ],
  )
  judge('merging, to the floor', ratio(merge!), 2)
  judge('undoing, to the floor', ratio(undo!), 2)
  judge('the slowest log meanwhile, to the floor', ratio(logs!), 2)
})

/** The least that moves a contact's history: both columns that name them, in one transaction that survives a power cut. */
function timeBareUpdates(file: string, from: number, to: number): number {
  const db = new BetterSqlite3(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const start = performance.now()
  db.transaction(() => {
    const [those, named] = [
      'select interaction_id from interaction_contacts where contact_id = ?',
      [contactId(to), contactId(from)],
    ]
    db.prepare(`update interactions set contact_id = ? where id in (${those})`).run(...named)
    db.prepare('update interaction_contacts set contact_id = ? where contact_id = ?').run(...named)
  })()
  const took = performance.now() - start
  db.close()
  return took
}

/** Of two that nobody else changes, each merge and each undo makes one revision more. */
function mergeThem(server: Ours, round: number) {
  return send(server, 'POST', '/api/merges', {
    ...{ of: 'contact', keptId: contactId(KEPT), goneId: contactId(GONE), take: {} },
    revisions: { kept: 1 + 2 * round, gone: 1 + 2 * round },
  })
}

/** What others experience while the server does this: one logs mails, another one looks at cards, without a pause. */
async function meanwhile(server: Ours, act: () => Promise<{ id: string }>) {
  let isDone = false
  function* untilDone(call: (server: Ours) => Call) {
    do yield call(server)
    while (!isDone)
  }
  const start = performance.now()
  const acting = act().then((answer) => {
    isDone = true
    return { answer, took: performance.now() - start }
  })
  const [{ answer, took }, logs, cards] = await Promise.all([
    acting,
    timeCalls(server.origin, untilDone(log)),
    timeCalls(server.origin, untilDone(card)),
  ])
  return { answer, took, longestLog: Math.max(...logs), longestCard: Math.max(...cards) }
}

async function send({ origin, headers }: Ours, method: string, path: string, body?: object): Promise<{ id: string }> {
  const response = await fetch(origin + path, {
    method,
    headers: { ...headers, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as { id: string }
}

function card({ headers }: Ours): Call {
  return { method: 'GET', path: `/api/customers?contactId=${contactId(OTHER)}`, headers }
}

function log({ headers }: Ours): Call {
  return {
    method: 'POST',
    path: '/api/interactions',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: {
      ...{
        mail: mailOf(OTHER),
        contactId: contactId(OTHER),
        companyId: null,
        text: 'Thanks for the call.',
        note: null,
      },
      ...{ level: 'excerpt', visibility: 'team', files: [] },
      nextAction: { kind: 'none' },
    },
  }
}
