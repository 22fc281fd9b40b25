import type { Actor, Services } from '../services.ts'
import { recognizeUser } from './identity.ts'
import { isUnchanged, roleOf, type Person } from './identity.rules.ts'
import type { User } from './identity.repository.ts'
import type { VerifiedToken, VerifyToken } from './verify-token.ts'

/** An organization that is served. */
export interface Membership {
  readonly services: Services
  /** Object ids or normalized e-mail addresses of those who are always admins, whatever their token says. */
  readonly admins: readonly string[]
}

export interface SignedIn {
  readonly services: Services
  readonly actor: Actor
}

export type SignIn = (token: string) => Promise<SignedIn>

/** How long another process may have changed a user before this one sees it. */
const REMEMBER_MS = 30_000

interface Remembered {
  readonly user: User
  readonly readAt: number
  /** Of the newest token seen. An older one, from another device, does not turn name and role back. */
  readonly issuedAt: number
}

/**
 * Turns a token into whoever acts and the organization they act in. Users are remembered for a moment, so that most
 * requests need no query for it; tokens are not.
 */
export function createSignIn(verify: VerifyToken, memberships: readonly Membership[]): SignIn {
  const tenants = new Map(
    memberships.map((membership) => [
      membership.services.organization.tenantId,
      { ...membership, users: new Map<string, Remembered>() },
    ]),
  )

  return async (token) => {
    const verified = await verify(token)
    const { services, admins, users } = tenants.get(verified.tenantId)!
    const person = personOf(verified, admins)
    const now = Date.parse(services.now())

    let remembered = users.get(person.objectId)
    const isStale = !remembered || now - remembered.readAt > REMEMBER_MS
    const isNews = !remembered || (verified.issuedAt > remembered.issuedAt && !isUnchanged(remembered.user, person))
    if (!remembered || isStale || isNews) {
      // An older token tells nothing new: what is stored came from a newer one.
      const told = remembered && verified.issuedAt < remembered.issuedAt ? asStored(remembered.user) : person
      const issuedAt = Math.max(verified.issuedAt, remembered?.issuedAt ?? 0)
      remembered = { user: await recognizeUser(services, told), readAt: now, issuedAt }
      users.set(person.objectId, remembered)
    }
    return { services, actor: { id: remembered.user.id, role: person.role } }
  }
}

const asStored = ({ objectId, name, email, role }: User): Person => ({ objectId, name, email, role })

function personOf({ objectId, name, email, roles }: VerifiedToken, admins: readonly string[]): Person {
  return { objectId, name, email, role: roleOf(roles, admins.includes(objectId) || admins.includes(email)) }
}
