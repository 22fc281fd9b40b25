import { expect, test } from 'vitest'
import { withWindows1252 } from '../../simulator/mailbox/windows-1252.ts'
import { readSampleMails } from './sample-mails.ts'

test('what Node takes for control characters becomes what was written', () => {
  expect(withWindows1252('310 000 \u0080, j\u0092ai \u0084Charge\u0093 \u0096 \u009f')).toBe(
    '310 000 €, j’ai „Charge“ – Ÿ',
  )
})

test('everything else stays as it is', () => {
  const text = 'Grüße, é, ¡ÿ €’ \u007f\u00a0 מאיה\r\n'
  expect(withWindows1252(text)).toBe(text)
})

test('the sample mails in windows-1252 can be read', async () => {
  const mails = await readSampleMails()
  const french = mails.find(({ from }) => from === 'mathilde@atelier-lumen.example')!
  expect(withWindows1252(french.words)).toContain('valeur agréée 310 000 €')
  expect(withWindows1252(french.words)).toContain('j’ai besoin de la place')
  const german = mails.find(({ file }) => file === 'tannheim-2-rechtsabteilung.eml')!
  expect(withWindows1252(german.words)).toContain('„Dieselbe Ursache“ würde')
})
