import { languageOf, type Language } from '../../shared/languages.ts'

/** What is written into a calendar, besides the words of the follow-up itself. */
export interface EventWords {
  /** Names the link where the customer has no name. */
  readonly openCustomer: string
  /** `help`: a link, as HTML. */
  readonly moveOrComplete: (help: string) => string
  /** Below the address of the installation. */
  readonly helpPage: string
}

const words: Record<Language, EventWords> = {
  en: {
    openCustomer: 'Open the customer',
    moveOrComplete: (help) => `Move or complete it under My day in ${help}, beside any mail in Outlook.`,
    helpPage: 'help.html',
  },
  de: {
    openCustomer: 'Kunden öffnen',
    moveOrComplete: (help) =>
      `Verschieben oder abhaken können Sie das unter „Mein Tag“ in ${help}, neben jeder Mail in Outlook.`,
    helpPage: 'help.de.html',
  },
  fr: {
    openCustomer: 'Ouvrir le client',
    moveOrComplete: (help) =>
      `Déplacez-la ou marquez-la comme faite sous «\u00a0Ma journée\u00a0» dans ${help}, à côté de n’importe quel mail dans Outlook.`,
    helpPage: 'help.fr.html',
  },
}

/** In the assignee's language (BCP 47), or in that of the organization where it is not known or not spoken. */
export function eventWords(locale: string | null, organizations: Language): EventWords {
  return words[(locale === null ? undefined : languageOf(locale)) ?? organizations]
}
