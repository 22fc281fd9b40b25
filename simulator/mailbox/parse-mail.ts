import PostalMime, { type Address, type Email } from 'postal-mime'
import { rootMessageIdOf } from './conversation.ts'
import { type MailAddress } from './mail-item.ts'
import { withWindows1252 } from './windows-1252.ts'

export interface ParsedAttachment {
  readonly name: string
  readonly contentType: string
  readonly isInline: boolean
  readonly contentId: string | null
  readonly kind: 'file' | 'item'
  readonly content: Uint8Array
}

/** One `.eml` file, whoever's mailbox it lies in. */
export interface ParsedMail {
  readonly rootMessageId: string
  readonly internetMessageId: string | null
  readonly itemClass: string
  readonly subject: string
  readonly from: MailAddress | null
  readonly sender: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly bcc: readonly MailAddress[]
  /** Every address it was delivered to, lower case: To, Cc, Bcc, Delivered-To, X-Original-To. */
  readonly deliveredTo: readonly string[]
  /** ISO-8601, UTC. */
  readonly date: string
  /** `X-Unsent: 1`, as Outlook and others mark a draft kept as a file. */
  readonly isDraft: boolean
  /** `Status: RO`, as mbox files mark it; a mail without the header is new. */
  readonly isRead: boolean
  readonly html: string
  readonly text: string
  readonly headers: string
  readonly attachments: readonly ParsedAttachment[]
}

/** Reads an RFC 5322 message. Whatever is broken in it is read as far as it goes; only something without any header is refused. */
export async function parseMail(source: Uint8Array, fallbackDate: Date): Promise<ParsedMail> {
  const email = await PostalMime.parse(source, { forceRfc822Attachments: true })
  const headers = headerBlock(source)
  if (email.headers.length === 0) throw new Error('This is not a mail: it does not begin with header lines.')
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value
  const all = (name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value)
  const to = addresses(email.to)
  const cc = addresses(email.cc)
  const bcc = addresses(email.bcc)
  const from = addresses(email.from && [email.from])[0] ?? null
  const date = Date.parse(header('date') ?? '')
  return {
    rootMessageId: rootMessageIdOf({
      messageId: email.messageId,
      inReplyTo: email.inReplyTo,
      references: email.references,
      source,
    }),
    internetMessageId: email.messageId ?? null,
    itemClass: itemClassOf(email, header('content-type') ?? ''),
    subject: withWindows1252(email.subject ?? ''),
    from,
    sender: addresses(email.sender && [email.sender])[0] ?? from,
    ...{ to, cc, bcc },
    deliveredTo: [
      ...[...to, ...cc, ...bcc].map(({ address }) => address),
      ...[...all('delivered-to'), ...all('x-original-to')].map((value) => value.replace(/^.*<|>.*$/g, '').trim()),
    ].map((address) => address.toLowerCase()),
    date: (Number.isNaN(date) ? fallbackDate : new Date(date)).toISOString(),
    isDraft: header('x-unsent') === '1',
    isRead: header('status')?.includes('R') ?? false,
    html: withWindows1252(email.html ?? textAsHtml(email.text ?? '')),
    text: withWindows1252(email.text ?? textOfHtml(email.html ?? '')),
    headers,
    attachments: email.attachments.map((attachment, index) => ({
      name: attachment.filename ?? nameFor(attachment.mimeType, index),
      contentType: attachment.mimeType,
      isInline: attachment.disposition === 'inline' && attachment.contentId !== undefined,
      contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
      kind: attachment.mimeType === 'message/rfc822' ? 'item' : 'file',
      content:
        typeof attachment.content === 'string'
          ? new TextEncoder().encode(attachment.content)
          : new Uint8Array(attachment.content),
    })),
  }
}

/** Groups (RFC 5322 section 3.4) count as their members. */
function addresses(list: readonly Address[] | undefined): MailAddress[] {
  return (list ?? []).flatMap((entry) =>
    entry.address === undefined
      ? entry.group.map(({ name, address }) => ({ name, address }))
      : [{ name: entry.name, address: entry.address }],
  )
}

/** The classes Exchange gives: https://learn.microsoft.com/office/vba/outlook/concepts/forms/item-types-and-message-classes */
function itemClassOf(email: Email, contentType: string): string {
  if (/^multipart\/report/i.test(contentType)) {
    return /report-type\s*=\s*"?disposition-notification/i.test(contentType)
      ? 'REPORT.IPM.Note.IPNRN'
      : 'REPORT.IPM.Note.NDR'
  }
  if (/^(application\/(x-)?pkcs7-mime|multipart\/encrypted)/i.test(contentType)) return 'IPM.Note.SMIME'
  if (/^multipart\/signed/i.test(contentType)) return 'IPM.Note.SMIME.MultipartSigned'
  const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const method = calendar?.method?.toUpperCase() ?? /method\s*=\s*"?(\w+)/i.exec(contentType)?.[1]?.toUpperCase()
  if (calendar && method === 'REQUEST') return 'IPM.Schedule.Meeting.Request'
  if (calendar && method === 'CANCEL') return 'IPM.Schedule.Meeting.Canceled'
  return 'IPM.Note'
}

/** As it came, without what the file's keeper wrote into it (`Status`, `X-Unsent`). */
function headerBlock(source: Uint8Array): string {
  const text = new TextDecoder().decode(source.subarray(0, 256 * 1024))
  const block = (/^[\s\S]*?(?=\r?\n\r?\n|$)/.exec(text)?.[0] ?? '').replace(/\r?\n/g, '\r\n')
  return block.replace(/^(Status|X-Unsent):.*(\r\n|$)/gim, '')
}

function nameFor(mimeType: string, index: number): string {
  if (mimeType === 'message/rfc822') return `mail-${index + 1}.eml`
  if (mimeType === 'text/calendar') return 'meeting.ics'
  return `attachment-${index + 1}`
}

function textAsHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<html><head></head><body><div style="white-space:pre-wrap">${escaped}</div></body></html>`
}

/** Good enough for a mail that came without a text part; Outlook's own text is no better. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|tr|li|h[1-6]|blockquote)\s*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
