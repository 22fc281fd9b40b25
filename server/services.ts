import type { Instant } from '../shared/common.ts'
import type { Role } from '../shared/identity.ts'
import type { Language } from '../shared/languages.ts'
import type { Database } from './db/database.ts'

/** One Microsoft Entra tenant, as configured. */
export interface Organization {
  readonly tenantId: string
  readonly name: string
  /** Registrable or sub-domains of its own, lower case: whoever writes from one is a colleague, never a customer. */
  readonly ownDomains: readonly string[]
  /** Mail providers for everybody that are missing from the built-in list: such a domain says nothing about a company. */
  readonly freeMailDomains: readonly string[]
  /** Of what is written for somebody whose own language is not known. */
  readonly language: Language
  /** A calendar connection is configured, so follow-ups are mirrored. */
  readonly hasCalendar: boolean
}

/** Everything outside a use case that it may need, for one organization. Built in `main.ts`, and by hand in tests. */
export interface Services {
  readonly organization: Organization
  readonly db: Database
  readonly now: () => Instant
  readonly newId: () => string
}

/** The signed-in person on whose behalf a use case runs. `id` is our own user id. */
export interface Actor {
  readonly id: string
  readonly role: Role
}
