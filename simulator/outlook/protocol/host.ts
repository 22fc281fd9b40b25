import { type MailboxSettings, type MailChange, type MailDetails, type MailSummary } from '../../mailbox/mail-item.ts'
import { type ApiLevel } from './api-level.ts'
import { type Permission } from './permission.ts'
import { type Theme } from './theme.ts'

/** Settings of the host that a pane is started with. */
export interface HostContext {
  readonly user: { readonly name: string; readonly email: string; readonly timeZone: string }
  readonly permission: Permission
  readonly apiLevel: ApiLevel
  /** Of the host's language, e.g. `en-US`. */
  readonly locale: string
  readonly theme: Theme
}

export type NotificationType = 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage'

export interface Notification {
  readonly key: string
  readonly type: NotificationType
  readonly message: string
  readonly icon?: string | undefined
  readonly persistent?: boolean | undefined
}

/** What the mail client does for an add-in. The protocol modules know the client only through this. */
export interface OutlookHost {
  context(): HostContext
  /** The one mail that is open, if it is exactly one. */
  currentItem(): MailDetails | null
  selectedItems(): readonly MailSummary[]
  settings(): MailboxSettings
  changeItem(item: MailDetails, change: MailChange): Promise<void>
  changeSettings(change: Partial<MailboxSettings>): Promise<void>
  loadItem(itemId: string): Promise<MailDetails | null>
  /** Base64. */
  attachmentContent(item: MailDetails, attachmentId: string): Promise<string | null>
  notifications(item: MailDetails): readonly Notification[]
  setNotifications(item: MailDetails, notifications: readonly Notification[]): void
  /** Something that opens a window in Outlook and only a note here. */
  showNote(text: string): void
  closePane(): void
}
