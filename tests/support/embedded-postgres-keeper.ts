/**
 * The process that owns a PostgreSQL: `startEmbeddedPostgres` runs this file. It prints one line, the connection
 * string, and lives until its standard input ends or it is told to end; then it stops the server and removes the folder.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, findUnprivilegedAccount } from './embedded-postgres-account.ts'
import { copyPostgresBinaries } from './embedded-postgres-binaries.ts'
import type { PostgresSettings } from './embedded-postgres.ts'

/** Quick to start and careless with data: a power cut loses a test run, which nobody misses. */
const testSettings: PostgresSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  shared_buffers: '32MB',
  max_connections: '300',
  // A server far from UTC, so that a query which leans on the server's time zone is found out.
  timezone: 'Asia/Kolkata',
}

const BIND_ATTEMPTS = 5
const isWindows = process.platform === 'win32'
const settings = { ...testSettings, ...(JSON.parse(process.argv[2] ?? '{}') as PostgresSettings) }
const folder = mkdtempSync(join(tmpdir(), 'followthrough-postgres-'))
const password = randomBytes(16).toString('hex')
let running: ChildProcess | undefined
let leaving = false

process.stdin.resume().once('close', () => void leave(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave(0))

try {
  process.stdout.write(`${await start()}\n`)
} catch (error) {
  await giveUp(error)
}

async function start(): Promise<string> {
  const account = findUnprivilegedAccount()
  const bin = copyPostgresBinaries(folder)
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  account.takeOver(folder)
  await initialize(account, bin, passwordFile)

  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const outcome = await serve(account, bin, port)
    if (outcome === 'ready') return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    if (attempt === BIND_ATTEMPTS) throw new Error(`No free port was found on 127.0.0.1 in ${attempt} attempts.`)
  }
}

async function initialize(account: Account, bin: string, passwordFile: string) {
  const initdb = run(account, join(bin, 'initdb'), [
    ...['-D', dataFolder(), '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    // One round of hashing instead of 4096: a test opens many connections, and the password lives for one run.
    ...['--set', 'scram_iterations=1'],
    // Sorts as people do, like most servers in use and unlike SQLite: whatever leans on byte order is found out.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
    ...['--no-sync', '--no-instructions'],
  ])
  const log = collectLog(initdb)
  const [code] = (await once(initdb, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`initdb failed:\n${log()}`)
}

/** Resolves when the server accepts connections, or when somebody else took the port meanwhile. */
function serve(account: Account, bin: string, port: number) {
  const options = { ...settings, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = run(account, join(bin, 'postgres'), ['-D', dataFolder(), ...args])
  const log = collectLog(server)

  return new Promise<'ready' | 'port taken'>((resolve, reject) => {
    let ready = false
    server.stderr?.on('data', () => {
      if (ready || !log().includes('database system is ready to accept connections')) return
      ready = true
      resolve('ready')
    })
    server.once('error', reject)
    server.once('exit', (code, signal) => {
      if (leaving) return
      if (ready) {
        process.stderr.write(`PostgreSQL ended by itself (${signal ?? code ?? ''}). Its last words:\n${log()}\n`)
        void leave(1)
      } else if (log().includes('could not bind')) resolve('port taken')
      else reject(new Error(`The server ended at once:\n${log()}`))
    })
  })
}

function run(account: Account, program: string, args: string[]): ChildProcess {
  const [command, ...before] = [...account.commandPrefix, program]
  // English messages, because `serve` reads them; no PG… variables of the developer, because they would steer initdb.
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot }
  running = spawn(command, [...before, ...args], {
    ...account.ids,
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return running
}

/** The last lines a program wrote. Reading them also keeps its pipes from filling up. */
function collectLog(program: ChildProcess): () => string {
  let text = ''
  const append = (chunk: Buffer) => void (text = (text + chunk.toString()).slice(-8000))
  program.stdout?.on('data', append)
  program.stderr?.on('data', append)
  return () => text.trim()
}

async function giveUp(error: unknown) {
  // Being told to leave while starting ends a program in the middle, which is not worth a word.
  if (!leaving) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await leave(1)
}

async function leave(code: number) {
  if (leaving) return
  leaving = true
  if (running?.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'exit')
    // "Immediate shutdown": no checkpoint is written for data that is thrown away in a moment.
    running.kill(isWindows ? 'SIGTERM' : 'SIGQUIT')
    await ended
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  process.exit(code)
}

function dataFolder() {
  return join(folder, 'data')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
