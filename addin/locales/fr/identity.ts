import { type identity as english } from '../en/identity.ts'
import { type French } from '../translated.ts'

export const identity: French<typeof english> = {
  signIn: {
    title: 'Connectez-vous pour voir ce que votre équipe sait : {{name}}',
    titleAlone: 'Connectez-vous pour voir ce que votre équipe sait',
    text: 'Avec votre compte professionnel, {{address}}. Une petite fenêtre s’ouvre une fois.',
    button: 'Se connecter',
    noWindow: 'Pas de fenêtre ? Que faire',
    noWindowText:
      'Elle a peut-être été bloquée. Autorisez les fenêtres contextuelles pour ce site : le signe est à droite dans la barre d’adresse. Puis reconnectez-vous. Dans Outlook sur le bureau, regardez derrière cette fenêtre.',
    until: 'D’ici là, rien ne quitte votre boîte.',
    signingIn: 'Connexion en cours…',
    cancelled: 'La fenêtre a été fermée avant la fin de la connexion.',
    blocked: 'La fenêtre a été bloquée.',
    offline: 'La page de connexion est injoignable. Vérifiez le réseau.',
    failed: 'Cela n’a pas marché.',
  },

  notAllowed: {
    title: 'Votre organisation n’est pas configurée ici',
    text: 'Adressez-vous à votre admin et joignez ces détails.',
  },
}
