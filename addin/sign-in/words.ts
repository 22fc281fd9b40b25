import { languageOf } from '../../shared/languages.ts'
import { signInWindows as de } from '../locales/de/sign-in-windows.ts'
import { signInWindows as en } from '../locales/en/sign-in-windows.ts'
import { signInWindows as fr } from '../locales/fr/sign-in-windows.ts'

const all = { en, de, fr }
export type SignInWord = keyof typeof en

const language = languageOf(navigator.language) ?? 'en'

/** In the language of the browser: nothing of Outlook is in these windows. All three are there, too few to be fetched. */
export const words: Readonly<Record<SignInWord, string>> = all[language]

/** Writes each sentence where the page has `data-words="its name"`, and says the language of the page. */
export function fillPage(page: Document = document): void {
  page.documentElement.lang = language
  page.title = words.title
  for (const element of page.querySelectorAll<HTMLElement>('[data-words]'))
    element.textContent = words[element.dataset.words as SignInWord]
}
