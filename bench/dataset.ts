import BetterSqlite3 from 'better-sqlite3'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../server/db/sqlite.ts'
import type { Mail } from '../shared/mail.ts'

/** How large an organization is. Every company has ten contacts. */
export interface Size {
  readonly contacts: number
  readonly interactions: number
}

const CONTACTS_PER_COMPANY = 10
const START = Date.UTC(2024, 0, 1)

const addressOf = (contact: number) => `contact${contact}@company${companyOf(contact)}.example`
const companyOf = (contact: number) => Math.floor(contact / CONTACTS_PER_COMPANY)

/** Ids are numbers in the shape of GUIDs, so that any row can be named without a look-up. */
export const guid = (kind: number, n: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
export const contactId = (n: number) => guid(3, n)
export const companyId = (n: number) => guid(2, n)
export const benchUser = { id: guid(1, 0), objectId: guid(9, 0), name: 'Anna Keller', email: 'anna@aldgate.example' }

/** A new mail of this contact, in nobody's log yet. */
export const mailOf = (contact: number): Mail => ({
  itemId: `item-${crypto.randomUUID()}`,
  internetMessageId: `<${crypto.randomUUID()}@company.example>`,
  conversationId: crypto.randomUUID(),
  subject: 'Renewal offer',
  from: { name: `Contact ${contact}`, address: addressOf(contact) },
  to: [{ name: benchUser.name, address: benchUser.email }],
  cc: [],
  sentAt: '2026-11-20T08:52:00.000Z',
  mailbox: benchUser.email,
})

/** The file with this many rows, made now if it is not there yet: about a second for 50,000 rows. */
export async function datasetOf(size: Size): Promise<string> {
  const folder = join('build', 'bench')
  const file = join(folder, `${size.contacts}-contacts-${size.interactions}-interactions.db`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.unfinished`
  for (const rest of ['', '-wal', '-shm']) rmSync(unfinished + rest, { force: true })
  process.stderr.write(`Making ${file} …\n`)
  await (await openSqlite(unfinished)).close()
  fill(unfinished, size)
  const { renameSync } = await import('node:fs')
  renameSync(unfinished, file)
  return file
}

function fill(file: string, { contacts, interactions }: Size) {
  const db = new BetterSqlite3(file)
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -1000000')
  const createdAt = new Date(START).toISOString()
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
  const followUp = insert(
    'follow_ups',
    'id, kind, title, due_on, status, assignee_id, created_by, contact_id, company_id, created_at, revision, calendar_state',
  )

  db.transaction(() => {
    user.run(benchUser.id, benchUser.objectId, benchUser.name, benchUser.email, 'rep', createdAt)
    for (let n = 0; n < contacts; n++) {
      if (n % CONTACTS_PER_COMPANY === 0) {
        const c = companyOf(n)
        company.run(companyId(c), `Company ${c}`, `company ${c}`, benchUser.id, 'B', 'renewal', createdAt)
        domain.run(`company${c}.example`, companyId(c))
      }
      contact.run(contactId(n), companyId(companyOf(n)), `Contact ${n}`, `contact ${n}`, 'Buyer', '[]', createdAt)
      address.run(addressOf(n), contactId(n), 0)
    }
    for (let n = 0; n < interactions; n++) {
      const who = n % contacts
      const at = new Date(START + n * 60_000).toISOString()
      const people = JSON.stringify([
        { name: `Contact ${who}`, address: addressOf(who), role: 'from', contactId: contactId(who), userId: null },
        { name: benchUser.name, address: benchUser.email, role: 'to', contactId: null, userId: benchUser.id },
      ])
      const id = guid(4, n)
      interaction.run(
        ...[id, 'email', 'inbound', at, `Offer ${n}`, 'Thank you for the figures. We take the second one. '.repeat(4)],
        ...[
          'excerpt',
          'team',
          people,
          contactId(who),
          companyId(companyOf(who)),
          `<${n}@company.example>`,
          `thread-${n}`,
        ],
        ...[benchUser.id, at, 'nothing'],
      )
      link.run(contactId(who), at, id)
    }
    for (let c = 0; c < contacts / CONTACTS_PER_COMPANY; c++) {
      const id = guid(5, c)
      const of = [benchUser.id, benchUser.id, contactId(c * CONTACTS_PER_COMPANY), companyId(c)]
      followUp.run(id, 'action', 'Call about the offer', '2026-12-01', 'open', ...of, createdAt, 1, 'none')
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
