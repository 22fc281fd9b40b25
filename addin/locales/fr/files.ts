import { type files as english } from '../en/files.ts'
import { type French } from '../translated.ts'

export const files: French<typeof english> = {
  files: {
    label: 'Fichiers de ce mail',
    picture: '{{name}}, image dans le texte',
    kept: 'Fichiers',
    sending_one: 'Conservation de {{count, number}} fichier…',
    sending_many: 'Conservation de {{count, number}} de fichiers…',
    sending_other: 'Conservation de {{count, number}} fichiers…',
    failed_one: '{{count, number}} fichier n’a pas pu être conservé : {{reason}}',
    failed_many: '{{count, number}} de fichiers n’ont pas pu être conservés : {{reason}}',
    failed_other: '{{count, number}} fichiers n’ont pas pu être conservés : {{reason}}',
    reasons: {
      'too-large': 'trop volumineux, plus de 25\u00a0Mo',
      link: 'le mail n’en contient qu’un lien',
      otherMail: 'un autre mail a été ouvert trop tôt',
      outlook: 'Outlook ne l’a pas remis',
      never: 'il n’est pas arrivé',
      other: '{{reason}}',
    },
    andFiles_one: '{{count, number}} fichier',
    andFiles_many: '{{count, number}} de fichiers',
    andFiles_other: '{{count, number}} fichiers',
    download: 'Télécharger {{name}}',
    downloading: 'Chargement…',
    missing: 'non conservé',
    blocked: 'Rien n’est arrivé ? Outlook n’autorise peut-être pas les téléchargements ici.',
    openWindow: 'Ouvrir dans une fenêtre',
    refused: 'Non téléchargé : {{reason}}',
  },
}
