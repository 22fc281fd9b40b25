import { expect, test } from 'vitest'
import { speak, startTranslation } from '../../../addin/locales/i18n.ts'

test('speaks English before anything is fetched', () => {
  const { t, language } = startTranslation()
  expect(t('line.log')).toBe('Log')
  expect(language).toBe('en-GB')
})

test('speaks the language of Outlook, with the numbers of its country', async () => {
  const translation = startTranslation()
  await speak(translation, 'de-CH')
  expect(translation.t('line.log')).toBe('Erfassen')
  expect(translation.t('tabs.due', { count: 12_345 })).toMatch(/^12['’]345 fällig$/)
  expect(document.documentElement).toMatchObject({ lang: 'de-CH', dir: 'ltr' })

  await speak(translation, 'de-AT')
  expect(translation.language).toBe('de-AT')
  expect(translation.t('tabs.due', { count: 12_345 })).toBe('12\u00a0345 fällig')
})

test('counts as French does: nothing is singular, millions are "de"', async () => {
  const translation = startTranslation()
  await speak(translation, 'fr-FR')
  const relances = (count: number) => translation.t('people.colleagues', { count }).replace(/[\u202f\u00a0]/g, ' ')
  expect([0, 1, 2, 1_000_000].map(relances)).toEqual([
    '0 collègue',
    '1 collègue',
    '2 collègues',
    '1 000 000 de collègues',
  ])
})

test.each(['ar', 'xx-not-a-locale', '', 'de_DE'])('stays English for "%s"', async (language) => {
  const translation = startTranslation()
  await speak(translation, language)
  expect(translation.language).toBe('en-GB')
  expect(translation.t('line.log')).toBe('Log')
  expect(document.documentElement).toMatchObject({ lang: 'en-GB', dir: 'ltr' })
})
