import { readFile } from 'node:fs/promises'
import { Mailboxes, type MailboxOwner } from './graph/mailboxes.ts'
import { wholeFile } from './whole-file.ts'

/** Changes come in bursts; a write for each would be wasted. */
const PAUSE = 200

export interface KeptCalendars {
  readonly mailboxes: Mailboxes
  /** Writes what is not yet written, and waits for what is being written. */
  flush(): Promise<void>
}

/** The calendars of the Graph stand-in, kept in one file over a restart. A file that cannot be read is an error, not overwritten. */
export async function openCalendars(
  path: string,
  owners: readonly MailboxOwner[],
  now: () => Date,
): Promise<KeptCalendars> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const mailboxes = text === undefined ? new Mailboxes(owners, now) : restore(path, text, owners, now)
  const file = wholeFile(path)
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    return file.write(JSON.stringify(mailboxes))
  }
  mailboxes.onChange(() => {
    timer ??= setTimeout(() => {
      write().catch((error: unknown) => console.error(`The calendars could not be kept in ${path}:`, error))
    }, PAUSE)
  })
  return { mailboxes, flush: () => (timer === undefined ? file.idle() : write()) }
}

function restore(path: string, text: string, owners: readonly MailboxOwner[], now: () => Date): Mailboxes {
  try {
    return Mailboxes.fromJSON(owners, JSON.parse(text), now)
  } catch (error) {
    throw new Error(`${path} cannot be read. Delete it, or start afresh with: npm start -- --fresh`, { cause: error })
  }
}
