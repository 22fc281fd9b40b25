import { and, desc, eq, lt, lte, or, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Instant } from '../../shared/common.ts'

/** Where a page of a list ended, newest first. Of what happened in the same millisecond only a lesser `id` comes after it. */
export interface Keyset {
  readonly at: Instant
  /** `all`, `none`: of lists that are merged, a later one's rows of that millisecond all come after it, an earlier one's none. */
  readonly sameTime: 'all' | 'none' | { readonly below: string }
}

export function after(at: AnyPgColumn, id: AnyPgColumn, keyset: Keyset | undefined): SQL | undefined {
  if (!keyset) return undefined
  if (keyset.sameTime === 'all') return lte(at, keyset.at)
  if (keyset.sameTime === 'none') return lt(at, keyset.at)
  return or(lt(at, keyset.at), and(eq(at, keyset.at), lt(id, keyset.sameTime.below)))
}

export const newestFirst = (at: AnyPgColumn, id: AnyPgColumn) => [desc(at), desc(id)] as const
