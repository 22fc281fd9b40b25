import { type SampleUser } from '../../organization.ts'
import { type MailboxSettings, type MailChange, type MailDetails, type MailSummary } from '../../mailbox/mail-item.ts'
import { type Notification } from '../protocol/host.ts'
import { api } from './api.ts'
import { type Settings, userOf } from './settings.ts'

export interface PostroomState {
  readonly settings: Settings
  readonly user: SampleUser
  readonly mails: readonly MailSummary[]
  readonly isLoading: boolean
  readonly search: string
  readonly selectedIds: readonly string[]
  /** The mail shown: the selected one, once it is loaded. */
  readonly openMail: MailDetails | null
  readonly isPaneOpen: boolean
  /** What add-ins keep in the mailbox. */
  readonly mailboxSettings: MailboxSettings
  readonly notifications: Readonly<Record<string, readonly Notification[]>>
  /** A sentence at the bottom, until the next one or until it is closed. */
  readonly note: string | null
}

/** What the mail client shows. */
export class PostroomStore {
  #state: PostroomState
  readonly #listeners = new Set<() => void>()

  constructor(settings: Settings) {
    this.#state = {
      ...{ settings, user: userOf(settings), mails: [], isLoading: true, search: '', selectedIds: [] },
      ...{ openMail: null, isPaneOpen: true, notifications: {}, note: null },
      mailboxSettings: { roamingSettings: {}, masterCategories: [] },
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = (): PostroomState => this.#state

  set(change: Partial<PostroomState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Keeps the change, and shows it wherever the mail is shown. */
  async changeMail(id: string, change: MailChange): Promise<void> {
    const changed = await api.changeMail(id, change)
    const { mails, openMail } = this.#state
    this.set({
      mails: mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)),
      openMail: openMail?.id === id ? changed : openMail,
    })
  }
}
