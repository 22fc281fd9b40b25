import { expect, test } from 'vitest'
import { aboutDeal } from '../../../addin/pipeline/about-deal.rules.ts'
import { centsOf, moneyWords, usualCurrency } from '../../../addin/pipeline/amount.ts'
import { makeDeal } from '../support/fixtures.ts'

test.each([
  ['48000', 4_800_000],
  ['48,000', 4_800_000],
  ['48.000', 4_800_000],
  ['48 000,50', 4_800_050],
  ['48’000.50', 4_800_050],
  ['1,234,567', 123_456_700],
  ['1.234.567,89', 123_456_789],
  ['0,5', 50],
  ['.75', 75],
  ['€48,000', 4_800_000],
  ['48000 EUR', 4_800_000],
  ['48k', 4_800_000],
  ['1.5m', 150_000_000],
  ['', undefined],
  ['much', undefined],
  ['-5', undefined],
  [',', undefined],
])('%j is %s cents', (text, cents) => expect(centsOf(text)).toBe(cents))

test.each([
  ['en-GB', 4_800_000, 'EUR', '€48,000'],
  ['en-GB', 4_800_050, 'GBP', '£48,000.50'],
  ['de-DE', 4_800_000, 'EUR', '48.000 €'],
])('in %s %s cents of %s are %s', (locale, cents, currency, words) => {
  expect(moneyWords({ cents, currency }, locale).replace(/\s/g, ' ')).toBe(words)
})

test.each([
  ['en-GB', 'GBP'],
  ['en-US', 'USD'],
  ['de-CH', 'CHF'],
  ['de', 'EUR'],
  ['fr-FR', 'EUR'],
])('in %s amounts are in %s at first', (locale, currency) => expect(usualCurrency(locale)).toBe(currency))

test('a log is about the only deal; of several about none until the rep was asked', () => {
  const [one, two] = [makeDeal(), makeDeal({ id: '00000000-0000-4000-8000-0000000000d2', name: 'Telematics' })]
  expect(aboutDeal([], undefined)).toBeUndefined()
  expect(aboutDeal([one], undefined)).toBe(one)
  expect(aboutDeal([one], null)).toBeUndefined()
  expect(aboutDeal([one, two], undefined)).toBeUndefined()
  expect(aboutDeal([one, two], two.id)).toBe(two)
})
