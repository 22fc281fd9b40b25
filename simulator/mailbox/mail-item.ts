/** A mail as Postroom's page and the host side of Office.js know it: one copy, in one mailbox. */
export interface MailAddress {
  readonly name: string
  readonly address: string
}

export const folders = ['inbox', 'drafts', 'sent', 'archive', 'own'] as const
/** `own` holds the `.eml` files somebody dropped onto the page or put into the data folder. */
export type Folder = (typeof folders)[number]

interface AttachmentInfo {
  readonly id: string
  readonly name: string
  /** Bytes, decoded. */
  readonly size: number
  readonly contentType: string
  /** Shown inside the text, by its content id. */
  readonly isInline: boolean
  readonly contentId: string | null
  /** A forwarded mail attached as a whole is an item, everything else a file. */
  readonly kind: 'file' | 'item'
}

export interface MailSummary {
  /** As `item.itemId` gives it: differs from mailbox to mailbox, case-sensitive, with `+`, `/` and `=`. */
  readonly id: string
  /** Address of the mailbox this copy lies in: the user's own, or a shared one. */
  readonly mailbox: string
  readonly folder: Folder
  readonly conversationId: string
  readonly internetMessageId: string | null
  readonly itemClass: string
  readonly subject: string
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly bcc: readonly MailAddress[]
  /** ISO-8601, UTC. */
  readonly date: string
  readonly preview: string
  readonly isRead: boolean
  readonly hasAttachments: boolean
  readonly categories: readonly string[]
}

export interface MailDetails extends MailSummary {
  readonly sender: MailAddress | null
  /** Hostile. Only ever put into a frame without scripts. */
  readonly html: string
  readonly text: string
  readonly attachments: readonly AttachmentInfo[]
  /** The header block as it came, CRLF between the lines. */
  readonly headers: string
  /** JSON text of the object the add-in keeps at this mail. */
  readonly customProperties: string
}

/** What belongs to a mailbox and not to one mail. */
export interface MailboxSettings {
  /** Each value is itself JSON text, as Office.js sends them. */
  readonly roamingSettings: Readonly<Record<string, string>>
  readonly masterCategories: readonly MasterCategory[]
}

interface MasterCategory {
  readonly displayName: string
  /** `None` or `Preset0` to `Preset24`. */
  readonly color: string
}

/** What may be changed of a mail; the text fields only of a draft. */
export interface MailChange {
  readonly isRead?: boolean
  readonly folder?: Folder
  readonly categories?: readonly string[]
  readonly customProperties?: string
  readonly subject?: string
  readonly to?: readonly MailAddress[]
  readonly cc?: readonly MailAddress[]
  readonly bcc?: readonly MailAddress[]
  readonly html?: string
}
