import { useSyncExternalStore } from 'react'
import { type KeptFile } from '../../shared/files.ts'
import { type MailLog } from '../../shared/interactions.ts'
import { type Api } from '../api.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { asNewFile } from './mail-files.rules.ts'

/** What this pane does with a file of a log. Without a state it is as the log says. */
export type FileState = { readonly kind: 'sending' } | { readonly kind: 'failed'; readonly error: unknown }
/** By the ids of the files. */
export type FileStates = ReadonlyMap<string, FileState>

type OnArrival = (itemId: string, log: MailLog, isLast: boolean) => Promise<void>

interface Reading {
  /** The log is kept, and names the files: now their content follows. Never rejects. */
  send(log: MailLog, files?: readonly KeptFile[]): Promise<void>
  /** There is no log. */
  drop(): void
}

const NONE: FileStates = new Map()
const loadKeeper = () => import(/* webpackChunkName: "file-keeper" */ './file-keeper.ts')

/** The files of logs on their way to the server. A file that fails leaves its log as it is. */
export class LogFiles {
  readonly #states = new Map<string, FileStates>()
  readonly #listeners = new Set<() => void>()
  readonly #api: Api
  readonly #onArrival: OnArrival

  constructor(api: Api, onArrival: OnArrival) {
    this.#api = api
    this.#onArrival = onArrival
  }

  readonly subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  readonly of = (itemId: string): FileStates => this.#states.get(itemId) ?? NONE

  /** Begins to read attachments of the mail that is open. */
  read(itemId: string, attachments: readonly Attachment[]): Reading {
    if (attachments.length === 0) return { send: () => Promise.resolve(), drop: () => undefined }
    const reading = loadKeeper().then((keeper) => ({ keeper, ahead: new keeper.ReadAhead(itemId, attachments) }))
    reading.catch(() => undefined)
    return {
      // Named in the order of the attachments.
      send: async (log, named = log.interaction.files) => {
        const files = named.slice(0, attachments.length)
        let latest = log
        for (const { id } of files) this.#show(itemId, id, { kind: 'sending' })
        const failed = ({ id }: KeptFile, error: unknown) => this.#show(itemId, id, { kind: 'failed', error })
        const kept = (file: KeptFile) => {
          latest = withFile(latest, file)
          this.#show(itemId, file.id, undefined)
          void this.#onArrival(itemId, latest, false)
        }
        try {
          const { keeper, ahead } = await reading
          const pairs = files.map((file, place) => ({ file, attachment: attachments[place]! }))
          await keeper.sendFiles(this.#api, log, pairs, ahead, { kept, failed })
        } catch (error) {
          // Only where the chunk could not be loaded.
          for (const file of files) failed(file, error)
        }
        if (latest !== log) await this.#onArrival(itemId, latest, true)
      },
      drop: () => void reading.then(({ ahead }) => ahead.stop()).catch(() => undefined),
    }
  }

  /** Sends what did not arrive. The mail has to be open; an attachment is known by its name. */
  async sendAgain(itemId: string, log: MailLog, attachments: readonly Attachment[]): Promise<void> {
    const { missing, found } = matching(log, attachments, this.of(itemId))
    await this.read(itemId, found).send(log, missing)
  }

  #show(itemId: string, fileId: string, state: FileState | undefined) {
    const states = new Map(this.of(itemId))
    if (state) states.set(fileId, state)
    else states.delete(fileId)
    this.#states.set(itemId, states)
    for (const notify of this.#listeners) notify()
  }
}

export function useFileStates(files: LogFiles, itemId: string): FileStates {
  return useSyncExternalStore(files.subscribe, () => files.of(itemId))
}

const withFile = (log: MailLog, file: KeptFile): MailLog => ({
  ...log,
  interaction: { ...log.interaction, files: log.interaction.files.map((one) => (one.id === file.id ? file : one)) },
})

/** Files that are missing, beside the attachments of the open mail that they are; what is on its way is left alone. */
function matching({ interaction }: MailLog, attachments: readonly Attachment[], states: FileStates) {
  const left = [...attachments]
  const missing: KeptFile[] = []
  const found: Attachment[] = []
  for (const file of interaction.files) {
    if (file.isKept || states.get(file.id)?.kind === 'sending') continue
    const place = left.findIndex((one) => asNewFile(one).name === file.name)
    if (place < 0) continue
    missing.push(file)
    found.push(left.splice(place, 1)[0]!)
  }
  return { missing, found }
}
