import { type pane as english } from '../en/pane.ts'
import { type French } from '../translated.ts'

export const pane: French<typeof english> = {
  tabs: {
    thisMail: 'Ce mail',
    thisDraft: 'Ce brouillon',
    thisEvent: 'Ce rendez-vous',
    myDay: 'Ma journée',
    due: '{{count, number}} à traiter',
  },

  actions: {
    saved: 'Enregistré',
    tryAgain: 'Réessayer',
    cancel: 'Abandonner',
    undo: 'Annuler',
    save: 'Enregistrer',
    show: 'Afficher',
    hide: 'Masquer',
    done: 'Terminé',
    copyDetails: 'Copier les détails',
    copied: 'Copié',
  },

  banner: {
    offline: 'Hors connexion',
    offlineText: 'Ce que vous écrivez est gardé ici. Rien n’est perdu.',
    wrongAccount: 'Outlook est {{mailbox}}, votre connexion est {{account}}',
    switchAccount: 'Changer de compte',
  },

  loading: {
    label: 'Recherche : {{name}}',
    slow: 'Recherche toujours en cours : {{name}}.',
    late: 'Le serveur ne répond pas. Votre ligne marche, vos mots sont gardés.',
  },

  office: {
    title: 'Outlook ne répond pas',
    text: 'Ce volet doit être ouvert dans Outlook. Fermez-le et rouvrez-le.',
  },

  crash: {
    title: 'Quelque chose n’a pas marché ici',
    text: 'Ce que vous avez écrit est gardé.',
    reload: 'Recharger',
  },

  errors: {
    invalid: 'Quelque chose n’est pas accepté. Vérifiez ce que vous avez écrit.',
    'too-large': 'C’est trop gros. Consignez une moindre part du texte.',
    'unsupported-media-type': 'Ce volet et le serveur ne se comprennent pas. Fermez le volet et rouvrez-le.',
    unauthenticated: 'Votre connexion n’est plus acceptée. Reconnectez-vous.',
    'wrong-organization': 'Votre organisation n’est pas configurée ici. Adressez-vous à votre admin.',
    forbidden: 'Vous n’en avez pas le droit. Adressez-vous à votre admin.',
    'not-found': 'Ce n’est plus là. Quelqu’un l’a retiré entre-temps.',
    conflict: 'Quelqu’un l’a modifié au même moment. Regardez à nouveau.',
    'version-conflict': 'Quelqu’un l’a modifié entre-temps. Vous voyez maintenant la nouvelle version.',
    'already-logged': 'Ce mail est déjà consigné.',
    silenced: 'L’une des personnes n’est pas un contact client. Revenez d’abord sur ce choix.',
    undone: 'Cette entrée a été annulée entre-temps.',
    merged: 'Quelqu’un l’a fusionné entre-temps avec un autre.',
    'idempotency-mismatch': 'Cela a déjà été envoyé avec d’autres mots. Essayez à nouveau.',
    'too-many-requests': 'C’était trop rapide. Attendez un instant.',
    'calendar-unavailable': 'L’agenda ne répond pas.',
    'storage-unavailable': 'Le serveur ne peut rien enregistrer pour le moment. Votre admin voit pourquoi.',
    'shutting-down': 'Le serveur redémarre. Réessayez dans un instant.',
    internal: 'Quelque chose n’a pas marché sur le serveur.',
    offline: 'Le serveur est injoignable.',
    timeout: 'Le serveur n’a pas répondu.',
    outdated: 'Cette fenêtre est plus ancienne que le serveur. Fermez-la et rouvrez-la.',
    'sign-in': 'Vous n’avez pas ouvert de session.',
    otherMail: 'Un autre mail a été ouvert avant que le texte de celui-ci soit lu.',
    office: 'Outlook n’a pas donné le texte.',
    unknown: 'Quelque chose n’a pas marché ici.',
    requestId: 'Requête {{id}}',
    reasons: {
      colleague: '{{about}} est une adresse interne et ne peut pas être un contact client.',
      'address-taken': '{{about}} a déjà cette adresse.',
      'company-name-taken': 'Une autre société s’appelle déjà {{about}}. Choisissez un nom qui les distingue.',
      'domain-taken': 'Ce domaine appartient à {{about}}. Dites-le pour l’adresse seulement.',
      'own-domain': '{{about}} est un domaine de votre propre organisation.',
      'free-mail-domain': '{{about}} est un fournisseur de messagerie grand public. Dites-le pour l’adresse seulement.',
      'no-domain': 'Le domaine {{about}} ne peut appartenir à personne. Dites-le pour l’adresse seulement.',
      'still-to-come': 'C’est encore à venir. Consignez-le une fois passé, ou prévoyez une relance.',
    },
  },
}
