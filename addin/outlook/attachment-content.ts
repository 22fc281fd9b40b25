import { type Attachment } from './attachments.ts'
import { OtherItemError } from './message-content.ts'
import { office, OfficeError } from './office.ts'

/** 25 MB through Outlook's own channel, on a slow machine. */
const LONGEST_MS = 120_000

/**
 * What an attachment of the mail `itemId` holds. Refused when another mail is open; if one is opened meanwhile, the answer
 * still is about this attachment, because its id is that of no other.
 */
export async function readAttachment(itemId: string, { id }: Attachment): Promise<Uint8Array<ArrayBuffer>> {
  const item = Office.context.mailbox.item as Office.MessageRead | null | undefined
  if (item?.itemId !== itemId) throw new OtherItemError()
  const { content, format } = await office<Office.AttachmentContent>(
    (done) => item.getAttachmentContentAsync(id, done),
    LONGEST_MS,
  )
  // By `Office.MailboxEnums.AttachmentContentFormat`.
  switch (format) {
    case 'base64':
      return fromBase64(content)
    // An attached mail or appointment comes as its text.
    case 'eml':
    case 'iCalendar':
      return new TextEncoder().encode(content)
  }
  throw new OfficeError('threw', `An attachment of the format ${format} has no content.`)
}

/** Four characters are three bytes, so a slice ends where bytes end. */
const SLICE = 4 * 128 * 1024

/** With pauses, so that the pane goes on answering to the rep. */
async function fromBase64(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = /\s/.test(text) ? text.replace(/\s+/g, '') : text
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let start = 0; start < base64.length; start += SLICE) {
    parts.push(Uint8Array.from(atob(base64.slice(start, start + SLICE)), (character) => character.charCodeAt(0)))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
