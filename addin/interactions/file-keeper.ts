/** Reads the files of a mail and sends them, one by one. A chunk of its own. */
import { digestHeader, type KeptFile, MAX_FILE_BYTES } from '../../shared/files.ts'
import { type MailLog } from '../../shared/interactions.ts'
import { type Api, ApiError, isPassing, newKey } from '../api.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { readAttachment } from '../outlook/attachment-content.ts'
import { putFile } from './interactions.api.ts'

/** As much is read ahead of what is sent. */
const MOST_IN_MEMORY = 2 * MAX_FILE_BYTES
const TRY_AGAIN_AFTER_MS = 2000

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Reads them at once, while their mail is still open: the rep may go on to the next one before the log has its answer. One
 * after the other, because Outlook on the web takes three calls at a time from an add-in, all of them together.
 */
export class ReadAhead {
  readonly #contents: Promise<Bytes>[] = []
  #held = 0
  #wake: () => void = () => undefined
  #isStopped = false

  constructor(itemId: string, attachments: readonly Attachment[]) {
    let before: Promise<unknown> = Promise.resolve()
    for (const attachment of attachments) {
      const content = before.then(async () => {
        await this.#room(attachment.size)
        return readAttachment(itemId, attachment)
      })
      // Whoever takes it hears of it; the next one is read in any case.
      before = content.catch(() => undefined)
      this.#contents.push(content)
    }
  }

  /** Hands a content to `work`, and forgets it. */
  async take<T>(place: number, size: number, work: (content: Bytes) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#contents[place]!)
    } finally {
      this.#contents[place] = Promise.reject(new Error('It was taken.'))
      this.#contents[place].catch(() => undefined)
      this.#held -= size
      this.#wake()
    }
  }

  /** The log was refused: what is not read yet need not be. */
  stop(): void {
    this.#isStopped = true
    this.#wake()
  }

  async #room(size: number): Promise<void> {
    while (!this.#isStopped && this.#held > 0 && this.#held + size > MOST_IN_MEMORY) {
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    if (this.#isStopped) throw new Error('The log was refused.')
    this.#held += size
  }
}

/** Sends what a log names; `onKept` and `onFailed` hear of each file. Never rejects. */
export async function sendFiles(
  api: Api,
  log: MailLog,
  files: readonly { readonly file: KeptFile; readonly attachment: Attachment }[],
  reader: ReadAhead,
  on: { readonly kept: (file: KeptFile) => void; readonly failed: (file: KeptFile, error: unknown) => void },
): Promise<void> {
  for (const [place, { file, attachment }] of files.entries()) {
    try {
      on.kept(await reader.take(place, attachment.size, (content) => sendFile(api, log, file, content)))
    } catch (error) {
      on.failed(file, error)
    }
  }
}

async function sendFile(api: Api, log: MailLog, file: KeptFile, content: Bytes): Promise<KeptFile> {
  if (content.length > MAX_FILE_BYTES) throw new ApiError('too-large', 'The file has more than 25 MB.')
  const digest = digestHeader(new Uint8Array(await crypto.subtle.digest('SHA-256', content)))
  const act = { key: newKey() }
  const send = () => putFile(api, { logId: log.interaction.id, fileId: file.id, content, digest }, act)
  try {
    return await send()
  } catch (error) {
    if (!isPassing(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER_MS))
    return send()
  }
}
