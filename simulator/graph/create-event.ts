import { type Behavior } from './behavior.ts'
import { type StoredEvent } from './calendar-event.ts'
import { GraphError } from './errors.ts'
import { readNewEvent } from './event-input.ts'
import { type Mailboxes } from './mailboxes.ts'

/**
 * Creates an event, or finds the one that was created under the same transactionId before: a repeated POST is answered with
 * 201 and the event that is there (https://learn.microsoft.com/graph/api/resources/event).
 */
export function createEvent(mailboxes: Mailboxes, behavior: Behavior, oid: string, body: unknown): StoredEvent {
  const { fields, transactionId } = readNewEvent(body, behavior)
  const createdWith = JSON.stringify(fields)
  const before = mailboxes
    .events(oid)
    .findLast((event) => transactionId !== undefined && event.transactionId === transactionId)
  if (before?.deletedAt !== undefined) {
    if (behavior.transactionIdAfterDelete === 'deletedEvent') return before
  } else if (before) {
    if (before.createdWith === createdWith || behavior.transactionIdOtherBody === 'sameEvent') return before
    throw new GraphError(409, 'ErrorDuplicateTransactionId', 'This transactionId was used for another event.')
  }
  return mailboxes.create(oid, fields, {
    byApplication: true,
    createdWith,
    ...(transactionId === undefined ? {} : { transactionId }),
  })
}
