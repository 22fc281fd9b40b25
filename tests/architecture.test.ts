import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findBrokenRules, rules, sourceFiles } from './support/import-rules.ts'

// Parsing the whole tree takes a second, and many on a machine that is busy otherwise.
test('imports only point in the allowed directions', { timeout: 60_000 }, () => {
  const files = [...sourceFiles(fileURLToPath(new URL('..', import.meta.url)))]
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(['shared/errors.ts', 'server/errors.ts']))
  expect(findBrokenRules(files)).toEqual([])
})

/** Files that break a rule, never the real ones. */
const violations: Record<string, [path: string, text: string][]> = {
  'shared imports zod and its own files only': [
    ['shared/a.ts', `import { readFileSync } from 'node:fs'`],
    ['shared/a.ts', `import { addDays } from 'date-fns'`],
    ['shared/a.ts', `import type { Services } from '../server/services.ts'`],
    ['shared/a.ts', `import '../addin/api.ts'`],
    ['shared/a.ts', `import { world } from '../tests/support/world.ts'`],
    ['shared/a.ts', `import { outside } from '../../elsewhere/outside.ts'`],
  ],
  'the add-in imports shared and its own files only, and nothing of Node': [
    ['addin/api.ts', `import { AppError } from '../server/errors.ts'`],
    ['addin/api.ts', `import type { AppError } from '../server/errors.ts'`],
    ['addin/api.ts', `import { type AppError } from '../server/errors.ts'`],
    ['addin/api.ts', `type AppError = import('../server/errors.ts').AppError`],
    ['addin/ui/Card.tsx', `export const lazy = () => import('../../server/errors.ts')`],
    ['addin/ui/Card.tsx', `export { AppError } from '../../server/errors.ts'`],
    ['addin/ui/Card.tsx', `export * from '../../simulator/organization.ts'`],
    ['addin/ui/Card.tsx', `const errors = require('../../server/errors.ts')`],
    ['addin/ui/Card.tsx', `import errors = require('../../server/errors.ts')`],
    ['addin/api.ts', `import { join } from 'node:path'`],
  ],
  'the server imports shared and its own files only': [
    ['server/config.ts', `import { organization } from '../simulator/organization.ts'`],
    ['server/main.ts', `const simulator = await import('../simulator/main.ts')`],
    ['server/app.ts', `import type { Api } from '../addin/api.ts'`],
    ['server/app.ts', `import { startEmbeddedPostgres } from '../tests/support/embedded-postgres.ts'`],
  ],
  'the simulator imports shared and its own files only': [
    ['simulator/main.ts', `import { createApp } from '../server/app.ts'`],
    ['simulator/main.ts', `import type { Config } from '../server/config.ts'`],
    ['simulator/outlook/host.ts', `import { createApi } from '../../addin/api.ts'`],
  ],
  'an import names its file': [
    ['server/app.ts', `export const load = (file: string) => import(file)`],
    ['addin/taskpane.tsx', 'export const load = (file: string) => import(`${file}.ts`)'],
  ],
  'a feature imports only features to its left': [
    ['server/customers/customers.ts', `import { scheduleFollowUp } from '../follow-ups/follow-ups.ts'`],
    ['server/audit/audit.ts', `import { findUser } from '../identity/identity.repository.ts'`],
    ['server/reports/reports.ts', `import type { Erasure } from '../privacy/privacy.ts'`],
    [
      'server/customers/customers.tables.ts',
      `import type { followUpTables } from '../follow-ups/follow-ups.tables.ts'`,
    ],
  ],
  'of another feature one sees its use cases and the read functions of its repository, and tables see its tables': [
    ['server/follow-ups/follow-ups.ts', `import { insertContact } from '../customers/customers.repository.ts'`],
    [
      'server/follow-ups/follow-ups.ts',
      `import { findContact, markErased } from '../customers/customers.repository.ts'`,
    ],
    ['server/follow-ups/follow-ups.ts', `import * as customers from '../customers/customers.repository.ts'`],
    [
      'server/follow-ups/follow-ups.ts',
      `const { insertContact } = await import('../customers/customers.repository.ts')`,
    ],
    [
      'server/follow-ups/follow-ups.ts',
      `import { insertContact as findContact } from '../customers/customers.repository.ts'`,
    ],
    ['server/follow-ups/follow-ups.routes.ts', `import { customerRoutes } from '../customers/customers.routes.ts'`],
    ['server/follow-ups/follow-ups.rules.ts', `import type { Input } from '../customers/customers.routes.ts'`],
    ['server/follow-ups/follow-ups.ts', `import type { Matching } from '../customers/matching.ts'`],
    ['server/follow-ups/follow-ups.tables.ts', `import { customerTables } from '../customers/customers.tables.ts'`],
    ['server/follow-ups/follow-ups.repository.ts', `import type { Rows } from '../customers/customers.tables.ts'`],
  ],
  'inside a feature nothing points back: routes, use cases, rules and repository, tables': [
    ['server/audit/audit.tables.ts', `import type { Entry } from './audit.repository.ts'`],
    ['server/audit/audit.repository.ts', `import { recordChange } from './audit.ts'`],
    ['server/audit/audit.rules.ts', `import type { Change } from './record-change.ts'`],
    ['server/audit/audit.ts', `import { auditRoutes } from './audit.routes.ts'`],
    ['server/calendar/calendar.ts', `import { calendarJob } from './calendar.job.ts'`],
    ['server/transfer/transfer.ts', `import { run } from './import-command.ts'`],
  ],
  'a feature sees database types, services, errors and the outbox; its routes also http; the calendar also graph': [
    ['server/audit/audit.ts', `import { openSqlite } from '../db/sqlite.ts'`],
    ['server/audit/audit.ts', `import { defineTables } from '../db/tables.ts'`],
    ['server/audit/audit.ts', `import type { Http } from '../http/http.ts'`],
    ['server/audit/audit.ts', `import type { Config } from '../config.ts'`],
    ['server/audit/audit.routes.ts', `import { createApp } from '../app.ts'`],
    ['server/audit/audit.ts', `import { every } from '../jobs/scheduler.ts'`],
    ['server/follow-ups/follow-ups.ts', `import { createEvent } from '../graph/events.ts'`],
    ['server/follow-ups/follow-ups.routes.ts', `import type { GraphEvent } from '../graph/events.ts'`],
  ],
  'outside the features only app.ts, main.ts and commands know them, and server/db/tables.ts their tables': [
    ['server/http/authenticate.ts', `import { findUser } from '../identity/identity.repository.ts'`],
    ['server/jobs/scheduler.ts', `import type { SyncState } from '../calendar/calendar.ts'`],
    ['server/services.ts', `import type { User } from './identity/identity.ts'`],
    ['server/db/tables.ts', `import { recordChange } from '../audit/audit.ts'`],
    ['server/db/sqlite.ts', `import { auditTables } from '../audit/audit.tables.ts'`],
    ['server/http/http.ts', `import type { App } from '../app.ts'`],
  ],
  'rules files import shared and types only': [
    ['server/audit/audit.rules.ts', `import { notFound } from '../errors.ts'`],
    ['server/audit/audit.rules.ts', `import { listEntries } from './audit.repository.ts'`],
    ['server/audit/audit.rules.ts', `import { createHash } from 'node:crypto'`],
    ['server/audit/audit.rules.ts', `import '../errors.ts'`],
  ],
  'rules files have no clock, no chance and no await': [
    ['server/audit/audit.rules.ts', `export const isDue = (at: string) => at < new Date().toISOString()`],
    ['server/audit/audit.rules.ts', `export const now = () => Date.now()`],
    ['server/audit/audit.rules.ts', `export const newId = () => crypto.randomUUID()`],
    ['server/audit/audit.rules.ts', `export const draw = () => Math.random()`],
    ['server/audit/audit.rules.ts', `export async function isKnown() {}`],
  ],
  'only server/graph knows Graph': [
    ['server/calendar/calendar.ts', `import { Client } from '@microsoft/microsoft-graph-client'`],
    ['server/calendar/calendar.ts', `import type { Event } from '@microsoft/microsoft-graph-types'`],
    ['addin/api.ts', `import { Client } from '@microsoft/microsoft-graph-client'`],
    ['simulator/graph/graph.ts', `import { Client } from '@microsoft/microsoft-graph-client'`],
  ],
  'in the server only http, routes, app.ts and main.ts know Hono': [
    ['server/audit/audit.ts', `import type { Context } from 'hono'`],
    ['server/audit/audit.ts', `import { HTTPException } from 'hono/http-exception'`],
    ['server/jobs/scheduler.ts', `import { serve } from '@hono/node-server'`],
    ['server/services.ts', `import { rateLimiter } from 'hono-rate-limiter'`],
    ['addin/api.ts', `import { hc } from 'hono/client'`],
  ],
  'in the server only db knows which database': [
    ['server/audit/audit.repository.ts', `import Database from 'better-sqlite3'`],
    ['server/audit/audit.repository.ts', `import { sqliteTable } from 'drizzle-orm/sqlite-core'`],
    ['server/main.ts', `import pg from 'pg'`],
  ],
  'only addin/outlook says Office': [
    ['addin/taskpane.tsx', `await Office.onReady()`],
    ['addin/taskpane.tsx', `export type Item = Office.MessageRead`],
    ['addin/taskpane.tsx', `export const ready = window.Office?.onReady`],
    ['addin/taskpane.tsx', `export const there = typeof Office !== 'undefined'`],
    ['addin/events/launch.ts', `const { actions } = Office`],
    ['shared/mail.ts', `export const subject = (item: Office.MessageRead) => item.subject`],
  ],
  'only server/main.ts and commands read the environment': [
    ['server/config.ts', `export const port = process.env.PORT`],
    ['server/config.ts', `export const port = process.env['PORT']`],
    ['server/config.ts', `export const port = process['env'].PORT`],
    ['server/config.ts', `export const port = globalThis.process.env.PORT`],
    ['server/config.ts', `const { env } = process`],
    ['server/config.ts', `import { env } from 'node:process'`],
    ['addin/api.ts', `export const url = process.env.API_URL`],
    ['shared/common.ts', `export const isProduction = process.env.NODE_ENV === 'production'`],
  ],
}

describe.each(Object.keys(rules))('%s', (rule) => {
  const cases = violations[rule] ?? []

  test('has violations to be tried with', () => expect(cases).not.toEqual([]))

  test.each(cases)('in %s: %s', (path, text) => {
    const broken = findBrokenRules([[path, `// a line before\n${text}\n`]])
    expect(broken.map((line) => line.replace(/ \([^)]*\)+$/, ''))).toContain(`${path}:2 ${rule}`)
  })
})

/** What the design allows, so that no rule forbids too much. */
test.each([
  ['shared/follow-ups.ts', `import { z } from 'zod'`],
  ['shared/follow-ups.ts', `import * as z from 'zod/mini'`],
  ['shared/follow-ups.ts', `import { idSchema } from './common.ts'`],
  ['addin/follow-ups/FollowUpList.tsx', `import { useQuery } from '@tanstack/react-query'`],
  ['addin/follow-ups/FollowUpList.tsx', `import type { FollowUp } from '../../shared/follow-ups.ts'`],
  ['addin/locales/catalog.ts', 'export const load = (language: string) => import(`./${language}/pane.json`)'],
  ['addin/outlook/office.ts', `export const ready = Office.onReady()`],
  ['addin/ui/Card.tsx', `export const card = { Office: 1, name: person.Office }`],
  ['server/follow-ups/follow-ups.ts', `import { recordChange } from '../audit/audit.ts'`],
  [
    'server/follow-ups/follow-ups.ts',
    `import { findContact, type Contact } from '../customers/customers.repository.ts'`,
  ],
  ['server/follow-ups/follow-ups.ts', `import type { Contact } from '../customers/customers.repository.ts'`],
  ['server/follow-ups/follow-ups.ts', `import { enqueue } from '../jobs/outbox.ts'`],
  ['server/follow-ups/follow-ups.ts', `import { notFound } from '../errors.ts'`],
  ['server/follow-ups/follow-ups.tables.ts', `import type { customerTables } from '../customers/customers.tables.ts'`],
  ['server/follow-ups/follow-ups.repository.ts', `import { and, eq } from 'drizzle-orm'`],
  ['server/follow-ups/follow-ups.repository.ts', `import { isUniqueViolation } from '../db/db-errors.ts'`],
  ['server/follow-ups/follow-ups.rules.ts', `import type { FollowUpRow } from './follow-ups.repository.ts'`],
  ['server/follow-ups/follow-ups.rules.ts', `import { endOfDay } from '../../shared/common.ts'`],
  ['server/follow-ups/follow-ups.rules.ts', `export const at = (ms: number) => new Date(ms)`],
  ['server/follow-ups/follow-ups.routes.ts', `import { Hono } from 'hono'`],
  ['server/follow-ups/follow-ups.routes.ts', `import { valid } from '../http/validate.ts'`],
  ['server/calendar/calendar.ts', `import { createEvent } from '../graph/events.ts'`],
  ['server/graph/client.ts', `import { Client } from '@microsoft/microsoft-graph-client'`],
  ['server/http/authenticate.ts', `import { createMiddleware } from 'hono/factory'`],
  ['server/db/tables.ts', `import { auditTables } from '../audit/audit.tables.ts'`],
  ['server/db/postgres.ts', `import { drizzle } from 'drizzle-orm/node-postgres'`],
  ['server/app.ts', `import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'`],
  ['server/main.ts', `import { openSqlite } from './db/sqlite.ts'\nexport const config = process.env`],
  [
    'server/transfer/import-command.ts',
    `import { openSqlite } from '../db/sqlite.ts'\nexport const config = process.env`,
  ],
  ['server/manifest/write-manifest-command.ts', `import { loadConfig } from '../config.ts'`],
  [
    'simulator/graph/graph.ts',
    `import { Hono } from 'hono'\nimport type { Event } from '@microsoft/microsoft-graph-types'`,
  ],
  ['simulator/main.ts', `export const port = process.env.PORT`],
])('in %s may stand: %s', (path, text) => expect(findBrokenRules([[path, text]])).toEqual([]))
