import { createHash } from 'node:crypto'

/** The same name gives the same id in every demo, so that a history imported twice is recognized. */
export function guidOf(...name: readonly string[]): string {
  return hexOf(...name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

export function hexOf(...name: readonly string[]): string {
  return createHash('sha256').update(name.join('\n')).digest('hex')
}
