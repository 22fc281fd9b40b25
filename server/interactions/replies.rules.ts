import type { Instant } from '../../shared/common.ts'

/**
 * What programs put before a subject they answer by themselves. RFC 3834 wants `Auto-Submitted` in the header, which the
 * pane reads; a logged mail has only its subject. https://datatracker.ietf.org/doc/html/rfc3834#section-5
 */
const AUTOMATIC =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|automatische antwort|autom(?:atische)? abwesenheitsnotiz|abwesenheits(?:notiz|meldung|assistent)|abwesend|abwesenheit|out of (?:the )?office|ooo\b|réponse automatique|message d.absence|absence du bureau|risposta automatica|respuesta automática|undeliverable|undelivered|delivery (?:status )?(?:notification|failure|has failed)|mail delivery|returned mail|unzustellbar|nicht zustellbar|non remis|échec de (?:la )?remise|read:|gelesen:|lu\s?:|not read:|nicht gelesen:|accepted:|declined:|tentative:|zugesagt:|abgesagt:|accepté\s?:|refusé\s?:)/iu

const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|i)\s?:/iu

/** Whether a mail of somebody outside, in a thread of ours, answers: a person wrote it, and sends on nothing of others. */
export const readsAsReply = (subject: string): boolean => !AUTOMATIC.test(subject) && !FORWARDED.test(subject)

export interface Wait {
  readonly contactId: string | null
  readonly companyId: string | null
  readonly waitsSince: Instant | null
  readonly createdAt: Instant
}

/** Whose reply a mail is, as far as that is known. */
export interface Writer {
  readonly contactId: string | null
  readonly companyId: string | null
}

/**
 * Whether a mail written at `at` is the reply that somebody waits for. A rep who logs it says that it counts, also once
 * undone; come upon by itself it has to be newer than what was there when the waiting began.
 *
 * `writers`: the customers that may have written it; none where it is a stranger, whom the thread speaks for.
 */
export function answers(wait: Wait, writers: readonly Writer[], at: Instant, isLogged: boolean): boolean {
  const since = wait.waitsSince ?? wait.createdAt
  if (at < since || (at === since && !isLogged)) return false
  return writers.length === 0 || writers.some((writer) => isOf(wait, writer))
}

const isOf = (wait: Wait, { contactId, companyId }: Writer) =>
  wait.companyId === null ? wait.contactId === contactId : wait.companyId === companyId
