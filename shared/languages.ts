import * as z from 'zod'

/** In which everything is said. The first one stands in for all others. */
export const languages = ['en', 'de', 'fr'] as const
export type Language = (typeof languages)[number]

/** Of a BCP 47 tag such as "de-AT"; `undefined` where we do not speak it. */
export function languageOf(locale: string): Language | undefined {
  const [code] = locale.toLowerCase().split('-')
  return languages.find((language) => language === code)
}

/** A BCP 47 tag, as Outlook and browsers name languages. */
export const localeSchema = z.string().max(35).refine(isLocale, 'This is not a BCP 47 language tag such as de-DE.')

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
