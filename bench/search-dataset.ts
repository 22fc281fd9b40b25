import BetterSqlite3 from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../server/db/open-database.ts'
import { openSqlite } from '../server/db/sqlite.ts'
import { indexSubjects } from '../server/search/index-subjects.ts'
import { listSubjectsAfter, markProgress } from '../server/search/index.repository.ts'
import { searchKinds } from '../shared/search.ts'
import { benchUser, companyId, contactId, guid } from './dataset.ts'

export const SEARCHED = { contacts: 1_000_000, companies: 100_000, interactions: 200_000 }
const START = Date.UTC(2020, 0, 1)

/**
 * An organization to search in, with all of it in the index: names as they are spread in life (few that very many people
 * have, very many that few have), and texts of words that are as unevenly frequent. The same every time.
 */
export async function searchDataset(): Promise<string> {
  const folder = join('build', 'bench')
  const file = join(folder, 'search.db')
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.unfinished`
  for (const rest of ['', '-wal', '-shm']) rmSync(unfinished + rest, { force: true })
  process.stderr.write(`Making ${file}, which takes minutes …\n`)
  await (await openSqlite(unfinished)).close()
  fill(unfinished)
  await index(unfinished)
  renameSync(unfinished, file)
  return file
}

function fill(file: string) {
  const db = new BetterSqlite3(file)
  for (const pragma of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -500000']) db.pragma(pragma)
  const insert = (table: string, columns: string) =>
    db.prepare(`insert into ${table} (${columns}) values (${columns.replace(/\w+/g, '?')})`)
  const user = insert('users', 'id, object_id, name, email, role, created_at')
  const company = insert('companies', 'id, name, search_key, owner_id, segment, journey_stage, created_at')
  const domain = insert('company_domains', 'domain, company_id')
  const contact = insert('contacts', 'id, company_id, name, search_key, job_title, phones, created_at')
  const address = insert('contact_addresses', 'address, contact_id, position')
  const interaction = insert(
    'interactions',
    'id, kind, direction, occurred_at, subject, text, level, visibility, people, contact_id, company_id, message_key, conversation_id, logged_by, logged_at, next_action',
  )
  const link = insert('interaction_contacts', 'contact_id, occurred_at, interaction_id')
  const { pick, often } = dice(20260301)
  const words = [...Array.from({ length: 40_000 }, () => madeUp(pick, 2, 4)), ...mailWords]
  const surnames = [...usualSurnames, ...Array.from({ length: 60_000 }, () => capital(madeUp(pick, 2, 3)))]
  const sentence = (length: number) => Array.from({ length }, () => often(words)).join(' ')
  const at = (minute: number) => new Date(START + minute * 60_000).toISOString()

  db.transaction(() => {
    user.run(benchUser.id, benchUser.objectId, benchUser.name, benchUser.email, 'rep', at(0))
    for (let n = 0; n < SEARCHED.companies; n++) {
      const name = n === 0 ? 'Brightwater Logistics' : `${capital(madeUp(pick, 2, 4))} ${often(trades)}`
      const owner = n % 20 === 0 ? benchUser.id : null
      company.run(companyId(n), name, name.toLowerCase(), owner, 'B', 'renewal', at(0))
      domain.run(domainOf(n), companyId(n))
    }
    for (let n = 0; n < SEARCHED.contacts; n++) {
      const [first, last, of] = [often(firstNames), often(surnames), n % SEARCHED.companies]
      const phones = JSON.stringify([`+44 20 ${String(70_000_000 + n)}`])
      contact.run(contactId(n), companyId(of), `${first} ${last}`, `${first} ${last}`, often(jobs), phones, at(0))
      address.run(`${ascii(first)}.${ascii(last)}${n}@${domainOf(of)}`, contactId(n), 0)
    }
    for (let n = 0; n < SEARCHED.interactions; n++) {
      const [id, who] = [guid(4, n), pick(SEARCHED.contacts)]
      const of = [contactId(who), companyId(who % SEARCHED.companies)]
      const kept = [sentence(4), sentence(30), 'excerpt', n % 50 === 0 ? 'private' : 'team', '[]']
      interaction.run(
        ...[id, 'email', 'inbound', at(n), ...kept, ...of],
        ...[`<${n}@company.example>`, `thread-${n}`, benchUser.id, at(n), 'nothing'],
      )
      link.run(contactId(who), at(n), id)
    }
  })()
  db.close()
}

const AT_A_TIME = 5000

/** As the job does it, with more rows in a transaction than it takes while others wait to write. */
async function index(file: string) {
  const db = await openSqlite(file, { pragmas: ['synchronous = OFF'] })
  for (const kind of searchKinds) {
    for (let after: string | null = null; ;) {
      const ids: string[] = await listSubjectsAfter(db.read, kind, after, AT_A_TIME)
      if (ids.length === 0) break
      await db.write((tx) => indexSubjects(tx, kind, ids))
      after = ids.at(-1)!
    }
    await db.write((tx) => markProgress(tx, { id: kind, isDone: true }))
    process.stderr.write(`${kind} are in the index\n`)
  }
  await db.close()
}

const copied = [
  ...['users', 'companies', 'company_domains', 'contacts', 'contact_addresses', 'interactions', 'interaction_contacts'],
  ...['search_people', 'search_companies', 'search_history'],
  ...['search_vocabulary', 'search_deletions', 'search_progress'],
]
const ROWS_PER_COPY = 5000

/** Puts the same rows into an empty PostgreSQL, in minutes. */
export async function copyToPostgres(file: string, connectionString: string): Promise<void> {
  process.stderr.write('Copying the data to PostgreSQL, which takes minutes …\n')
  await (await openDatabase(connectionString)).close()
  const source = new BetterSqlite3(file, { readonly: true })
  const target = new pg.Client({ connectionString })
  await target.connect()
  await target.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  // What is indexed once it is all there is indexed in a tenth of the time.
  const { rows: indexes } = await target.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where indexname like 'search%\\_idx'`,
  )
  for (const { name } of indexes) await target.query(`drop index ${name}`)
  await target.query('alter table search_deletions drop constraint search_deletions_deletion_word_pk')
  for (const table of copied) {
    const { rows: types } = await target.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name = $1`,
      [table],
    )
    const typeOf = new Map(types.map(({ name, type }) => [name, type]))
    const names = (source.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const columns = names.map((name) => `"${name}"`).join(', ')
    const values = names.map((name, n) => `$${n + 1}::text[]::${typeOf.get(name)!}[]`).join(', ')
    const copy = (rows: Record<string, unknown>[]) =>
      target.query({
        ...{ name: `copy-${table}`, text: `insert into ${table} (${columns}) select * from unnest(${values})` },
        values: names.map((name) => rows.map((row) => row[name])),
      })
    let rows: Record<string, unknown>[] = []
    for (const row of source.prepare(`select * from ${table}`).iterate()) {
      rows.push(row as Record<string, unknown>)
      if (rows.length < ROWS_PER_COPY) continue
      await copy(rows)
      rows = []
    }
    if (rows.length > 0) await copy(rows)
  }
  for (const { made } of indexes) await target.query(made)
  await target.query(
    'alter table search_deletions add constraint search_deletions_deletion_word_pk primary key (deletion, word)',
  )
  await target.query('vacuum analyze')
  await target.end()
  source.close()
}

const domainOf = (company: number) => (company === 0 ? 'brightwater.example' : `company${company}.example`)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const ascii = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

/** Numbers that only look like chance (mulberry32, https://github.com/cprosche/mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    pick: (count: number) => Math.floor(next() * count),
    /** The first ones far more often than the last, as with names and words: the n-th about 1/n as often as the first. */
    often: <T>(all: readonly T[]) => all[Math.floor(all.length ** next()) - 1]!,
  }
}

function madeUp(pick: (count: number) => number, shortest: number, longest: number): string {
  const syllables = shortest + pick(longest - shortest + 1)
  const one = () => onsets[pick(onsets.length)]! + nuclei[pick(nuclei.length)]! + codas[pick(codas.length)]!
  return Array.from({ length: syllables }, one).join('')
}

const list = (words: string) => words.split(' ')
const onsets = list('b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sch st t tr v w z')
const nuclei = list('a a e e i o u ä é ie ou ai')
const codas = ['', '', '', ...list('n r l s t ck nd rg ld m')]
const firstNames = list(
  'Anna Michael Thomas Maria Andreas John Peter Sarah David Laura Stefan Julia Marie Daniel Emma Jean François Jürgen Zoë Björn Priya Ben Carla Tom Elena Jonas Aisha Ingrid Søren Łukasz Agnès Günther Hélène Matthieu Noël Inês Nuño Ragnhild Oisín Wojciech',
)
const usualSurnames = list(
  'Müller Smith Martin Schmidt Jones Schneider Bernard Fischer Weber Meyer Wagner Becker Schulz Hoffmann Lefèvre Raman Berg Keller Fischer-Lang Coleman Roth Garnier Dupont Brown Wilson Taylor Moreau Krüger Köhler Jørgensen Nowak',
)
const trades = list(
  'Logistics GmbH Ltd Marine Systems Partners Engineering AG Foods Services Energy Textil Medical Bau SARL',
)
const jobs = [
  'Buyer',
  'Head of Fleet',
  'Finance director',
  'Managing director',
  'Sales',
  'Responsable des achats',
  'IT',
]
const mailWords = list('offer renewal meeting contract price delivery')
