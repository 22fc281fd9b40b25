import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** In milliseconds: how long writes may be held up for the rest of a checkpoint on a disk that is in trouble. */
const LONGEST_PAUSE = 500

/**
 * Copies what stands in the write-ahead log into the database file, every second, in a thread of its own.
 *
 * SQLite would otherwise do it inside whatever commit makes the log reach 1,000 pages, and that request, with all that
 * wait behind it, would stand still for as long as the disk needs. A PASSIVE checkpoint waits for nobody and makes
 * nobody wait (https://www.sqlite.org/c3ref/wal_checkpoint_v2.html).
 *
 * SQLite starts the log from its beginning again only when all of it is copied, and under steady writing something is
 * always left. A log that grows costs twice as much per commit as one that is written over, because the file's new
 * length has to reach the disk as well. So the little that is left is copied while `holdWrites` keeps the next write
 * waiting: milliseconds, in which everything else is answered.
 */
export function startWalCheckpointer(
  file: string,
  holdWrites: (meanwhile: () => Promise<void>) => Promise<void>,
): { stop: () => Promise<void> } {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3')
  const worker = new Worker(checkpointerSource, { eval: true, workerData: { file, driver }, execArgv: [] })
  // Without it the log only grows until the next start; nothing is lost, so it is not worth the server's life.
  worker.on('error', () => undefined)

  const copyTheRest = () =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer)
        worker.off('message', end).off('exit', end)
        resolve()
      }
      const timer = setTimeout(end, LONGEST_PAUSE)
      worker.once('message', end).once('exit', end)
      worker.postMessage('copy the rest')
    })
  worker.on('message', (word) => {
    if (word === 'growing') void holdWrites(copyTheRest)
  })
  // Last, because listening to messages makes the process wait for them again.
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

/**
 * JavaScript as text, because a worker cannot be started from TypeScript in development and from its output in
 * production alike. It says `growing` when a log of some length was copied twice in a row, the second time because of
 * the few writes that came during the first, and is longer than a second ago.
 */
const checkpointerSource = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require(workerData.driver)
  const connection = new Database(workerData.file)
  function framesCopied() {
    try {
      return connection.pragma('wal_checkpoint(PASSIVE)')[0].checkpointed
    } catch {
      // Locked or full: the next second tries again, and the writer reports what matters.
      return 0
    }
  }
  let lastLength = 0
  const timer = setInterval(() => {
    const length = framesCopied()
    if (length > 1000 && length > lastLength) {
      framesCopied()
      parentPort.postMessage('growing')
    }
    lastLength = length
  }, 1000)
  parentPort.on('message', (word) => {
    if (word === 'copy the rest') {
      framesCopied()
      parentPort.postMessage('copied')
      return
    }
    clearInterval(timer)
    connection.close()
    parentPort.close()
  })
`
