import { describe, expect, test } from 'vitest'
import { readDatePhrase } from '../../../addin/follow-ups/date-phrase.ts'
import { de } from '../../../addin/locales/de.ts'
import { en } from '../../../addin/locales/en.ts'
import { signInWindows as signInDe } from '../../../addin/locales/de/sign-in-windows.ts'
import { signInWindows as signInEn } from '../../../addin/locales/en/sign-in-windows.ts'
import { fr } from '../../../addin/locales/fr.ts'
import { signInWindows as signInFr } from '../../../addin/locales/fr/sign-in-windows.ts'

const catalogs = {
  en: { ...en, signInWindows: signInEn },
  de: { ...de, signInWindows: signInDe },
  fr: { ...fr, signInWindows: signInFr },
}
type Language = keyof typeof catalogs
const languages = Object.keys(catalogs) as Language[]
const translations = languages.filter((language) => language !== 'en')

type Catalog = { readonly [key: string]: string | Catalog }

function sentencesOf(catalog: Catalog, under = ''): [key: string, sentence: string][] {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'string' ? [[under + key, value]] : sentencesOf(value, `${under}${key}.`),
  )
}

const PLURAL_FORM = /_(zero|one|two|few|many|other)$/
const sentences = (language: Language) => sentencesOf(catalogs[language])
const nameOf = (key: string) => key.replace(PLURAL_FORM, '')

/** Variables and marks: a name that is dropped, or a `<b>` without its end, changes what is said. */
const partsOf = (sentence: string) => [...new Set(sentence.match(/\{\{[^}]*\}\}|<\/?\w+>/g) ?? [])].sort()

const found = (language: Language, isWrong: (sentence: string, key: string) => boolean) =>
  sentences(language)
    .filter(([key, sentence]) => isWrong(sentence, key))
    .map(([key, sentence]) => `${key}: ${sentence}`)

describe.each(translations)('%s', (language) => {
  const english = new Map(sentences('en').map(([key, sentence]) => [nameOf(key), sentence]))

  test('says everything that English says, and nothing else', () => {
    const keys = (of: Language) => [...new Set(sentences(of).map(([key]) => nameOf(key)))].sort()
    expect(keys(language)).toEqual(keys('en'))
  })

  test('uses the variables and marks of the English sentence', () => {
    for (const [key, sentence] of sentences(language))
      expect({ key, parts: partsOf(sentence) }).toEqual({ key, parts: partsOf(english.get(nameOf(key))!) })
  })

  test('leaves no English sentence over', () => {
    /** The same word in both languages. */
    const same = {
      de: [
        'banner.offline',
        'card.segment',
        'edit.segment',
        'edit.domains',
        'merge.fields.name',
        'merge.fields.segment',
        'disclosure.details',
        'details.team',
        'timeline.titles.email',
        'timeline.kinds.email',
        'timeline.changed.segment',
        'unknown.name',
        'workspace.title',
      ],
      fr: [
        'card.segment',
        'edit.segment',
        'details.signature',
        'merge.fields.segment',
        'merge.fields.note',
        'followUps.length',
        'hand.note',
        'timeline.minutes',
        'timeline.titles.note',
        'timeline.kinds.email',
        'timeline.kinds.note',
        'timeline.notes',
        'timeline.changed.segment',
        'kinds.note',
        'kinds.email',
        'timeline.titles.email',
        'workspace.title',
      ],
    }[language]
    const words = (sentence: string) => sentence.replace(/\{\{[^}]*\}\}|<\/?\w+>/g, '').replace(/[^\p{L}]/gu, '')
    const leftOver = found(
      language,
      (sentence, key) =>
        words(sentence) !== '' &&
        words(sentence) === words(english.get(nameOf(key)) ?? '') &&
        !same.includes(nameOf(key)),
    )
    expect(leftOver).toEqual([])
    const English = /(?<!\p{L})(the|this|your?|with|and|not|cannot|is|are|was|has|have|from|for|by|of)(?!\p{L})/iu
    const except = language === 'de' ? /\bwas\b/gi : /^$/
    expect(
      found(language, (sentence) => English.test(sentence.replace(/\{\{[^}]*\}\}/g, '').replace(except, ''))),
    ).toEqual([])
  })
})

describe.each(languages)('%s', (language) => {
  test('has the plural forms of the language, no more and no fewer', () => {
    const forms = new Map<string, string[]>()
    for (const [key] of sentences(language)) {
      const [, form] = PLURAL_FORM.exec(key) ?? []
      if (form) forms.set(nameOf(key), [...(forms.get(nameOf(key)) ?? []), form])
    }
    expect(forms.size).toBeGreaterThan(5)
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [name, given] of forms)
      expect({ name, forms: given.sort() }).toEqual({ name, forms: [...needed].sort() })
  })

  test('writes numbers as the language does', () => {
    expect(found(language, (sentence) => /\{\{\s*count\s*\}\}/.test(sentence))).toEqual([])
  })

  /** Nothing begs, cheers, blames or speaks of machinery; the glossary has the words for the rest. */
  const forbidden: Record<Language, RegExp> = {
    en: /(?<!\p{L})(please|oops|sorry|successful(ly)?|records?|activit(y|ies)|tasks?|sync\w*)(?!\p{L})|!/iu,
    de: /(?<![\p{L}-])(bitte|ups|hoppla|leider|sorry|erfolgreich|datens[aä]tz\w*|aktivität\w*|aufgaben?|sync\w*|du|dein\w*|dich|dir|kolleg\w*|nutzer\w*|kundin\w*)(?!\p{L})|[!*]|\p{L}:innen/iu,
    fr: /(?<!\p{L})(veuillez|s['’]il (vous|te) pla[iî]t|merci|oups|désolé|succès|enregistrements?|activités?|tâches?|synchro\w*|tu|ton|toi|te)(?!\p{L})|!|\p{L}·\p{L}|\p{L}\(e\)/iu,
  }
  test('keeps out the words that the interface never says', () => {
    expect(found(language, (sentence) => forbidden[language].test(sentence))).toEqual([])
    expect(found(language, (sentence, key) => /followthrough/i.test(sentence) && key !== 'workspace.title')).toEqual([])
  })

  test('is set in the quotes, dashes and dots of a printed page', () => {
    const others = { en: /[„«»]/, de: /[”«»]|“(?=[\p{L}{])/u, fr: /[„“”]/ }[language]
    expect(
      found(language, (sentence) => /["'`]|\.\.\.|–|—| {2}|^\s|\s$/.test(sentence) || others.test(sentence)),
    ).toEqual([])
  })

  test('gives examples that the line understands', () => {
    const examples = sentences(language).filter(([, sentence]) => /^(e\.g\.|z\.\sB\.|p\.\sex\.)\s/.test(sentence))
    expect(examples.length).toBeGreaterThanOrEqual(2)
    const context = {
      now: new Date('2026-11-23T09:00:00Z'),
      timeZone: 'Europe/Berlin',
      order: 'day-first',
      language,
    } as const
    for (const [key, sentence] of examples) {
      const phrase = readDatePhrase(sentence.replace(/^\S+(\s(B|ex)\.)?\s/, ''), context)
      expect({ key, phrase }).toMatchObject({ key, phrase: { kind: 'understood', due: { kind: 'time' } } })
    }
  })
})

describe('French', () => {
  test('breaks no line before its punctuation or inside of its quotes', () => {
    expect(found('fr', (sentence) => / [:;?!»]|« |[\p{L}}][;?!»]|«[\p{L}{]|\p{L}:\s/u.test(sentence))).toEqual([])
    expect(fr.who.title).toBe('Qui a écrit ce mail\u202f?')
    expect(fr.who.signed).toBe('Ce mail est signé «\u00a0{{name}}\u00a0»')
  })

  test('has no word before a name that would have to be elided: "de Anna"', () => {
    expect(
      found('fr', (sentence) =>
        /(?<!\p{L})(de|que|le|la|se|ne|je)\s\{\{(name|names|who|by|people|customer)\}\}/u.test(sentence),
      ),
    ).toEqual([])
  })
})
