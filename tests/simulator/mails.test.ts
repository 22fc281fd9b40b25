import { beforeAll, describe, expect, test } from 'vitest'
import { sampleUsers } from '../../simulator/organization.ts'
import { companies, mailboxes, otherColleagues, privateCustomers } from '../../simulator/mailbox/people.ts'
import { anchor, readSampleMails, type SampleMail } from './sample-mails.ts'

let mails: readonly SampleMail[]
beforeAll(async () => {
  mails = await readSampleMails()
})

const isDraft = (mail: SampleMail) => mail.header('x-unsent') === '1'
const isOurs = (mail: SampleMail) => /@(mx\.)?aldgate(-brokers)?\.example$/.test(mail.from)

describe('as files', () => {
  test('every line ends in CRLF and is no longer than RFC 5322 allows', () => {
    for (const { file, source } of mails) {
      expect(source.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/)
      expect(source.endsWith('\r\n'), file).toBe(true)
      expect(Math.max(...source.split('\r\n').map((line) => line.length)), file).toBeLessThanOrEqual(998)
    }
  })

  test('every mail has a sender, a recipient, a date before the demo begins, and something to read or to open', () => {
    for (const { file, mail, from, recipients } of mails) {
      expect(from, file).toMatch(/^[^\s@]+@[^\s@]+$/)
      expect(recipients.length, file).toBeGreaterThan(0)
      expect(Date.parse(mail.date ?? ''), file).toBeLessThan(anchor.getTime())
      expect((mail.text ?? mail.html ?? '').length + mail.attachments.length, file).toBeGreaterThan(0)
    }
  })

  test('no header is left undecoded', () => {
    for (const { file, mail } of mails) {
      expect(JSON.stringify([mail.subject, mail.from, mail.to, mail.cc]), file).not.toMatch(/=\?[\w-]+\?[QB]\?|\uFFFD/i)
      expect(`${mail.text ?? ''}${mail.html ?? ''}`, file).not.toContain('\uFFFD')
    }
  })
})

describe('as a mailbox', () => {
  test('it is large enough to be lived in', () => {
    const threads = new Map<string, number>()
    for (const { conversationId } of mails) threads.set(conversationId, (threads.get(conversationId) ?? 0) + 1)
    expect(mails.length).toBeGreaterThanOrEqual(66)
    expect([...threads.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(20)
  })

  test('at least 25 customers and all six colleagues write', () => {
    const senders = new Set(mails.map(({ from }) => from))
    const domains = new Set([...senders].map((address) => address.replace(/^.*@/, '')))
    const writing = [
      ...companies.filter((company) => company.domains.some((domain) => domains.has(domain))),
      ...privateCustomers.filter(({ contact }) => contact.addresses.some((address) => senders.has(address))),
    ]
    expect(writing.length).toBeGreaterThanOrEqual(25)
    for (const { email } of [...sampleUsers, ...otherColleagues]) expect(senders).toContain(email)
  })

  test('every mailbox has something to do', () => {
    const inboxOf = (address: string) => {
      const { aliases } = mailboxes.find((mailbox) => mailbox.address === address)!
      const own = [address, ...aliases]
      const isTo = (recipient: string) => own.includes(recipient.replace(/\+[^@]*@/, '@'))
      return mails.filter((mail) => !isDraft(mail) && mail.recipients.some(isTo)).length
    }
    expect(inboxOf('anna.keller@aldgate.example')).toBeGreaterThanOrEqual(30)
    expect(inboxOf('ben.okafor@aldgate.example')).toBeGreaterThanOrEqual(8)
    expect(inboxOf('carla.neri@aldgate.example')).toBeGreaterThanOrEqual(8)
    expect(inboxOf('miriam.stern@aldgate.example')).toBeGreaterThanOrEqual(5)
    expect(inboxOf('claims@aldgate.example')).toBeGreaterThanOrEqual(4)
  })

  test('Anna has answered, and two drafts of hers wait', () => {
    const annas = mails.filter(({ from }) => from === 'anna.keller@aldgate.example')
    expect(annas.filter((mail) => !isDraft(mail) && mail.mail.inReplyTo).length).toBeGreaterThanOrEqual(5)
    expect(annas.filter(isDraft).length).toBeGreaterThanOrEqual(2)
  })

  test('the newest mail is Priya’s of 08:52, as it stands on the pictures', () => {
    const received = mails.filter((mail) => !isOurs(mail)).sort((a, b) => a.mail.date!.localeCompare(b.mail.date!))
    const { mail, recipients } = received.at(-1)!
    expect(mail.date).toMatch(/^2026-11-23T07:52/)
    expect(mail.from).toEqual({ name: 'Priya Raman', address: 'priya.raman@brightwater.example' })
    expect(mail.subject).toBe('Re: Fleet renewal 2027: premium table')
    expect(recipients).toEqual([
      'anna.keller@aldgate.example',
      'tom.berg@brightwater.example',
      'ben.okafor@aldgate.example',
    ])
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Vehicles-2027.xlsx'])
    expect(mail.text).toContain('Please leave the two vans out of the offer.')
  })
})

describe('as threads', () => {
  test('no Message-ID occurs twice', () => {
    const ids = mails.flatMap(({ mail }) => mail.messageId ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(mails.length - 1)
  })

  test('every reply names mails that are there and are older, and lies in their thread', () => {
    const byId = new Map(mails.map((each) => [each.mail.messageId, each]))
    const replies = mails.filter(({ mail }) => mail.inReplyTo)
    expect(replies.length).toBeGreaterThanOrEqual(30)
    for (const { file, mail, conversationId } of replies) {
      const named = [mail.inReplyTo!, ...(mail.references?.match(/<[^>]+>/g) ?? [])]
      expect(mail.references?.trim().endsWith(mail.inReplyTo!), file).toBe(true)
      for (const id of named) {
        const older = byId.get(id)
        expect(older, `${file} names ${id}`).toBeDefined()
        expect(older!.conversationId, file).toBe(conversationId)
        expect(Date.parse(older!.mail.date!), file).toBeLessThan(Date.parse(mail.date!))
      }
    }
  })
})
