/** The one list of every table. Each feature defines its own; this file only joins them. */
import { auditTables } from '../audit/audit.tables.ts'
import { calendarTables } from '../calendar/calendar.tables.ts'
import { customerTables } from '../customers/customers.tables.ts'
import { mergeTables } from '../customers/merges.tables.ts'
import { silenceTables } from '../customers/silences.tables.ts'
import { followUpTables } from '../follow-ups/follow-ups.tables.ts'
import { identityTables } from '../identity/identity.tables.ts'
import { fileTables } from '../interactions/files.tables.ts'
import { interactionTables } from '../interactions/interactions.tables.ts'
import { outboxTables } from '../jobs/outbox.tables.ts'
import { pipelineTables } from '../pipeline/pipeline.tables.ts'
import { promiseTables } from '../promises/promises.tables.ts'
import { recognitionTables } from '../recognition/recognition.tables.ts'
import { templateTables } from '../templates/templates.tables.ts'
import { searchTables } from '../search/search.tables.ts'
import type { Kit } from './kit.ts'

export function defineTables(kit: Kit) {
  const identity = identityTables(kit)
  const customers = customerTables(kit, identity)
  const interactions = interactionTables(kit, identity, customers)
  return {
    ...auditTables(kit),
    ...identity,
    ...customers,
    ...silenceTables(kit, identity),
    ...pipelineTables(kit, identity, customers),
    ...followUpTables(kit, identity, customers),
    ...promiseTables(kit, identity, customers),
    ...interactions,
    ...fileTables(kit, interactions),
    ...recognitionTables(kit, identity, customers),
    ...templateTables(kit, identity),
    ...mergeTables(kit, identity, customers),
    ...searchTables(kit),
    ...outboxTables(kit),
    ...calendarTables(kit, identity),
  }
}

export type Tables = ReturnType<typeof defineTables>
