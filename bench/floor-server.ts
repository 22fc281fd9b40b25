/**
 * The least a server can do for the same questions, on the same file: bare Hono, one prepared look-up and one prepared
 * query of twenty rows; or one durable insert. With a token it verifies the signature, as ours does, and nothing else.
 */
import { serve } from '@hono/node-server'
import BetterSqlite3 from 'better-sqlite3'
import { Hono } from 'hono'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import type { Mail } from '../shared/mail.ts'
import { benchSettings, listening } from './bench-settings.ts'

const { file, jwksUrl, withToken } = benchSettings()

const db = new BetterSqlite3(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.pragma('cache_size = -65536')
db.pragma('mmap_size = 2147418112')
db.exec('create table if not exists bench_floor (id text primary key, subject text not null, body text not null)')

const findContact = db.prepare(
  `select c.id, c.name, c.company_id from contact_addresses a join contacts c on c.id = a.contact_id where a.address = ?`,
)
const listHistory = db.prepare(
  `select * from interactions where company_id = ? order by occurred_at desc, id desc limit 20`,
)
const insertMail = db.prepare('insert into bench_floor values (?, ?, ?)')

const keys = createRemoteJWKSet(new URL(jwksUrl))
const app = new Hono()
if (withToken) {
  app.use(async (c, next) => {
    await jwtVerify(c.req.header('authorization')!.slice('Bearer '.length), keys, { algorithms: ['RS256'] })
    await next()
  })
}
app.post('/api/recognize', async (c) => {
  const { mail } = await c.req.json<{ mail: Mail }>()
  const contact = findContact.get(mail.from!.address) as { company_id: string }
  return c.json({ contact, timeline: listHistory.all(contact.company_id) })
})
app.post('/api/interactions', async (c) => {
  const { mail, text } = await c.req.json<{ mail: Mail; text: string }>()
  insertMail.run(crypto.randomUUID(), mail.subject, text)
  return c.json({}, 201)
})

listening(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }))
