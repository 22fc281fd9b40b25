import { roles, type Role } from '../../shared/identity.ts'
import type { User } from './identity.repository.ts'

/** What a verified token says about somebody. */
export interface Person {
  readonly objectId: string
  readonly name: string
  /** Normalized, or `''`. It can change hands, so it is no key. */
  readonly email: string
  readonly role: Role
}

/** The highest of the app roles that the token names; unknown ones count for nothing. */
export function roleOf(claimed: readonly string[], isAdmin: boolean): Role {
  if (isAdmin) return 'admin'
  return roles.findLast((role) => claimed.includes(role)) ?? 'rep'
}

export const isUnchanged = (user: User, { name, email, role }: Person) =>
  user.name === name && user.email === email && user.role === role
