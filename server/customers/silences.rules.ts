import type { Direction, InteractionPerson } from '../../shared/interactions.ts'
import type { Silence } from '../../shared/silences.ts'
import type { Actor } from '../services.ts'
import type { SilenceRow } from './silences.repository.ts'

export interface PersonOnMail extends Pick<InteractionPerson, 'address' | 'role'> {
  readonly isColleague: boolean
  readonly isContact: boolean
}

/**
 * Whose mail it is, by which it is silenced or not, whoever else is on it: the sender of a mail that came in; of one that
 * we sent, those outside whom it is written to, or, where that is nobody, those outside who get a copy. So a customer in
 * Cc does not make a mail to one's tax adviser loggable, and a mail to both of them is the customer's, too.
 */
export function counterparts(people: readonly PersonOnMail[], direction: Direction): PersonOnMail[] {
  if (direction === 'inbound') return people.filter(({ role }) => role === 'from')
  const outside = people.filter(({ role, isColleague }) => role !== 'from' && !isColleague)
  const addressed = outside.filter(({ role }) => role === 'to')
  return addressed.length > 0 ? addressed : outside
}

export interface Silenced {
  readonly address: string
  readonly silence: Silence
}

/** `undefined` as long as anybody is left whom the mail could be about, or nobody wrote it. */
export function silenceOfMail(
  theirs: readonly PersonOnMail[],
  silences: ReadonlyMap<string, Silence>,
): Silenced | undefined {
  const silenced = theirs.flatMap(({ address }) => {
    const silence = silences.get(address)
    return silence ? [{ address, silence }] : []
  })
  return silenced.length === theirs.length ? silenced[0] : undefined
}

/** Of several that hold for an address: the one for this address before its domain, the reader's own before the team's. */
export function silenceInForce(silences: readonly Silence[]): Silence | undefined {
  const rank = ({ kind, audience }: Silence) => (kind === 'address' ? 0 : 2) + (audience === 'me' ? 0 : 1)
  return [...silences].sort((a, b) => rank(a) - rank(b))[0]
}

export const isHeardBy = ({ userId }: SilenceRow, reader: Actor) => userId === null || userId === reader.id

/** One's own, or, for an admin, one that holds for everybody. */
export const mayUndoSilence = ({ userId }: Pick<SilenceRow, 'userId'>, actor: Actor) =>
  userId === null ? actor.role === 'admin' : userId === actor.id

export const silenceFrom = (row: SilenceRow, reader: Actor): Silence => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  audience: row.userId === null ? 'everybody' : 'me',
  setBy: { id: row.setBy, name: row.setByName },
  setAt: row.setAt,
  mayUndo: mayUndoSilence(row, reader),
})
