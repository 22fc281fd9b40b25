import type { PromiseWords } from '../../shared/interactions.ts'
import type { CustomerPromise, NewPromise } from '../../shared/promises.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import { requireCustomer } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import type { Actor, Services } from '../services.ts'
import {
  deletePromisesOfInteraction,
  findOriginFor,
  findPromise,
  findSamePromise,
  insertPromise,
  listOpenPromisesOfUser,
  markPromise,
} from './promises.repository.ts'

/** What the signed-in user has promised and not yet kept. */
export const myPromises = ({ db }: Services, actor: Actor): Promise<CustomerPromise[]> =>
  listOpenPromisesOfUser(db.read, actor.id)

/** Writes down what we owe a customer, by hand or from a sentence of a log. The same sentence of a log is one promise. */
export async function makePromise(
  services: Services,
  actor: Actor,
  once: Once,
  { interactionId, text, dueOn, ...input }: NewPromise,
): Promise<CustomerPromise> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const { contactId, companyId } = await requireCustomer(tx, input)
      if (interactionId !== null) {
        const origin = await findOriginFor(tx, interactionId, actor.id)
        if (!origin) throw notFound('interaction')
        if (origin.companyId !== companyId) {
          throw invalidField('interactionId', 'This interaction was with another customer.')
        }
        const same = await findSamePromise(tx, interactionId, text)
        if (same) return same.id
      }
      return keepSentence(tx, services, actor, { contactId, companyId }, interactionId, { text, dueOn })
    },
    (db, id) => requirePromise(db, actor, id),
  )
}

/** The sentences of a log that are kept, as part of logging it. */
export async function keepSentences(
  tx: Writer,
  services: Services,
  actor: Actor,
  of: CustomerRef & { readonly interactionId: string },
  sentences: readonly PromiseWords[],
): Promise<void> {
  const { contactId, companyId, interactionId } = of
  const seen = new Set<string>()
  for (const sentence of sentences) {
    if (seen.has(sentence.text)) continue
    seen.add(sentence.text)
    await keepSentence(tx, services, actor, { contactId, companyId }, interactionId, sentence)
  }
}

async function keepSentence(
  tx: Writer,
  services: Services,
  actor: Actor,
  customer: CustomerRef,
  interactionId: string | null,
  { text, dueOn }: PromiseWords,
): Promise<string> {
  const id = services.newId()
  const promise = { id, text, dueOn, ...customer, interactionId, promisedBy: actor.id, promisedAt: services.now() }
  await insertPromise(tx, promise)
  await recordChange(tx, services, actor, 'promise.made', id)
  return id
}

/** Goes with its log when that is undone. */
export const removePromisesOf = (tx: Writer, interactionId: string): Promise<void> =>
  deletePromisesOfInteraction(tx, interactionId)

/** Whoever sees it may tick it: we owe it, not one of us. Keeping twice is not an error; so it is with the other two. */
export async function keepPromise(services: Services, actor: Actor, once: Once, id: string): Promise<CustomerPromise> {
  return change(services, actor, once, id, ({ status }) => {
    if (status === 'dropped') throw new AppError('conflict', 'This promise was dropped. Take that back to keep it.')
    return status === 'kept' ? undefined : 'kept'
  })
}

export async function dropPromise(services: Services, actor: Actor, once: Once, id: string): Promise<CustomerPromise> {
  return change(services, actor, once, id, ({ status, promisedBy }) => {
    if (actor.role === 'rep' && actor.id !== promisedBy.id) {
      throw forbidden(`Only ${promisedBy.name} or a manager can drop this promise.`)
    }
    if (status === 'kept') throw new AppError('conflict', 'This promise was kept. Take that back to drop it.')
    return status === 'dropped' ? undefined : 'dropped'
  })
}

/** Takes back that it was kept or dropped. */
export async function reopenPromise(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
): Promise<CustomerPromise> {
  return change(services, actor, once, id, ({ status }) => (status === 'open' ? undefined : 'open'))
}

const actions = { kept: 'promise.kept', dropped: 'promise.dropped', open: 'promise.reopened' } as const

async function change(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  decide: (promise: CustomerPromise) => CustomerPromise['status'] | undefined,
): Promise<CustomerPromise> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const status = decide(await requirePromise(tx, actor, id))
      if (status === undefined) return id
      const closed = status === 'open' ? null : { at: services.now(), by: actor.id }
      await markPromise(tx, id, { status, closedAt: closed?.at ?? null, closedBy: closed?.by ?? null })
      await recordChange(tx, services, actor, actions[status], id)
      return id
    },
    (db) => requirePromise(db, actor, id),
  )
}

async function requirePromise(db: Reader, actor: Actor, id: string): Promise<CustomerPromise> {
  const promise = await findPromise(db, id, actor.id)
  if (!promise) throw notFound('promise')
  return promise
}
