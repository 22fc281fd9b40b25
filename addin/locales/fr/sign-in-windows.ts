import { type signInWindows as english } from '../en/sign-in-windows.ts'
import { type French } from '../translated.ts'

export const signInWindows: French<typeof english> = {
  title: 'Connexion',
  heading: 'Connectez-vous avec votre compte professionnel',
  explanation: 'La page de connexion de votre organisation s’ouvre dans sa propre fenêtre. Les deux se ferment seules.',
  continue: 'Continuer',
  notFromPane: 'Cette page ne vient pas du volet. Fermez cette fenêtre et connectez-vous depuis Outlook.',
  closing: 'Connexion en cours. Cette fenêtre se ferme toute seule.',
  nothing: 'Rien à faire ici. Fermez cette fenêtre et connectez-vous depuis Outlook.',
}
