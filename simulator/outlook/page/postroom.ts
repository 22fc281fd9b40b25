import { type Folder, type MailChange, type MailDetails, type MailSummary } from '../../mailbox/mail-item.ts'
import { type DemoConfig } from '../demo-config-answer.ts'
import { type FrameState } from '../frame-messages.ts'
import { type OutlookHost } from '../protocol/host.ts'
import { officeThemes } from '../protocol/theme.ts'
import { api } from './api.ts'
import { PaneConnection } from './pane-connection.ts'
import { postroomHost } from './postroom-host.ts'
import { PostroomStore } from './postroom-store.ts'
import { addressOf, userOf, type Settings } from './settings.ts'
import { answerSignIn } from './sign-in.ts'

/** Settings with which a pane is started and which it cannot learn of later. */
const restarting = ['user', 'permission', 'api', 'language', 'bridge'] as const satisfies readonly (keyof Settings)[]

/** The mail client, and what a person does with it. */
export class Postroom {
  readonly config: DemoConfig
  readonly #store: PostroomStore
  readonly #host: OutlookHost
  #pane: PaneConnection | undefined
  onFocusLeft: (to: 'next' | 'previous' | 'mail') => void = () => undefined

  constructor(config: DemoConfig, settings: Settings) {
    this.config = config
    this.#store = new PostroomStore(settings)
    this.#host = postroomHost(this.#store)
  }

  get subscribe() {
    return this.#store.subscribe
  }

  get state() {
    return this.#store.state
  }

  /** Loads the user's mail and opens the newest of the folder. */
  async start(): Promise<void> {
    await this.#loadMails()
    const first = this.mailsOfFolder()[0]
    if (first) await this.select([first.id])
  }

  async change(change: Partial<Settings>): Promise<void> {
    const before = this.state().settings
    const settings = { ...before, ...change }
    window.history.replaceState(null, '', addressOf(settings))
    this.#store.set({ settings, user: userOf(settings) })
    if (settings.theme !== before.theme) this.#pane?.themeChanged()
    if (settings.online !== before.online) this.#pane?.stateChanged()
    if (settings.user !== before.user) {
      this.#store.set({ selectedIds: [], openMail: null, notifications: {}, mails: [], isLoading: true })
      await this.start()
    }
  }

  /** Changes whenever the pane has to be started anew. */
  paneKey(): string {
    return restarting.map((name) => this.state().settings[name]).join(' ')
  }

  mailsOfFolder(): readonly MailSummary[] {
    const { mails, settings, user, search } = this.state()
    if (search !== '') return mails
    const shared = /^shared:(.*)$/.exec(settings.folder)?.[1]
    if (shared !== undefined) return mails.filter((mail) => mail.mailbox === shared && mail.folder === 'inbox')
    return mails.filter((mail) => mail.mailbox === user.email && mail.folder === settings.folder)
  }

  async searchFor(search: string): Promise<void> {
    this.#store.set({ search })
    await this.#loadMails()
  }

  /** Opens the mail if it is exactly one. Whoever selects another one before it is loaded sees only that other one. */
  async select(ids: readonly string[]): Promise<void> {
    const { settings, isPaneOpen, selectedIds } = this.state()
    const isOther = ids.join() !== selectedIds.join()
    // An unpinned pane goes with its mail, as in Outlook.
    if (isOther && settings.pin === 'off' && isPaneOpen && selectedIds.length > 0) this.closePane()
    this.#store.set({ selectedIds: ids })
    this.#pane?.selectedItemsChanged()
    const [id] = ids
    if (ids.length !== 1 || id === undefined) {
      this.#open(null)
      return
    }
    try {
      const mail = await api.mail(id)
      if (this.state().selectedIds.join() !== id) return
      this.#open(mail)
      if (!mail.isRead) await this.#store.changeMail(mail.id, { isRead: true })
    } catch (error) {
      this.note(messageOf(error))
    }
  }

  async newDraft(): Promise<void> {
    await this.#try(async () => {
      const draft = await api.newDraft(this.state().user.oid)
      await this.change({ folder: 'drafts', view: 'mail' })
      await this.#loadMails()
      await this.select([draft.id])
    })
  }

  async moveTo(mail: MailSummary, folder: Folder): Promise<void> {
    await this.#try(async () => {
      await this.#store.changeMail(mail.id, { folder })
      await this.select([])
    })
  }

  /** One file that is no mail is said, and does not keep the others out. */
  async upload(files: readonly File[]): Promise<void> {
    const refused: string[] = []
    for (const file of files) {
      await api.upload(file).catch((error: unknown) => refused.push(`${file.name}: ${messageOf(error)}`))
    }
    if (refused.length < files.length) {
      await this.#try(async () => {
        await this.change({ folder: 'own', view: 'mail' })
        await this.#loadMails()
        const first = this.mailsOfFolder()[0]
        if (first) await this.select([first.id])
      })
    }
    if (refused.length > 0) this.note(refused.join(' '))
  }

  /** Into the folder on the disk files may have been put by hand since it was last read. */
  async readOwnFolder(): Promise<void> {
    await this.#try(async () => {
      const { unreadable } = await api.reload()
      await this.#loadMails()
      if (unreadable.length > 0) this.note(unreadable.map(({ name, reason }) => `${name}: ${reason}`).join(' '))
    })
  }

  /** As the control bar and the draft's fields change a mail: the add-in is not told, as it is not told in Outlook. */
  async changeMail(mail: MailDetails, change: MailChange): Promise<void> {
    await this.#try(() => this.#store.changeMail(mail.id, change))
  }

  /** As the cross at the end of a bar does. The add-in is not told. */
  dismiss(mail: MailDetails, key: string): void {
    const { notifications } = this.state()
    const left = (notifications[mail.id] ?? []).filter((one) => one.key !== key)
    this.#store.set({ notifications: { ...notifications, [mail.id]: left } })
  }

  async startAfresh(): Promise<void> {
    await this.#try(async () => {
      this.note('Starting afresh…')
      await api.startAfresh()
      window.location.reload()
    })
  }

  note(text: string | null): void {
    this.#store.set({ note: text })
  }

  openPane(): void {
    this.#store.set({ isPaneOpen: true })
  }

  closePane(): void {
    this.#store.set({ isPaneOpen: false })
  }

  /** Starts the pane in `parent`; the returned function takes it away. */
  connectPane(parent: HTMLElement): () => void {
    const pane = new PaneConnection({
      paneUrl: this.config.paneUrl,
      host: this.#host,
      state: () => this.#frameState(),
      delay: () => this.state().settings.delay,
      onFocusLeft: (to) => this.onFocusLeft(to),
      answerSignIn: (text, origin) => answerSignIn(text, origin, this.state().user.oid, this.state().settings.bridge),
    })
    this.#pane = pane
    parent.append(pane.frame)
    return () => {
      pane.close()
      if (this.#pane === pane) this.#pane = undefined
    }
  }

  #frameState(): FrameState {
    const { theme, online, bridge } = this.state().settings
    return { theme: officeThemes[theme], online: online === 'on', bridge: bridge !== 'missing' }
  }

  #open(mail: MailDetails | null): void {
    const { openMail, notifications } = this.state()
    if (mail === null && openMail === null) return
    // What an add-in did not ask to stay goes with the mail.
    const kept = openMail ? (notifications[openMail.id] ?? []).filter(({ persistent }) => persistent === true) : []
    this.#store.set({
      openMail: mail,
      notifications: openMail ? { ...notifications, [openMail.id]: kept } : notifications,
    })
    this.#pane?.itemChanged()
  }

  async #loadMails(): Promise<void> {
    const { user, search } = this.state()
    await this.#try(async () => {
      const [mails, settings] = await Promise.all([api.mails(user.oid, search), api.settings(user.oid)])
      if (this.state().user !== user || this.state().search !== search) return
      this.#store.set({ mails, mailboxSettings: settings, isLoading: false })
    })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#store.set({ isLoading: false, note: messageOf(error) })
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
