import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { type SampleUser } from '../organization.ts'
import { type MailDetails, type MailSummary } from './mail-item.ts'
import { type MailStore } from './mail-store.ts'
import { parseMail } from './parse-mail.ts'
import { type SampleMailbox } from './people.ts'
import { mailChangeSchema, settingsSchema } from './saved-state.ts'

const MAX_UPLOAD = 40 * 1024 * 1024

interface MailboxRoutesOptions {
  readonly store: MailStore
  readonly mailboxes: readonly SampleMailbox[]
}

/** What the host page asks of the mailboxes. Not Microsoft's: no add-in ever sees it. */
export function mailboxRoutes({ store, mailboxes }: MailboxRoutesOptions) {
  return new Hono()
    .get('/users/:oid/mails', (c) => {
      const wanted = c.req.query('search')?.trim().toLowerCase() ?? ''
      const mails = mailboxesOf(c.req.param('oid'), mailboxes).flatMap(({ address }) => store.list(address))
      return c.json(mails.filter((mail) => wanted === '' || matches(mail, wanted)).map(summaryOf))
    })
    .get('/mails/:id', (c) => {
      const mail = store.find(c.req.param('id'))
      return mail ? c.json(mail) : c.json({ error: 'There is no such mail any more. Reload the page.' }, 404)
    })
    .patch('/mails/:id', async (c) => {
      const change = mailChangeSchema.safeParse(await c.req.json().catch(() => undefined))
      if (!change.success) return c.json({ error: z.prettifyError(change.error) }, 400)
      const mail = await store.change(c.req.param('id'), definedOnly(change.data))
      return mail ? c.json(mail) : c.json({ error: 'There is no such mail any more. Reload the page.' }, 404)
    })
    .get('/mails/:id/attachments/:attachmentId', (c) => {
      const attachment = store.attachment(c.req.param('id'), c.req.param('attachmentId'))
      if (!attachment) return c.json({ error: 'There is no such attachment.' }, 404)
      // A download and nothing else: hostile HTML or SVG must not run on this origin.
      return c.body(Uint8Array.from(attachment.content), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': 'sandbox',
      })
    })
    .post('/users/:oid/drafts', async (c) => {
      const own = ownMailbox(c.req.param('oid'), mailboxes)
      return own ? c.json(await store.newDraft(own.address), 201) : c.json({ error: 'There is no such user.' }, 404)
    })
    .get('/users/:oid/settings', (c) => {
      const own = ownMailbox(c.req.param('oid'), mailboxes)
      return own ? c.json(store.settings(own.address)) : c.json({ error: 'There is no such user.' }, 404)
    })
    .patch('/users/:oid/settings', async (c) => {
      const own = ownMailbox(c.req.param('oid'), mailboxes)
      if (!own) return c.json({ error: 'There is no such user.' }, 404)
      const change = settingsSchema.partial().safeParse(await c.req.json().catch(() => undefined))
      if (!change.success) return c.json({ error: z.prettifyError(change.error) }, 400)
      return c.json(await store.changeSettings(own.address, definedOnly(change.data)))
    })
    .post(
      '/own',
      bodyLimit({
        maxSize: MAX_UPLOAD,
        onError: (c) => c.json({ error: 'This file is larger than 40 MB, which no mail is here.' }, 413),
      }),
      async (c) => {
        const source = new Uint8Array(await c.req.arrayBuffer())
        try {
          await parseMail(source, new Date())
        } catch (error) {
          return c.json({ error: error instanceof Error ? error.message : String(error) }, 422)
        }
        // The content names the file: the same mail dropped twice lies there once.
        const name = `${createHash('sha256').update(source).digest('hex').slice(0, 24)}.eml`
        await writeFile(join(store.ownFolder, name), source)
        await store.reload()
        return c.json({ name }, 201)
      },
    )
    .post('/reload', async (c) => {
      await store.reload()
      return c.json({ unreadable: store.unreadable })
    })
}

function mailboxesOf(oid: string, mailboxes: readonly SampleMailbox[]): readonly SampleMailbox[] {
  return mailboxes.filter(({ members }) => members.some((member: SampleUser) => member.oid === oid))
}

function ownMailbox(oid: string, mailboxes: readonly SampleMailbox[]): SampleMailbox | undefined {
  return mailboxes.find(({ members }) => members.length === 1 && members[0]?.oid === oid)
}

function matches(mail: MailDetails, wanted: string): boolean {
  const people = [mail.from, ...mail.to, ...mail.cc].flatMap((one) => (one ? [one.name, one.address] : []))
  return [mail.subject, mail.text, ...people].some((text) => text.toLowerCase().includes(wanted))
}

function summaryOf(mail: MailDetails): MailSummary {
  const { id, mailbox, folder, conversationId, internetMessageId, itemClass, subject, from, to, cc, bcc } = mail
  const { date, preview, isRead, hasAttachments, categories } = mail
  return {
    ...{ id, mailbox, folder, conversationId, internetMessageId, itemClass, subject, from, to, cc, bcc },
    ...{ date, preview, isRead, hasAttachments, categories },
  }
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
