import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/**
 * Copies what stands in the write-ahead log into the database file, every second, in a thread of its own.
 *
 * SQLite would otherwise do it inside whatever commit makes the log reach 1,000 pages, and that request, with all that
 * wait behind it, would stand still for as long as the disk needs. A PASSIVE checkpoint waits for nobody and makes
 * nobody wait (https://www.sqlite.org/c3ref/wal_checkpoint_v2.html). The writer starts the log from its beginning
 * again once it is copied, so the file does not grow for ever.
 */
export function startWalCheckpointer(file: string): { stop: () => Promise<void> } {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3')
  const worker = new Worker(checkpointerSource, { eval: true, workerData: { file, driver }, execArgv: [] })
  // Without it the log only grows until the next start; nothing is lost, so it is not worth the server's life.
  worker.on('error', () => undefined)
  worker.unref()
  return {
    stop: () =>
      new Promise((resolve) => {
        worker.ref()
        worker.once('exit', () => resolve())
        worker.postMessage('stop')
      }),
  }
}

/** JavaScript as text, because a worker cannot be started from TypeScript in development and from its output in production alike. */
const checkpointerSource = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require(workerData.driver)
  const connection = new Database(workerData.file)
  const timer = setInterval(() => {
    try {
      connection.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Locked or full: the next second tries again, and the writer reports what matters.
    }
  }, 1000)
  parentPort.once('message', () => {
    clearInterval(timer)
    connection.close()
    parentPort.close()
  })
`
