import type { ServerType } from '@hono/node-server'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** What a measured server is told, by its environment. */
export interface BenchSettings {
  /** Of SQLite; our own server also takes the address of a PostgreSQL database. */
  readonly file: string
  readonly jwksUrl: string
  readonly issuer: string
  readonly withToken: boolean
}

export const benchSettings = () => JSON.parse(process.env.BENCH ?? '{}') as BenchSettings

/** Tells the measuring process where the server listens. */
export function listening(server: ServerType): void {
  server.once('listening', () => process.send?.((server.address() as AddressInfo).port))
}

export interface RunningServer {
  readonly origin: string
  stop(): Promise<void>
}

/**
 * Starts one of the measured servers in a process of its own, so that it does not share a thread with who measures.
 * It writes its log, as in production, to where nobody reads it.
 */
export async function startServer(script: string, settings: BenchSettings): Promise<RunningServer> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, BENCH: JSON.stringify(settings) },
  })
  const ended = once(child, 'exit')
  const port = await Promise.race([
    once(child, 'message').then(([port]) => port as number),
    ended.then(() => undefined),
  ])
  if (port === undefined) throw new Error(`${script} ended before it listened.`)
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
