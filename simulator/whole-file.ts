import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface WholeFile {
  /** Resolves when this text, or a later one, is on the disk. */
  write(text: string): Promise<void>
  /** After whatever is still being written. */
  remove(): Promise<void>
  /** Resolves when nothing is being written any more; never rejects. */
  idle(): Promise<void>
}

/** A file that is only ever replaced as a whole, one write after the other: a crash leaves the old text or the new one. */
export function wholeFile(path: string): WholeFile {
  let last: Promise<void> = Promise.resolve()
  const after = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work, work)
    return last
  }
  return {
    write: (text) =>
      after(async () => {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(`${path}.new`, text)
        await rename(`${path}.new`, path)
      }),
    remove: () => after(() => rm(path, { force: true })),
    idle: () => last.catch(() => undefined),
  }
}
