import { type workspace as english } from '../en/workspace.ts'
import { type French } from '../translated.ts'

export const workspace: French<typeof english> = {
  workspace: {
    title: '{{name}} · Followthrough',
    signIn: 'Connectez-vous pour voir ce client',
    signInText: 'Avec votre compte professionnel. Une petite fenêtre s’ouvre une fois.',
    followUps: 'Relances ouvertes',
    yours: 'Vous',
    loading: 'Recherche du client',
    slow: 'Recherche du client toujours en cours',
    failed: 'Ce client ne peut pas être affiché pour le moment',
    gone: 'Ce client n’est plus ici',
    goneText: 'Il a été retiré.',
    merged: '« {{gone}} » fait maintenant partie de « {{into}} »',
    openMerged: 'Ouvrir {{into}}',
    goneOn: 'Sélectionnez l’un de ses mails dans Outlook : le volet à côté montre qui c’est maintenant.',
    noCustomer: 'Ce lien ne désigne aucun client',
    noCustomerText: 'Il en manque une partie. Rouvrez-le depuis l’événement dans votre agenda.',
    offline: 'Ce que vous voyez date d’avant. Rien n’est perdu.',
  },
}
