import { test } from 'vitest'
import { expectConsoleError } from './support/fail-on-console-error.ts'

test.fails('an unexpected console.error fails the test', () => {
  console.error('Each child in a list should have a unique "key" prop.')
})

test.fails('an unexpected console.warn fails the test', () => {
  console.warn('deprecated')
})

test('an announced one does not', () => {
  expectConsoleError(/unique "key" prop/)
  console.error('Each child in a list should have a unique %s prop.', '"key"')
})

test.fails('a second one beside the announced one does', () => {
  expectConsoleError('announced')
  console.error('announced')
  console.error('another')
})

test.fails('one that was announced and did not come does', () => {
  expectConsoleError('announced')
})
