import { plainLine } from '../../shared/plain-text.ts'

/** What hangs on a mail, as it was when the mail was opened. */
export interface Attachment {
  /** Outlook's, of this mail in this mailbox. */
  readonly id: string
  readonly name: string
  /** As Outlook tells it, which may be more than the file has. */
  readonly size: number
  /** A picture in the text. */
  readonly isInline: boolean
  /** `item`: a mail or appointment; `cloud`: no more than a link to a file elsewhere. */
  readonly kind: 'file' | 'item' | 'cloud'
}

/** By `Office.MailboxEnums.AttachmentType`. */
const kinds: Readonly<Record<string, Attachment['kind']>> = { item: 'item', cloud: 'cloud' }

/** A mail can have thousands; nobody looks at more. */
const MAX_ATTACHMENTS = 200

/** `[]` where this Outlook hands out no contents: that came with Mailbox 1.8. */
export function readAttachments(details: readonly Office.AttachmentDetails[] | undefined): readonly Attachment[] {
  if (!details?.length || !Office.context.requirements.isSetSupported('Mailbox', '1.8')) return []
  return Object.freeze(
    details.slice(0, MAX_ATTACHMENTS).map(({ id, name, size, isInline, attachmentType }): Attachment => ({
      id,
      name: plainLine(name),
      size: Math.max(0, size),
      isInline,
      kind: kinds[attachmentType] ?? 'file',
    })),
  )
}
