import type { NextAction, PromiseWords } from '../../shared/interactions.ts'
import { recordChange } from '../audit/audit.ts'
import type { Writer } from '../db/database.ts'
import { planFollowUp } from '../follow-ups/follow-ups.ts'
import { keepSentences } from '../promises/promises.ts'
import type { Actor, Services } from '../services.ts'
import { insertInteraction, type NewInteractionRow } from './interactions.repository.ts'

type Kept = Omit<NewInteractionRow, 'id' | 'loggedBy' | 'loggedAt' | 'nextAction' | 'nothingReason'>

/** Keeps an interaction and what follows from it, which is one act. `partakers`: contacts; `null` and doubles count for nothing. */
export async function keepInteraction(
  tx: Writer,
  services: Services,
  actor: Actor,
  interaction: Kept,
  partakers: readonly (string | null)[],
  nextAction: NextAction,
  promises: readonly PromiseWords[] = [],
): Promise<string> {
  const id = services.newId()
  const { contactId, companyId, dealId } = interaction
  const row = {
    ...interaction,
    id,
    loggedBy: actor.id,
    loggedAt: services.now(),
    nextAction: nextAction.kind,
    nothingReason: nextAction.kind === 'nothing' ? nextAction.reason : null,
  }
  await insertInteraction(tx, row, [...new Set(partakers.filter((one) => one !== null))])
  await recordChange(tx, services, actor, 'interaction.logged', id)

  if (nextAction.kind === 'follow-up' || nextAction.kind === 'waiting') {
    const { title, due } = nextAction
    const kind = nextAction.kind === 'waiting' ? 'waiting' : 'action'
    const about = { contactId, companyId, interactionId: id, ...(dealId === null ? {} : { dealId }) }
    const followUp = { kind, title, due, ...about, assigneeId: null } as const
    // An answer may have come before the rep got round to logging what it answers.
    const waitsSince = interaction.direction === 'outbound' ? interaction.occurredAt : undefined
    await planFollowUp(tx, services, actor, followUp, waitsSince)
  }
  await keepSentences(tx, services, actor, { contactId, companyId, interactionId: id }, promises)
  return id
}
