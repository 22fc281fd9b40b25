import { describe, expect, test } from 'vitest'
import { parseMail } from '../../simulator/mailbox/parse-mail.ts'

const now = new Date('2026-11-23T09:00:00Z')
const parse = (...lines: readonly string[]) => parseMail(new TextEncoder().encode(lines.join('\r\n')), now)
const head = ['From: Priya <priya@brightwater.example>', 'To: Anna <anna.keller@aldgate.example>', 'Subject: Fleet']

describe('a mail file', () => {
  test('gives people, time, thread and text', async () => {
    const mail = await parse(
      ...head,
      'Date: Mon, 23 Nov 2026 08:52:00 +0100',
      'Message-ID: <2@b.example>',
      'References: <1@b.example> <x@b.example>',
      '',
      'Hello <b>Anna</b>',
    )
    expect(mail).toMatchObject({
      rootMessageId: '<1@b.example>',
      internetMessageId: '<2@b.example>',
      itemClass: 'IPM.Note',
      from: { name: 'Priya', address: 'priya@brightwater.example' },
      deliveredTo: ['anna.keller@aldgate.example'],
      date: '2026-11-23T07:52:00.000Z',
      isDraft: false,
      isRead: false,
    })
    expect(mail.text.trim()).toBe('Hello <b>Anna</b>')
    expect(mail.html).toContain('Hello &lt;b&gt;Anna')
    expect(mail.headers).toMatch(/^From: Priya.*References: <1@b\.example> <x@b\.example>$/s)
  })

  test('without a date it is from now, without From it has no sender', async () => {
    expect(await parse('Subject: Odd', 'Date: one of these days', '', 'x')).toMatchObject({
      from: null,
      date: now.toISOString(),
    })
  })

  test('groups count as their members, and every delivery header as an address', async () => {
    const mail = await parse('To: Team: anna@x.example, Ben <ben@x.example>;', 'Delivered-To: Carla@X.example', '', 'x')
    expect(mail.deliveredTo).toEqual(['anna@x.example', 'ben@x.example', 'carla@x.example'])
  })

  test('the marks of whoever kept the file are read, and not handed on as headers', async () => {
    const mail = await parse('Status: RO', 'X-Unsent: 1', ...head, '', 'x')
    expect(mail).toMatchObject({ isRead: true, isDraft: true })
    expect(mail.headers).toMatch(/^From:/)
  })

  test('HTML alone still gives a text', async () => {
    const mail = await parse(
      'Content-Type: text/html',
      ...head,
      '',
      '<style>p{}</style><p>One</p><p>Two &amp; three</p>',
    )
    expect(mail.text).toBe('One\nTwo & three')
  })

  test('a forwarded mail is an attached item, a picture in the text is inline', async () => {
    const mail = await parse(
      ...head,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: Inner',
      '',
      'inner',
      '--b',
      'Content-Type: image/png',
      'Content-ID: <logo@x>',
      'Content-Disposition: inline; filename=logo.png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw==',
      '--b--',
    )
    expect(mail.attachments).toMatchObject([
      { kind: 'item', isInline: false },
      { kind: 'file', name: 'logo.png', isInline: true, contentId: 'logo@x' },
    ])
    expect([...mail.attachments[1]!.content]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  test.each([
    ['text/calendar; method=REQUEST', 'IPM.Schedule.Meeting.Request'],
    ['text/calendar; method=CANCEL', 'IPM.Schedule.Meeting.Canceled'],
    ['multipart/report; report-type=delivery-status; boundary=b', 'REPORT.IPM.Note.NDR'],
    ['application/pkcs7-mime; smime-type=enveloped-data', 'IPM.Note.SMIME'],
    ['multipart/signed; protocol="application/pkcs7-signature"; boundary=b', 'IPM.Note.SMIME.MultipartSigned'],
    ['text/plain', 'IPM.Note'],
  ])('%s is %s', async (contentType, itemClass) => {
    expect((await parse(`Content-Type: ${contentType}`, ...head, '', 'BEGIN:VCALENDAR')).itemClass).toBe(itemClass)
  })

  test('what has no header lines is refused', async () => {
    await expect(parse('', 'just text')).rejects.toThrow(/not a mail/)
  })
})
