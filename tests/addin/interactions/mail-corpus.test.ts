// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readSignature } from '../../../addin/customers/signature.ts'
import { splitNewText } from '../../../addin/interactions/new-text.ts'
import { readMailCorpus } from '../../support/mail-corpus.ts'

const corpus = await readMailCorpus()

const rows = corpus.map(({ name, mail, expected }) => {
  const { newText, folded } = splitNewText(mail.text)
  const signature = folded.find(({ kind }) => kind === 'signature')?.text ?? ''
  const { phones, ...fields } = readSignature(signature, mail.from?.address ?? '', mail.from?.name ?? '')
  const numbers = phones.filter(({ kind }) => kind !== 'fax').map(({ value }) => value.replace(/\s/g, ''))
  return { name, expected, newText, kinds: folded.map(({ kind }) => kind), fields: { ...fields, phones: numbers } }
})

/** What the corpus is known to reach. Better is entered here, worse is a bug. */
const REACHED = { newTexts: 107, parts: 108, fields: 429 }

describe('The mail corpus', () => {
  it('holds 80 mails and more, of three languages', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(80)
    expect(new Set(corpus.map(({ expected }) => expected.language))).toEqual(new Set(['en', 'de', 'fr']))
  })

  it('is parted and read as well as it was', () => {
    const misses: unknown[] = []
    const score = { newTexts: 0, parts: 0, fields: 0 }
    for (const { name, expected, newText, kinds, fields } of rows) {
      if (newText === expected.newText) score.newTexts += 1
      else misses.push([name, 'new text', newText, expected.newText])
      if (kinds.join() === expected.folded.join()) score.parts += 1
      else misses.push([name, 'parts', kinds, expected.folded])
      for (const field of ['jobTitle', 'company', 'phones', 'website'] as const) {
        if (String(fields[field]) === String(expected.signature[field])) score.fields += 1
        else misses.push([name, field, fields[field], expected.signature[field]])
      }
    }
    const all = corpus.length
    process.stdout.write(
      `Mail corpus: ${score.newTexts} of ${all} new texts exact, ${score.parts} of ${all} folded as expected, ` +
        `${score.fields} of ${4 * all} signature fields\n`,
    )
    const isAsGood = (Object.keys(REACHED) as (keyof typeof REACHED)[]).every((key) => score[key] >= REACHED[key])
    expect(isAsGood ? [] : misses).toEqual([])
  })
})
