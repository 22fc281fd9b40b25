import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languageOf } from '../../shared/languages.ts'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** English is part of the first chunk; the others are chunks of their own, of which a pane fetches at most one. */
const catalogs = {
  de: () => import(/* webpackChunkName: "german" */ './de.ts').then(({ de }) => de),
  fr: () => import(/* webpackChunkName: "french" */ './fr.ts').then(({ fr }) => fr),
}

/** Speaks English at once. Its `language` is the locale of dates and numbers as well. */
export function startTranslation(): i18n {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    lng: 'en-GB',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    // React escapes markup; what is left is the direction of names.
    interpolation: { escapeValue: true, escape: isolated },
    react: { useSuspense: false },
  })
  return instance
}

/** Begins to fetch the words of a language (BCP 47), long before they are needed. */
export function prefetchLanguage(language: string): void {
  fetchCatalog(language)?.catch(() => undefined)
}

/**
 * Speaks `language` (BCP 47) once its words are there: wait for it before anything is drawn, so that nothing flashes up in
 * English. It stays English for a language without a catalog, and where the catalog cannot be fetched.
 */
export async function speak(translation: i18n, language: string): Promise<void> {
  const locale = await fetchInto(translation, language).catch(() => 'en-GB')
  await translation.changeLanguage(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = translation.dir(locale)
}

/** The locale in which dates and numbers are said: the user's own way only if the sentences around them are theirs, too. */
async function fetchInto(translation: i18n, language: string): Promise<string> {
  // What no locale looks like would make every date throw.
  const locale = Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  const code = languageOf(locale)
  if (code === undefined) return 'en-GB'
  const catalog = await fetchCatalog(locale)
  if (catalog) translation.addResourceBundle(code, 'translation', catalog)
  return locale
}

/** `undefined` where there is nothing to fetch. */
function fetchCatalog(language: string) {
  const code = languageOf(language)
  return code === undefined || code === 'en' ? undefined : catalogs[code]()
}

/**
 * A name in Hebrew or Arabic would take the words and numbers beside it into its own direction: "You with מאיה, 9 min".
 * First strong isolate and pop, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
