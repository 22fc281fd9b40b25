import { readdir, readFile } from 'node:fs/promises'
import PostalMime, { type Email } from 'postal-mime'
import { conversationIdOf, rootMessageIdOf } from '../../simulator/mailbox/conversation.ts'

export const anchor = new Date('2026-11-23T09:41:00+01:00')

export interface SampleMail {
  readonly file: string
  /** One character a byte. */
  readonly source: string
  readonly bytes: Uint8Array
  readonly mail: Email
  /** All that is to be read in it: text, HTML, subject. */
  readonly words: string
  readonly from: string
  readonly recipients: readonly string[]
  readonly conversationId: string
  header(name: string): string | undefined
}

const folder = new URL('../../simulator/mailbox/mails/', import.meta.url)

export async function readSampleMails(): Promise<SampleMail[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'))
  return Promise.all(files.sort().map(readSampleMail))
}

async function readSampleMail(file: string): Promise<SampleMail> {
  const bytes = await readFile(new URL(file, folder))
  const mail = await PostalMime.parse(bytes)
  const addressesOf = (list: Email['to']) => (list ?? []).map(({ address }) => (address ?? '').toLowerCase())
  return {
    file,
    bytes,
    source: bytes.toString('latin1'),
    mail,
    words: [mail.subject, mail.text, mail.html].join('\n'),
    from: (mail.from?.address ?? '').toLowerCase(),
    recipients: [...addressesOf(mail.to), ...addressesOf(mail.cc)],
    conversationId: conversationIdOf(
      rootMessageIdOf({
        messageId: mail.messageId,
        inReplyTo: mail.inReplyTo,
        references: mail.references,
        source: bytes,
      }),
    ),
    header: (name) => mail.headers.find(({ key }) => key === name)?.value,
  }
}
