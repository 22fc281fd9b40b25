import { describe, expect, test } from 'vitest'
import { startTranslation } from '../../../addin/locales/i18n.ts'

const { t } = startTranslation()

describe('a name in a sentence', () => {
  test('that is written from right to left keeps its direction to itself', () => {
    expect(t('timeline.withPeople', { by: 'You', people: 'מאיה' })).toBe('You with \u2068מאיה\u2069')
    expect(t('match.address', { address: 'ليلى@x.example' })).toBe('Exact address, \u2068ليلى@x.example\u2069')
  })

  test('that is written from left to right is left alone, markup and all', () => {
    expect(t('unknown.title', { name: 'Zoë <b>O’Neill & Söhne</b>' })).toBe('New here: Zoë <b>O’Neill & Söhne</b>')
    expect(t('nothing.several', { count: 3 })).toBe('3 mails are selected')
  })
})
