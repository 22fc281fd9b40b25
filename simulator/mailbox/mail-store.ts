import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { conversationIdOf } from './conversation.ts'
import { folderFor } from './delivery.ts'
import { attachmentIdOf, itemIdOf } from './item-ids.ts'
import { type Folder, type MailboxSettings, type MailChange, type MailDetails } from './mail-item.ts'
import { parseMail, type ParsedAttachment, type ParsedMail } from './parse-mail.ts'
import { type SampleMailbox } from './people.ts'
import { wholeFile, type WholeFile } from '../whole-file.ts'
import { emptyState, readState, type SavedState } from './saved-state.ts'
import { anchor, fixedShift, shiftInstant } from './clock.ts'

/** How many messages at most are read from one folder: somebody may point at a whole archive. */
const MAX_FILES = 5000

export interface MailStoreOptions {
  readonly mailboxes: readonly SampleMailbox[]
  /** The sample mails, moved to the present. */
  readonly sampleFolder: string
  /** For `mails/` (the user's own `.eml` files, not moved), `mailbox.json` and `clock.json`. */
  readonly dataFolder: string
  readonly now?: () => Date
}

interface StoredMail {
  readonly details: MailDetails
  readonly attachments: ReadonlyMap<string, ParsedAttachment>
}

export interface UnreadableFile {
  readonly name: string
  readonly reason: string
}

/** All mailboxes with all their mails, in memory; what is changed of them is kept in the data folder. */
export class MailStore {
  readonly #options: MailStoreOptions
  readonly #file: WholeFile
  #mails = new Map<string, StoredMail>()
  #state: SavedState = emptyState
  /** Files that are no mails, with the reason. */
  unreadable: readonly UnreadableFile[] = []
  /** By how many the samples are moved. */
  workingDays = 0

  private constructor(options: MailStoreOptions) {
    this.#options = options
    this.#file = wholeFile(join(options.dataFolder, 'mailbox.json'))
  }

  static async open(options: MailStoreOptions): Promise<MailStore> {
    const store = new MailStore(options)
    await mkdir(store.ownFolder, { recursive: true })
    await store.reload()
    return store
  }

  get ownFolder(): string {
    return join(this.#options.dataFolder, 'mails')
  }

  /** Reads all files and the kept changes again. */
  async reload(): Promise<void> {
    const { sampleFolder, dataFolder, now = () => new Date() } = this.#options
    const unreadable: UnreadableFile[] = []
    const samples = await readFolder(sampleFolder, now(), unreadable)
    const own = await readFolder(this.ownFolder, now(), unreadable)
    const newest = samples.map(({ mail }) => mail.date).reduce((a, b) => (a > b ? a : b), anchor)
    this.workingDays = await fixedShift(dataFolder, newest, now())
    this.#state = await readState(join(dataFolder, 'mailbox.json'))

    const moved = samples.map(({ source, mail }) => ({ source, mail: moveMail(mail, this.workingDays) }))
    this.#mails = new Map()
    for (const mailbox of this.#options.mailboxes) {
      for (const { source, mail } of moved) {
        const folder = folderFor(mail, mailbox)
        if (folder) this.#put(mailbox, folder, source, mail)
      }
      if (!isPersonal(mailbox)) continue
      for (const { source, mail } of own) this.#put(mailbox, 'own', source, mail)
    }
    for (const draft of this.#state.drafts) this.#putDraft(draft)
    this.unreadable = unreadable
  }

  /** Newest first. */
  list(mailbox: string): MailDetails[] {
    return [...this.#mails.values()]
      .map(({ details }) => this.#withChange(details))
      .filter((mail) => mail.mailbox === mailbox)
      .sort((a, b) => (a.date < b.date ? 1 : -1))
  }

  find(id: string): MailDetails | undefined {
    const mail = this.#mails.get(id)
    return mail && this.#withChange(mail.details)
  }

  attachment(id: string, attachmentId: string): ParsedAttachment | undefined {
    return this.#mails.get(id)?.attachments.get(attachmentId)
  }

  /** The mail as it is afterwards; `undefined` if there is none with this id. */
  async change(id: string, change: MailChange): Promise<MailDetails | undefined> {
    if (!this.#mails.has(id)) return undefined
    const kept = structuredClone({ ...this.#state.changes[id], ...change }) as SavedState['changes'][string]
    this.#state = { ...this.#state, changes: { ...this.#state.changes, [id]: kept } }
    await this.#save()
    return this.find(id)
  }

  settings(mailbox: string): MailboxSettings {
    return this.#state.settings[mailbox] ?? { roamingSettings: {}, masterCategories: defaultCategories }
  }

  async changeSettings(mailbox: string, change: Partial<MailboxSettings>): Promise<MailboxSettings> {
    const settings = structuredClone({ ...this.settings(mailbox), ...change }) as SavedState['settings'][string]
    this.#state = { ...this.#state, settings: { ...this.#state.settings, [mailbox]: settings } }
    await this.#save()
    return settings
  }

  /** Begins an empty mail from this mailbox. */
  async newDraft(mailbox: string): Promise<MailDetails> {
    const { now = () => new Date() } = this.#options
    const seed = new TextEncoder().encode(randomUUID())
    const draft = { id: itemIdOf(mailbox, seed), mailbox, date: now().toISOString() }
    this.#state = { ...this.#state, drafts: [...this.#state.drafts, draft] }
    this.#putDraft(draft)
    await this.#save()
    return this.find(draft.id)!
  }

  /** Forgets all that was changed; the next start of the samples is today. The user's own files stay. */
  async startAfresh(): Promise<void> {
    await this.#file.remove()
    await rm(join(this.#options.dataFolder, 'clock.json'), { force: true })
    await this.reload()
  }

  /** Waits for what is still being written. */
  idle(): Promise<void> {
    return this.#file.idle()
  }

  #save(): Promise<void> {
    return this.#file.write(JSON.stringify(this.#state))
  }

  #withChange(mail: MailDetails): MailDetails {
    const change = this.#state.changes[mail.id]
    if (!change) return mail
    const changed = { ...mail, ...(change as MailChange) }
    return change.html === undefined ? changed : { ...changed, text: change.html.replace(/<[^>]+>/g, ' ').trim() }
  }

  #put(mailbox: SampleMailbox, folder: Folder, source: Uint8Array, mail: ParsedMail): void {
    const id = itemIdOf(mailbox.address, source)
    const attachments = new Map(mail.attachments.map((one, index) => [attachmentIdOf(id, index), one]))
    const visible = [...attachments].filter(([, { isInline }]) => !isInline)
    const details: MailDetails = {
      id,
      folder,
      isRead: mail.isRead || folder === 'sent' || folder === 'drafts',
      mailbox: mailbox.address,
      conversationId: conversationIdOf(mail.rootMessageId),
      internetMessageId: mail.internetMessageId,
      itemClass: mail.itemClass,
      subject: mail.subject,
      from: mail.from,
      sender: mail.sender,
      to: mail.to,
      cc: mail.cc,
      // A received mail shows no blind copies; only its writer knows them.
      bcc: folder === 'sent' || folder === 'drafts' ? mail.bcc : [],
      date: mail.date,
      preview: mail.text.replace(/\s+/g, ' ').trim().slice(0, 140),
      hasAttachments: visible.length > 0,
      categories: [],
      html: mail.html,
      text: mail.text,
      headers: mail.headers,
      customProperties: '{}',
      attachments: [...attachments].map(
        ([attachmentId, { name, content, contentType, isInline, contentId, kind }]) => ({
          ...{ id: attachmentId, name, contentType, isInline, contentId, kind },
          size: content.byteLength,
        }),
      ),
    }
    this.#mails.set(id, { details, attachments })
  }

  #putDraft({ id, mailbox, date }: SavedState['drafts'][number]): void {
    const owner = this.#options.mailboxes.find(({ address }) => address === mailbox)
    if (!owner) return
    const from = { name: owner.name, address: owner.address }
    const details: MailDetails = {
      ...{ id, mailbox, date, from, sender: from, to: [], cc: [], bcc: [], folder: 'drafts', isRead: true },
      ...{ conversationId: conversationIdOf(id), internetMessageId: null, itemClass: 'IPM.Note', subject: '' },
      ...{ preview: '', hasAttachments: false, categories: [], html: '', text: '', headers: '', attachments: [] },
      customProperties: '{}',
    }
    this.#mails.set(id, { details, attachments: new Map() })
  }
}

const defaultCategories = [
  { displayName: 'Red category', color: 'Preset0' },
  { displayName: 'Blue category', color: 'Preset7' },
]

async function readFolder(folder: string, now: Date, unreadable: UnreadableFile[]) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isFile() && /\.eml$/i.test(entry.name)).map(({ name }) => name)
  const mails: { source: Uint8Array; mail: ParsedMail }[] = []
  for (const name of names.sort().slice(0, MAX_FILES)) {
    try {
      const source = await readFile(join(folder, name))
      mails.push({ source, mail: await parseMail(source, now) })
    } catch (error) {
      unreadable.push({ name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return mails
}

function moveMail(mail: ParsedMail, workingDays: number): ParsedMail {
  const date = shiftInstant(mail.date, workingDays)
  const headers = mail.headers.replace(/^Date:.*(\r\n[ \t].*)*/im, `Date: ${new Date(date).toUTCString()}`)
  return { ...mail, date, headers }
}

function isPersonal({ members }: SampleMailbox): boolean {
  return members.length === 1
}
