import { beforeAll, expect, test } from 'vitest'
import { readSampleMails, type SampleMail } from './sample-mails.ts'

let mails: readonly SampleMail[]
beforeAll(async () => {
  mails = await readSampleMails()
})

const says = (words: RegExp) => (mail: SampleMail) => words.test(mail.words)
const inSource = (bytes: RegExp) => (mail: SampleMail) => bytes.test(mail.source)
const typeOf = (mail: SampleMail) => mail.header('content-type') ?? ''
const hasFile = (type: RegExp) => (mail: SampleMail) => mail.mail.attachments.some((file) => type.test(file.mimeType))
const isForm = (text: boolean, html: boolean) => (mail: SampleMail) =>
  (mail.mail.text !== undefined) === text &&
  (mail.mail.html !== undefined) === html &&
  !/report|pkcs7/.test(typeOf(mail))
const isFrom = (address: string) => (mail: SampleMail) => mail.from === address

/** What the pane has to cope with, how to tell it from a parsed mail, and how often it must be there at least. */
const kinds: readonly (readonly [name: string, is: (mail: SampleMail) => boolean, atLeast: number])[] = [
  ['in English', says(/\b(the|you|and) .*\b(is|are|have|for)\b/), 25],
  ['in German', says(/\b(Guten Tag|Sehr geehrte|Liebe|Moin|Hallo)\b[\s\S]*\b(der|die|und|ich)\b/), 12],
  ['in French', says(/\b(Bonjour|Chère|Cordialement)\b[\s\S]*\b(le|la|vous|est)\b/), 10],
  ['in Hebrew', says(/[\u05d0-\u05ea]{3}/), 1],
  ['in Arabic', says(/[\u0621-\u064a]{3}/), 1],
  ['a name written from right to left', ({ mail }) => /[\u05d0-\u05ea\u0621-\u064a]/.test(mail.from?.name ?? ''), 2],

  ['text and HTML', isForm(true, true), 20],
  ['text only', isForm(true, false), 15],
  ['HTML only', isForm(false, true), 2],
  ['quoted-printable', inSource(/Content-Transfer-Encoding: quoted-printable/), 20],
  ['a base64 body', inSource(/Content-Type: text\/[^\r]*\r\nContent-Transfer-Encoding: base64/), 3],
  ['8bit', inSource(/Content-Transfer-Encoding: 8bit/), 4],
  ['UTF-8', inSource(/charset=utf-8/), 30],
  ['ISO-8859-1 with bytes of its own', inSource(/charset=iso-8859-1[\s\S]*(=E9|=FC|\xe9|\xfc)/), 5],
  ['windows-1252 with bytes that ISO-8859-1 lacks', inSource(/charset=windows-1252[\s\S]*=(80|84|92|93)/), 2],
  ['a header in Q encoding', inSource(/^(From|To|Subject): .*=\?[\w-]+\?Q\?/m), 5],
  ['a header in B encoding', inSource(/^(From|To|Subject): .*=\?[\w-]+\?B\?/m), 3],

  ['quoted as Outlook does, original message', says(/-----Original Message-----\s+From: /), 2],
  ['quoted as Outlook does in English', says(/From: .+\nSent: .+\nTo: /), 6],
  ['quoted as Outlook does in German', says(/Von: .+\nGesendet: .+\nAn: .+\n(Cc: .+\n)?Betreff: /), 3],
  ['quoted as Outlook does in French', says(/De : .+\nEnvoyé : .+\nÀ : /), 3],
  ['quoted as Gmail does', says(/class="gmail_quote"/), 6],
  ['quoted as Gmail does in German', says(/Am (Mo|Di|Mi|Do|Fr|Sa|So)\., .+ schrieb .+:/), 1],
  ['quoted in French', says(/Le .+ a écrit :/), 1],
  ['quoted as Apple Mail does', says(/<blockquote type="cite"><div>/), 2],
  ['quoted as Thunderbird does', says(/^Am \d\d\.\d\d\.\d\d um \d\d:\d\d schrieb/m), 1],
  ['quoted inside a quote', says(/^>> /m), 1],
  ['answered between the quoted lines', says(/^> .+\n\n[^>\n]+\n\n> /m), 1],
  ['sent from an iPhone, in English', says(/Sent from my iPhone/), 2],
  ['sent from an iPhone, in German', says(/Von meinem iPhone gesendet/), 2],
  ['sent from an iPhone, in French', says(/Envoyé de mon iPhone/), 2],
  [
    'a signature with a telephone number and a web address',
    says(/\+\d\d \d[\d ]+(\s|<br>)+(Web: )?www\.\S+\.example/),
    8,
  ],
  ['a legal footer', says(/not the intended recipient|nicht der richtige Adressat|sont confidentiels/), 3],

  ['a PDF', hasFile(/^application\/pdf$/), 8],
  ['a spreadsheet', hasFile(/spreadsheetml/), 3],
  ['a CSV file', hasFile(/^text\/csv$/), 3],
  ['a picture as a file', hasFile(/^image\/png$/), 4],
  [
    'a picture in the text',
    ({ mail }) =>
      mail.attachments.some(({ contentId }) => mail.html?.includes(`cid:${contentId?.slice(1, -1) ?? '?'}`)),
    1,
  ],
  ['a file name beyond ASCII', ({ mail }) => mail.attachments.some(({ filename }) => /[é]/.test(filename ?? '')), 2],

  ['sent to an alias', ({ recipients }) => recipients.some((each) => each.endsWith('@aldgate-brokers.example')), 1],
  ['sent to a sub-address', ({ recipients }) => recipients.some((each) => /\+\w+@aldgate/.test(each)), 1],
  ['sent from a sub-address', ({ from }) => from.includes('+'), 1],
  ['sent to a shared mailbox', ({ recipients }) => recipients.includes('claims@aldgate.example'), 4],
  [
    'a shared address, signed by one',
    (mail) => isFrom('office@oakline.example')(mail) && /^Jonas$/m.test(mail.mail.text ?? ''),
    3,
  ],
  [
    'a shared address, signed by the other',
    (mail) => isFrom('office@oakline.example')(mail) && /^Katrin Brandt$/m.test(mail.mail.text ?? ''),
    1,
  ],
  ['a person’s first address', isFrom('etienne@delacroix-transports.example'), 1],
  ['a person’s second address', isFrom('etienne.delacroix@groupe-delacroix.example'), 1],
  ['a person’s third address', isFrom('e.delacroix@freemail.example'), 1],
  ['a new person at a known company', isFrom('tamsin.wells@quarryside.example'), 1],
  ['an unknown person', isFrom('elena.fischer@volta-charging.example'), 1],
  ['from a public mail provider', ({ from }) => from.endsWith('@freemail.example'), 5],
  ['a very long name', ({ mail }) => (mail.from?.name ?? '').length > 80, 1],
  ['a very long subject', ({ mail }) => (mail.subject ?? '').length > 150, 1],
  ['without a subject', ({ mail }) => !mail.subject, 1],
  ['without a Message-ID', ({ mail }) => mail.messageId === undefined, 1],
  [
    'colleagues only',
    ({ from, recipients }) => [from, ...recipients].every((each) => each.endsWith('@aldgate.example')),
    5,
  ],
  [
    'a colleague’s forward of a customer’s mail',
    ({ from, mail }) => from === 'ben.okafor@aldgate.example' && /^FW: /.test(mail.subject ?? ''),
    1,
  ],

  ['a newsletter', (mail) => mail.header('list-unsubscribe') !== undefined && mail.header('precedence') === 'bulk', 2],
  ['from nobody', ({ from }) => /^no-?reply@/.test(from), 2],
  ['made by a machine', (mail) => mail.header('auto-submitted') === 'auto-generated', 2],
  ['an absence note', (mail) => mail.header('auto-submitted') === 'auto-replied' && !/report/.test(typeOf(mail)), 1],
  [
    'a non-delivery report',
    (mail) => /^multipart\/report/.test(typeOf(mail)) && hasFile(/^message\/delivery-status$/)(mail),
    1,
  ],
  ['encrypted', (mail) => /^application\/pkcs7-mime/.test(typeOf(mail)) && mail.mail.text === undefined, 1],
  ['a meeting request', (mail) => mail.mail.attachments.some(({ method }) => method === 'REQUEST'), 1],
  [
    'a hostile subject',
    ({ mail }) => /[\u202a-\u202e]/.test(mail.subject ?? '') && /<script>/.test(mail.subject ?? ''),
    1,
  ],
]

test.each(kinds)('there is mail %s', (_name, is, atLeast) => {
  expect(mails.filter(is).map(({ file }) => file).length).toBeGreaterThanOrEqual(atLeast)
})

test('the encrypted mail is a real envelope', () => {
  const { mail } = mails.find((each) => /pkcs7-mime/.test(typeOf(each)))!
  const envelope = Buffer.from(mail.attachments[0]!.content as ArrayBuffer)
  // The object identifier of enveloped data, 1.2.840.113549.1.7.3 (https://www.rfc-editor.org/rfc/rfc5652#section-6.1).
  expect(envelope.includes(Buffer.from('2a864886f70d010703', 'hex'))).toBe(true)
})

test('files are what their types say', () => {
  const begins: Readonly<Record<string, string>> = {
    'application/pdf': '%PDF-',
    'image/png': '\x89PNG',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'PK\x03\x04',
  }
  const files = mails.flatMap(({ mail }) => mail.attachments).filter(({ mimeType }) => mimeType in begins)
  expect(files.length).toBeGreaterThan(20)
  for (const { mimeType, filename, content } of files) {
    const bytes = Buffer.from(content as ArrayBuffer).toString('latin1')
    expect(bytes.startsWith(begins[mimeType]!), filename ?? mimeType).toBe(true)
  }
})
