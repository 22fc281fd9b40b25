import { type SampleUser } from '../../organization.ts'
import {
  type Folder,
  type MailboxSettings,
  type MailChange,
  type MailDetails,
  type MailSummary,
} from '../../mailbox/mail-item.ts'
import { type DemoConfig } from '../demo-config-answer.ts'
import { type FrameState } from '../frame-messages.ts'
import { type HostContext, type Notification, type OutlookHost } from '../protocol/host.ts'
import { officeThemes } from '../protocol/theme.ts'
import { api } from './api.ts'
import { PaneConnection } from './pane-connection.ts'
import { addressOf, userOf, type Settings } from './settings.ts'
import { answerSignIn } from './sign-in.ts'

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
  readonly notifications: Readonly<Record<string, readonly Notification[]>>
  /** A sentence at the bottom, until the next one or until it is closed. */
  readonly note: string | null
}

/** Settings with which a pane is started and which it cannot learn of later. */
const restarting = ['user', 'permission', 'api', 'language', 'bridge'] as const satisfies readonly (keyof Settings)[]

/** The mail client: what it shows, what a person does with it, and the host that the add-in finds itself in. */
export class Postroom {
  readonly config: DemoConfig
  #state: PostroomState
  #mailboxSettings: MailboxSettings = { roamingSettings: {}, masterCategories: [] }
  #pane: PaneConnection | undefined
  readonly #listeners = new Set<() => void>()
  onFocusLeft: (to: 'next' | 'previous' | 'mail') => void = () => undefined

  constructor(config: DemoConfig, settings: Settings) {
    this.config = config
    this.#state = {
      ...{ settings, user: userOf(settings), mails: [], isLoading: true, search: '', selectedIds: [] },
      ...{ openMail: null, isPaneOpen: true, notifications: {}, note: null },
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = (): PostroomState => this.#state

  /** Loads the user's mail and opens the newest of the folder. */
  async start(): Promise<void> {
    await this.#loadMails()
    const first = this.mailsOfFolder()[0]
    if (first) await this.select([first.id])
  }

  async change(change: Partial<Settings>): Promise<void> {
    const before = this.#state.settings
    const settings = { ...before, ...change }
    window.history.replaceState(null, '', addressOf(settings))
    this.#set({ settings, user: userOf(settings) })
    if (settings.theme !== before.theme) this.#pane?.themeChanged()
    if (settings.online !== before.online) this.#pane?.stateChanged()
    if (settings.user !== before.user) {
      this.#set({ selectedIds: [], openMail: null, notifications: {}, mails: [], isLoading: true })
      await this.start()
    }
  }

  /** Changes whenever the pane has to be started anew. */
  paneKey(): string {
    return restarting.map((name) => this.#state.settings[name]).join(' ')
  }

  mailsOfFolder(): readonly MailSummary[] {
    const { mails, settings, user, search } = this.#state
    if (search !== '') return mails
    const shared = /^shared:(.*)$/.exec(settings.folder)?.[1]
    if (shared !== undefined) return mails.filter((mail) => mail.mailbox === shared && mail.folder === 'inbox')
    return mails.filter((mail) => mail.mailbox === user.email && mail.folder === settings.folder)
  }

  async searchFor(search: string): Promise<void> {
    this.#set({ search })
    await this.#loadMails()
  }

  /** Opens the mail if it is exactly one. Whoever selects another one before it is loaded sees only that other one. */
  async select(ids: readonly string[]): Promise<void> {
    const { settings, isPaneOpen, selectedIds } = this.#state
    const isOther = ids.join() !== selectedIds.join()
    // An unpinned pane goes with its mail, as in Outlook.
    if (isOther && settings.pin === 'off' && isPaneOpen && selectedIds.length > 0) this.closePane()
    this.#set({ selectedIds: ids })
    this.#pane?.selectedItemsChanged()
    const [id] = ids
    if (ids.length !== 1 || id === undefined) {
      this.#open(null)
      return
    }
    try {
      const mail = await api.mail(id)
      if (this.#state.selectedIds.join() !== id) return
      this.#open(mail)
      if (!mail.isRead) await this.#changeMail(mail.id, { isRead: true })
    } catch (error) {
      this.note(messageOf(error))
    }
  }

  async newDraft(): Promise<void> {
    await this.#try(async () => {
      const draft = await api.newDraft(this.#state.user.oid)
      await this.change({ folder: 'drafts', view: 'mail' })
      await this.#loadMails()
      await this.select([draft.id])
    })
  }

  async moveTo(mail: MailSummary, folder: Folder): Promise<void> {
    await this.#try(async () => {
      await this.#changeMail(mail.id, { folder })
      await this.select([])
    })
  }

  async upload(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        await api.upload(file)
      } catch (error) {
        this.note(`${file.name}: ${messageOf(error)}`)
        return
      }
    }
    await this.#try(async () => {
      await this.change({ folder: 'own', view: 'mail' })
      await this.#loadMails()
      const first = this.mailsOfFolder()[0]
      if (first) await this.select([first.id])
    })
  }

  /** As the control bar and the draft's fields change a mail: the add-in is not told, as it is not told in Outlook. */
  async changeMail(mail: MailDetails, change: MailChange): Promise<void> {
    await this.#try(() => this.#changeMail(mail.id, change))
  }

  async startAfresh(): Promise<void> {
    await this.#try(async () => {
      this.note('Starting afresh…')
      await api.startAfresh()
      window.location.reload()
    })
  }

  note(text: string | null): void {
    this.#set({ note: text })
  }

  openPane(): void {
    this.#set({ isPaneOpen: true })
  }

  closePane(): void {
    this.#set({ isPaneOpen: false })
  }

  /** Starts the pane in `parent`; the returned function takes it away. */
  connectPane(parent: HTMLElement): () => void {
    const pane = new PaneConnection({
      paneUrl: this.config.paneUrl,
      host: this.host,
      state: () => this.#frameState(),
      delay: () => this.#state.settings.delay,
      onFocusLeft: (to) => this.onFocusLeft(to),
      answerSignIn: (text, origin) => answerSignIn(text, origin, this.#state.user.oid, this.#state.settings.bridge),
    })
    this.#pane = pane
    parent.append(pane.frame)
    return () => {
      pane.close()
      if (this.#pane === pane) this.#pane = undefined
    }
  }

  readonly host: OutlookHost = {
    context: (): HostContext => {
      const { settings, user } = this.#state
      const { permission, api: apiLevel, language: locale, theme } = settings
      return { user, permission, apiLevel, locale, theme }
    },
    currentItem: () => this.#state.openMail,
    selectedItems: () => this.#state.mails.filter(({ id }) => this.#state.selectedIds.includes(id)),
    settings: () => this.#mailboxSettings,
    changeItem: async (item, change) => {
      await this.#changeMail(item.id, change)
    },
    changeSettings: async (change) => {
      this.#mailboxSettings = await api.changeSettings(this.#state.user.oid, change)
    },
    loadItem: (id) => api.mail(id).catch(() => null),
    attachmentContent: async (item, attachmentId) => {
      const response = await fetch(api.attachmentPath(item.id, attachmentId))
      return response.ok ? base64(new Uint8Array(await response.arrayBuffer())) : null
    },
    notifications: (item) => this.#state.notifications[item.id] ?? [],
    setNotifications: (item, notifications) => {
      this.#set({ notifications: { ...this.#state.notifications, [item.id]: notifications } })
    },
    showNote: (text) => this.note(text),
    closePane: () => this.closePane(),
  }

  #frameState(): FrameState {
    const { theme, online, bridge } = this.#state.settings
    return { theme: officeThemes[theme], online: online === 'on', bridge: bridge !== 'missing' }
  }

  #open(mail: MailDetails | null): void {
    if (mail === null && this.#state.openMail === null) return
    this.#set({ openMail: mail })
    this.#pane?.itemChanged()
  }

  async #changeMail(id: string, change: MailChange): Promise<void> {
    const changed = await api.changeMail(id, change)
    const { mails, openMail } = this.#state
    this.#set({
      mails: mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)),
      openMail: openMail?.id === id ? changed : openMail,
    })
  }

  async #loadMails(): Promise<void> {
    const { user, search } = this.#state
    await this.#try(async () => {
      const [mails, settings] = await Promise.all([api.mails(user.oid, search), api.settings(user.oid)])
      if (this.#state.user !== user || this.#state.search !== search) return
      this.#mailboxSettings = settings
      this.#set({ mails, isLoading: false })
    })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#set({ isLoading: false, note: messageOf(error) })
    }
  }

  #set(change: Partial<PostroomState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(binary)
}
