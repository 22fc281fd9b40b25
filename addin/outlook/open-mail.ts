/**
 * Opening a logged mail in Outlook. Its Message-ID is the same in every mailbox, but Outlook opens a mail only by Exchange's
 * id of it, which is another one in every mailbox and a new one after a move. Without a scope for the mailbox nobody can be
 * asked for it: so it is known of the mails that were open beside this pane, and of those that the reader logged.
 * https://learn.microsoft.com/javascript/api/outlook/office.mailbox#outlook-office-mailbox-displaymessageformasync-member(1)
 */
import { office } from './office.ts'

const MAX_SEEN = 500

/** Exchange's ids by Message-ID, the latest last. */
const seen = new Map<string, string>()

export function noteSeen({ internetMessageId, itemId }: { internetMessageId: string | null; itemId: string }): void {
  if (internetMessageId === null) return
  const key = keyOf(internetMessageId)
  seen.delete(key)
  seen.set(key, itemId)
  const oldest = seen.keys().next().value
  if (seen.size > MAX_SEEN && oldest !== undefined) seen.delete(oldest)
}

/** `undefined`: this mailbox is not known to have the mail. */
export function itemIdOf({
  internetMessageId,
  itemId,
}: {
  internetMessageId: string | null
  itemId: string | null
}): string | undefined {
  return (internetMessageId === null ? undefined : seen.get(keyOf(internetMessageId))) ?? itemId ?? undefined
}

const keyOf = (internetMessageId: string) => internetMessageId.replace(/[\s<>]/g, '')

/** Not in a browser's own tab, nor in hosts that open nothing. */
export const canOpenMails = (): boolean =>
  typeof Office !== 'undefined' && typeof openerOf()?.displayMessageForm === 'function'

const openerOf = () => (Office.context as Partial<typeof Office.context> | undefined)?.mailbox

/** Rejects where Outlook says that it does not have the mail; before Mailbox 1.9 it says nothing. */
export async function openMail(itemId: string): Promise<void> {
  const { mailbox, requirements } = Office.context
  if (requirements.isSetSupported('Mailbox', '1.9'))
    await office((done) => mailbox.displayMessageFormAsync(itemId, done))
  else mailbox.displayMessageForm(itemId)
}
