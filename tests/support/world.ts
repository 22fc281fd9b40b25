import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createApi, type Api } from '../../addin/api.ts'
import { createApp } from '../../server/app.ts'
import { loadConfig, type Config } from '../../server/config.ts'
import type { Database } from '../../server/db/database.ts'
import { readPane } from '../../server/http/pane-pages.ts'
import { findUserByObjectId, type User } from '../../server/identity/identity.repository.ts'
import { createSignIn } from '../../server/identity/sign-in.ts'
import { createTokenVerifier } from '../../server/identity/verify-token.ts'
import { createLogger } from '../../server/logger.ts'
import type { Services } from '../../server/services.ts'
import { openTestDatabase } from './database.ts'
import { clientId, issuerOf, publicKey, tenantId, tokenOf, type Person } from './tokens.ts'

export const anna: Person = {
  objectId: 'a0000000-0000-4000-8000-00000000000a',
  name: 'Anna Keller',
  email: 'anna@contoso.example',
}
export const ben: Person = {
  objectId: 'b0000000-0000-4000-8000-00000000000b',
  name: 'Ben Okafor',
  email: 'ben@contoso.example',
}
export const carla: Person = {
  objectId: 'c0000000-0000-4000-8000-00000000000c',
  name: 'Carla Neri',
  email: 'carla@contoso.example',
}
export const miriam: Person = {
  objectId: 'd0000000-0000-4000-8000-00000000000d',
  name: 'Miriam Stern',
  email: 'miriam@contoso.example',
  roles: ['manager'],
}
/** Named in the configuration, so without a role in the token. */
export const admin: Person = {
  objectId: 'ad000000-0000-4000-8000-00000000000f',
  name: 'Ada Minden',
  email: 'admin@contoso.example',
}

export interface WorldOptions {
  /** Settings besides those below, as environment variables. */
  readonly settings?: Record<string, string>
  /** The calendar is connected, so that follow-ups are mirrored. */
  readonly hasCalendar?: boolean
  /** Puts something between the server and its database, for example one that refuses. */
  readonly wrapDatabase?: (db: Database) => Database
}

/** A real server on an empty database, with a clock that stands still unless it is moved. Only the network is missing. */
export async function createWorld({ settings = {}, hasCalendar = false, wrapDatabase }: WorldOptions = {}) {
  const db = await openTestDatabase()
  const served = wrapDatabase ? wrapDatabase(db) : db
  const paneFolder = makePaneFolder()
  const config = loadConfig({ ...worldSettings(paneFolder), ...settings })
  const organization = {
    tenantId,
    name: 'Contoso',
    ownDomains: ['contoso.example'],
    freeMailDomains: [],
    language: 'en' as const,
    hasCalendar,
  }
  let now = '2026-03-02T09:00:00.000Z'
  const services: Services = { organization, db: served, now: () => now, newId: () => v7({ msecs: Date.parse(now) }) }
  const logged: string[] = []

  const verify = createTokenVerifier({
    tenantIds: [tenantId],
    clientId,
    allowedClients: config.allowedClients,
    issuerOf,
    keysOf: () => () => publicKey,
    now: services.now,
  })
  const app = createApp({
    config,
    logger: createLogger('info', { write: (line) => void logged.push(line) }),
    signIn: createSignIn(verify, [{ services, admins: config.organizations[0]!.admins }]),
    organizations: [services],
    pane: readPane(config.paneFolder),
  })

  return {
    app,
    config: config satisfies Config,
    db,
    services,
    /** Every line that the server has logged. */
    logged,
    setNow: (instant: string) => void (now = instant),
    tokenOf: (person: Person, changes?: Parameters<typeof tokenOf>[2]) => tokenOf(person, now, changes),
    /** The add-in's own client, signed in as `person`, calling this server without a network. */
    apiOf: (person: Person): Api =>
      createApi({
        getToken: () => tokenOf(person, now),
        send: async (url, init) => app.request(url, init),
      }),
    /** A request by hand, for what the client would never send. */
    async request(person: Person | undefined, method: string, path: string, init: RequestInit = {}) {
      const headers = new Headers(init.headers)
      if (person) headers.set('authorization', `Bearer ${await tokenOf(person, now)}`)
      return app.request(path, { ...init, method, headers })
    },
    /** The user that `person` is, who is signed in for it if they never were. */
    async userOf(person: Person): Promise<User> {
      const known = await findUserByObjectId(db.read, person.objectId)
      if (known) return known
      const token = await tokenOf(person, now)
      await app.request('/api/me', { headers: { authorization: `Bearer ${token}` } })
      return (await findUserByObjectId(db.read, person.objectId))!
    },
    async close() {
      await db.close()
      rmSync(paneFolder, { recursive: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** The smallest installation there is. */
export function worldSettings(paneFolder = 'nowhere'): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PUBLIC_URL: 'https://crm.contoso.example',
    PANE_FOLDER: paneFolder,
    TENANT_ID: tenantId,
    ORGANIZATION_NAME: 'Contoso',
    OWN_DOMAINS: 'contoso.example',
    ADMINS: admin.email,
    DATABASE: 'sqlite:unused.db',
    CLIENT_ID: clientId,
  }
}

/** What webpack would have built, as far as the server looks at it. */
function makePaneFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-pane-'))
  for (const page of ['taskpane.html', 'workspace.html']) {
    writeFileSync(join(folder, page), '<!doctype html><html><head><!--settings--></head></html>')
  }
  return folder
}
