import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** Languages with a catalog. Others are loaded as chunks of their own when they come. */
const languages = ['en']

/** Starts at once: English is part of the first chunk. */
export function startTranslation(): i18n {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    // React escapes markup; what is left is the direction of names.
    interpolation: { escapeValue: true, escape: isolated },
    react: { useSuspense: false },
  })
  return instance
}

/** Dates are said in the user's own way only if the sentences around them are in their language, too. */
export function dateLocale(language: string): string {
  return languages.includes(language.split('-')[0]!.toLowerCase()) ? language : 'en-GB'
}

/**
 * A name in Hebrew or Arabic would take the words and numbers beside it into its own direction: "You with מאיה, 9 min".
 * First strong isolate and pop, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
