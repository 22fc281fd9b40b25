import { type identity as english } from '../en/identity.ts'
import { type German } from '../translated.ts'

export const identity: German<typeof english> = {
  signIn: {
    title: 'Melden Sie sich an, um zu sehen, was Ihr Team über {{name}} weiß',
    titleAlone: 'Melden Sie sich an, um zu sehen, was Ihr Team weiß',
    text: 'Mit Ihrem Arbeitskonto, {{address}}. Einmal öffnet sich ein kleines Fenster.',
    button: 'Anmelden',
    noWindow: 'Kein Fenster? Was zu tun ist',
    noWindowText:
      'Vielleicht wurde es blockiert. Erlauben Sie Pop-ups für diese Seite: Das Zeichen steht rechts in der Adresszeile. Melden Sie sich dann neu an. In Outlook auf dem Desktop sehen Sie hinter diesem Fenster nach.',
    until: 'Bis dahin verlässt nichts Ihr Postfach.',
    signingIn: 'Sie werden angemeldet…',
    cancelled: 'Das Fenster wurde geschlossen, bevor Sie angemeldet waren.',
    blocked: 'Das Fenster wurde blockiert.',
    offline: 'Die Anmeldeseite ist nicht erreichbar. Prüfen Sie die Verbindung.',
    failed: 'Das hat nicht geklappt.',
  },

  notAllowed: {
    title: 'Ihre Organisation ist hier nicht eingerichtet',
    text: 'Fragen Sie Ihre Administration und senden Sie diese Angaben mit.',
  },
}
