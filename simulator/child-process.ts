import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What of our own environment a child needs to run at all; nothing else of it may reach the server. */
const inherited = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LD_LIBRARY_PATH']

export interface Child {
  readonly exited: Promise<{ readonly code: number | null }>
  /** The last lines it wrote. */
  tail(): string
  /** Asks it to end, and makes it end after `patience` milliseconds. */
  stop(patience?: number): Promise<void>
}

interface ChildOptions {
  /** Arguments of Node, the script among them. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Everything it writes is appended there. */
  readonly logFile: string
}

const TAIL = 4000

/** None of them may outlive us, however we end. */
const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill()
})

export async function startNode({ args, env, logFile }: ChildOptions): Promise<Child> {
  await mkdir(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile, { flags: 'a' })
  const own = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  const child = spawn(process.execPath, args, {
    env: { ...(Object.fromEntries(own) as Record<string, string>), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  let tail = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('utf8')).slice(-TAIL)
      log.write(chunk)
    })
  }
  const exited = new Promise<{ code: number | null }>((resolve) => {
    child.once('error', (error) => {
      tail += error.message
      resolve({ code: null })
    })
    child.once('close', (code) => resolve({ code }))
  })
  void exited.then(() => {
    living.delete(child)
    log.end()
  })
  return { exited, tail: () => tail.trim(), stop: (patience = 12_000) => stop(child, exited, patience) }
}

async function stop(child: ChildProcess, exited: Promise<unknown>, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await exited
  clearTimeout(timer)
}
