import { type signInWindows as english } from '../en/sign-in-windows.ts'
import { type German } from '../translated.ts'

export const signInWindows: German<typeof english> = {
  title: 'Anmelden',
  heading: 'Melden Sie sich mit Ihrem Arbeitskonto an',
  explanation: 'Die Anmeldeseite Ihrer Organisation öffnet sich in einem eigenen Fenster. Beide schließen sich selbst.',
  continue: 'Weiter',
  notFromPane: 'Diese Seite kommt nicht aus Outlook. Schließen Sie dieses Fenster und melden Sie sich in Outlook an.',
  closing: 'Sie werden angemeldet. Dieses Fenster schließt sich selbst.',
  nothing: 'Hier ist nichts zu tun. Schließen Sie dieses Fenster und melden Sie sich in Outlook an.',
}
