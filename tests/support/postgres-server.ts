import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../../server/db/postgres.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

/** What the tests of a run get to know of its PostgreSQL. */
export interface PostgresServer {
  connectionString: string
  /** A database with all our tables and no rows, to be copied and never to be opened. */
  template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresServer
  }
}

/** Vitest's global setup of the project `postgres`: one server for the whole run, migrated once. */
export default async function setup(project: TestProject) {
  const server = await startEmbeddedPostgres()
  try {
    const template = 'followthrough_template'
    await createTemplate(server.connectionString, template)
    project.provide('postgres', { connectionString: server.connectionString, template })
  } catch (error) {
    await server.stop()
    throw error
  }
  return () => server.stop()
}

async function createTemplate(connectionString: string, name: string) {
  await onServer(connectionString, `create database ${name}`)
  const database = await openPostgres(databaseUrl(connectionString, name))
  await database.close()
}

/** Runs one statement that works on databases, not in one. */
export async function onServer(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export function databaseUrl(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}
