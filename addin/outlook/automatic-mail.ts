import { openItem } from './message-content.ts'
import { office } from './office.ts'

/** Reports, out-of-office and rules' replies, answers to invitations: written by Exchange, whoever is said to be the sender. */
const AUTOMATIC_CLASS = /^(REPORT\.|IPM\.Note\.Rules\.(Oof|Reply)Template|IPM\.Schedule\.Meeting\.Resp)/i

/** Whether the mail `itemId` says of itself that a program wrote it. Where that cannot be read it is taken for a person's. */
export async function isAutomaticMail(itemId: string): Promise<boolean> {
  const item = openItem(itemId)
  if (AUTOMATIC_CLASS.test(item.itemClass)) return true
  if (!Office.context.requirements.isSetSupported('Mailbox', '1.8')) return false
  const headers = await office<string>((done) => item.getAllInternetHeadersAsync(done)).catch(() => '')
  openItem(itemId)
  return saysAutomatic(headers)
}

/**
 * RFC 3834 section 5 has `Auto-Submitted`, with any value but "no"; before it there were the others.
 * https://datatracker.ietf.org/doc/html/rfc3834#section-5
 */
export function saysAutomatic(headers: string): boolean {
  return (
    /^auto-submitted:\s*(?!no\b)[a-z]/im.test(headers) ||
    /^(x-autoreply|x-autorespond|x-auto-reply):\s*(?!no\b)\S/im.test(headers) ||
    /^precedence:\s*auto_?reply\b/im.test(headers)
  )
}
