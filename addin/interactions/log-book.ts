import { type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { type MailLog, type NewEmailLog } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Api, ApiError, newKey } from '../api.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { showLog } from '../recognition/recognition.queries.ts'
import { type Drafts } from './drafts.ts'
import { deleteLog, postEmailLog } from './interactions.api.ts'
import { LogFiles } from './log-files.ts'
import { type Draft } from './log-line.rules.ts'
import { asNewFile } from './mail-files.rules.ts'
import { messageText } from './message-text.queries.ts'

/** What became of the log of one mail, as far as this pane did it. */
export type LogState =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'logged'; readonly log: MailLog }
  | { readonly kind: 'undoing'; readonly log: MailLog }
  | { readonly kind: 'undo-failed'; readonly log: MailLog; readonly error: unknown }
  | { readonly kind: 'undone'; readonly hadFiles: boolean }

/** Refusals after which the card is not what it was. */
const NEWS: readonly string[] = ['already-logged', 'silenced', 'merged', 'not-found', 'invalid']

const NONE: LogState = { kind: 'none' }

/** A log as it is decided; the text of the mail is added when it is sent, its files follow. */
export interface Decision extends Omit<NewEmailLog, 'mail' | 'text' | 'files'> {
  readonly mail: Mail
  readonly files: readonly Attachment[]
}

interface Entry {
  state: LogState
  subject: string
  /** The words that were logged, to be put back by undo. */
  draft?: Draft
  /** Of the last request that got no answer: the same request is sent with the same key. */
  pending?: { body: string; key: string }
  undoKey?: string
}

/**
 * Logs mails and undoes it. It outlives the screen of a mail: when the rep goes on to another mail, the answer still lands
 * on the one it was asked for.
 */
export class LogBook {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<() => void>()
  readonly #api: Api
  readonly #queries: QueryClient
  readonly #drafts: Drafts
  readonly files: LogFiles
  #failures: readonly { itemId: string; subject: string; error: unknown }[] = []

  constructor(api: Api, queries: QueryClient, drafts: Drafts) {
    this.#api = api
    this.#queries = queries
    this.#drafts = drafts
    this.files = new LogFiles(api, (itemId, log, isLast) => this.#filesArrived(itemId, log, isLast))
  }

  readonly subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  readonly stateOf = (itemId: string): LogState => this.#entries.get(itemId)?.state ?? NONE

  /** Logs that failed, wherever the rep is by now. */
  readonly failures = () => this.#failures

  async log(decision: Decision): Promise<void> {
    const { itemId, subject } = decision.mail
    const entry = this.#entry(itemId, subject)
    if (entry.state.kind === 'sending') return
    entry.draft = this.#drafts.of(itemId)
    this.#show(itemId, { kind: 'sending' })
    // At once, because the rep may be at the next mail by the time of the answer.
    const files = this.files.read(itemId, decision.files)
    try {
      const request = {
        ...{ ...decision, text: await this.#textOf(decision) },
        files: decision.files.map(asNewFile),
      }
      const body = JSON.stringify(request)
      if (entry.pending?.body !== body) entry.pending = { body, key: newKey() }
      const log = await postEmailLog(this.#api, request, { key: entry.pending.key })
      delete entry.pending
      this.#drafts.clear(itemId)
      this.#show(itemId, { kind: 'logged', log })
      void files.send(log)
      await this.#changed(itemId, log)
    } catch (error) {
      files.drop()
      this.#show(itemId, { kind: 'failed', error })
      // Somebody was faster, or an answer got lost: their log, whom they silenced, merged or moved, is what has to be seen now.
      if (error instanceof ApiError && NEWS.includes(error.code)) {
        await this.#queries.invalidateQueries({ queryKey: ['recognize', itemId] })
      }
    }
  }

  async undo(itemId: string, log: MailLog): Promise<void> {
    const entry = this.#entry(itemId, log.interaction.subject ?? '')
    if (entry.state.kind === 'undoing') return
    this.#show(itemId, { kind: 'undoing', log })
    try {
      entry.undoKey ??= newKey()
      await deleteLog(this.#api, log.interaction.id, { key: entry.undoKey })
      delete entry.undoKey
      if (entry.draft) this.#drafts.change(itemId, entry.draft)
      this.#show(itemId, { kind: 'undone', hadFiles: log.interaction.files.length > 0 })
      await this.#changed(itemId, null)
    } catch (error) {
      this.#show(itemId, { kind: 'undo-failed', log, error })
    }
  }

  /** The rep types on: what was said about the last attempt is read. */
  dismiss(itemId: string): void {
    const { kind } = this.stateOf(itemId)
    if (kind === 'failed' || kind === 'undone') this.#show(itemId, NONE)
  }

  /** The rep goes to another mail: what was just done is then history, and told with its time when they come back. */
  leave(itemId: string): void {
    const { kind } = this.stateOf(itemId)
    if (kind === 'logged' || kind === 'undone') this.#show(itemId, NONE)
  }

  async #filesArrived(itemId: string, log: MailLog, isLast: boolean) {
    const state = this.stateOf(itemId)
    if (state.kind === 'undone') return
    if (state.kind === 'logged' && state.log.interaction.id === log.interaction.id) {
      this.#show(itemId, { kind: 'logged', log })
    }
    if (isLast) await showLog(this.#queries, itemId, log)
  }

  async #textOf({ mail, level }: Decision): Promise<string> {
    if (level === 'headers') return ''
    const { whole, newText } = await this.#queries.query({ ...messageText(mail.itemId), staleTime: 'static' })
    return (level === 'full' ? whole : newText).slice(0, 200_000)
  }

  async #changed(itemId: string, log: MailLog | null) {
    void this.#queries.invalidateQueries({ queryKey: ['follow-ups'] })
    await showLog(this.#queries, itemId, log)
  }

  #entry(itemId: string, subject: string): Entry {
    const entry = this.#entries.get(itemId) ?? { state: NONE, subject }
    this.#entries.set(itemId, entry)
    return entry
  }

  #show(itemId: string, state: LogState) {
    const entry = this.#entry(itemId, '')
    entry.state = state
    this.#failures = [...this.#entries].flatMap(([id, one]) =>
      one.state.kind === 'failed' ? [{ itemId: id, subject: one.subject, error: one.state.error }] : [],
    )
    for (const notify of this.#listeners) notify()
  }
}

export function useLogState(book: LogBook, itemId: string): LogState {
  return useSyncExternalStore(book.subscribe, () => book.stateOf(itemId))
}

export function useLogFailures(book: LogBook) {
  return useSyncExternalStore(book.subscribe, book.failures)
}
