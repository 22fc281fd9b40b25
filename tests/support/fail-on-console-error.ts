import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

/**
 * Vitest's setup file: a test in which something writes to `console.error` or `console.warn` fails with that text,
 * unless the test announced it. React, Fluent and jsdom report real faults there and nowhere else.
 */
type Announcement = string | RegExp

let written: Error[] = []
let announced: Announcement[] = []

/**
 * Announces what the rest of this test will write to `console.error` or `console.warn`, by a part of the text. A test
 * that announces something which then does not come fails as well.
 */
export function expectConsoleError(text: Announcement) {
  announced.push(text)
}

// Outside of the hooks, so that what is written while the test file is loaded counts for its first test.
for (const method of ['error', 'warn'] as const) {
  console[method] = function record(...values: unknown[]) {
    // The error is made here, because its stack says who wrote.
    written.push(new Error(`Unexpected console.${method}: ${format(...values)}`))
  }
}

beforeEach(() => {
  announced = []
})

afterEach(() => {
  const unexpected = written.filter((error) => !announced.some((text) => matches(error.message, text)))
  const missing = announced.filter((text) => !written.some((error) => matches(error.message, text)))
  written = []
  if (unexpected.length === 1) throw unexpected[0]!
  if (unexpected.length > 1) throw new AggregateError(unexpected, unexpected.map((error) => error.message).join('\n'))
  if (missing.length > 0) throw new Error(`Announced, but never written to the console: ${missing.join(', ')}`)
})

function matches(message: string, text: Announcement): boolean {
  return typeof text === 'string' ? message.includes(text) : text.test(message)
}
