import { type CustomerQuery } from '../../shared/standing.ts'

/** A customer who was searched for, and the entry by which they were found. */
export type LookedUp = CustomerQuery & { readonly interactionId?: string }
