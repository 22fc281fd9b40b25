import type { Instant } from '../../shared/common.ts'
import type { Standing } from '../../shared/customers.ts'
import type { FollowUp } from '../../shared/follow-ups.ts'
import type { Direction, Interaction, MailLog } from '../../shared/interactions.ts'

/** Of an interaction, as much as tells where we stand. Nothing of it is private. */
export interface Contacted {
  readonly kind: Interaction['kind']
  readonly direction: Direction | null
  readonly occurredAt: Instant
  readonly nextAction: MailLog['nextAction']
  readonly by: NonNullable<Standing['lastContact']>['by']
}

/** The mail that is open, if it is not logged yet. */
export interface OpenMail {
  readonly at: Instant
  readonly direction: Direction
}

/** `newestFirst` may hold notes: they are no contact. `followUps`: the open ones, the next first. */
export function standingOf(
  newestFirst: readonly Contacted[],
  followUps: readonly FollowUp[],
  openMail: OpenMail | undefined,
): Standing {
  const contacts = newestFirst.filter(({ kind }) => kind !== 'note')
  const last = contacts[0]
  return {
    lastContact: last ? { at: last.occurredAt, kind: last.kind, direction: last.direction, by: last.by } : null,
    turn: turnOf(contacts, openMail),
    next: followUps[0] ?? null,
  }
}

/** Who wrote last waits for an answer, from the first mail on that was not answered. */
function turnOf(contacts: readonly Contacted[], openMail: OpenMail | undefined): Standing['turn'] {
  const isNews = openMail && !contacts.some(({ occurredAt }) => occurredAt >= openMail.at)
  const logged = contacts.map((contact) => ({ at: contact.occurredAt, from: awaitsAnswer(contact) }))
  const mails = isNews ? [{ at: openMail.at, from: openMail.direction }, ...logged] : logged

  const writer = mails[0]?.from
  if (!writer) return { who: 'nobody', since: null }
  const answered = mails.findIndex(({ from }) => from !== writer)
  const since = mails[(answered < 0 ? mails.length : answered) - 1]!.at
  return { who: writer === 'inbound' ? 'us' : 'them', since }
}

/** A talk leaves nobody waiting, nor does a mail of which somebody said that nothing further is needed. */
const awaitsAnswer = ({ kind, direction, nextAction }: Contacted): Direction | null =>
  kind === 'email' && nextAction !== 'nothing' ? direction : null
