import { type followUps as english } from '../en/follow-ups.ts'
import { type French } from '../translated.ts'

export const followUps: French<typeof english> = {
  followUps: {
    edit: 'Modifier « {{title}} »',
    what: 'Quoi',
    when: 'Quand',
    whenHint: 'p.\u00a0ex. mardi prochain 14\u00a0h',
    notUnderstood: 'Pas de date dans ces mots. Choisissez un jour ci-dessous.',
    day: 'Jour',
    time: 'Heure',
    length: 'Minutes',
    who: 'Qui',
    complete: 'Fait : {{title}}',
    markDone: 'Marquer comme fait',
    drop: 'Laisser tomber',
    dropWhy: 'Pourquoi la laisser tomber ?',
    reasons: { notNeeded: 'Plus nécessaire', elsewhere: 'Fait ailleurs', lost: 'Refus du client' },
    dropped: 'Laissée tomber : {{reason}}',
    isDone: 'Fait',
    doneOn: 'Fait {{when}}',
    answered: 'Réglé : {{name}} a répondu ({{when}})',
    refused: 'Non modifié : {{reason}}',
  },

  replies: {
    resolved: '{{name}} a répondu ({{when}}) : « {{title}} » est réglé.',
    stillWaiting: 'Attendre encore',
    waitsAgain: 'De nouveau en attente : {{title}}',
  },

  calendar: {
    none: '{{when}}',
    pending: 'En route vers votre agenda, {{when}}',
    'in-calendar': 'Dans votre agenda, {{when}}',
    failed: 'Pas encore dans votre agenda.',
    removing: 'En cours de retrait de votre agenda',
    others: {
      pending: '{{when}}, en route vers son agenda ({{name}})',
      'in-calendar': '{{when}}, dans son agenda ({{name}})',
      failed: '{{when}}, pas encore dans son agenda ({{name}})',
    },
    spoken: 'Dans votre agenda.',
    problems: {
      'needs-admin': 'Votre admin n’a pas encore autorisé l’agenda.',
      'no-mailbox': 'Ce compte n’a pas de boîte dans Exchange Online.',
      'out-of-scope': 'Votre admin n’a pas inclus votre boîte.',
      throttled: 'Outlook nous demande d’attendre. La suite se fait toute seule.',
      unavailable: 'Outlook n’a pas répondu. La suite se fait toute seule.',
      refused: 'Outlook a refusé l’événement.',
      'removed-in-outlook': 'Retiré dans Outlook.',
      'has-attendees': 'Laissé en place : des personnes ont été invitées à l’événement.',
    },
  },

  myDay: {
    overdue: 'En retard',
    today: 'Aujourd’hui',
    thisWeek: 'Cette semaine',
    later: 'Plus tard',
    waiting: 'En attente de réponse',
    empty: 'Rien à traiter aujourd’hui. Cette semaine : {{count, number}}.',
    emptyForGood: 'Pas encore de relance. Consignez un mail, et la prochaine étape s’affiche ici.',
    since: 'depuis {{when}}',
    until: 'jusqu’au {{when}}',
    silent: '{{name}} n’a pas répondu depuis {{when}}',
    anyTime: 'à toute heure',
    anotherDay: 'Autre jour',
    handOver: 'Transmettre',
    doneNow: 'Fait.',
    droppedNow: 'Laissée tomber.',
  },

  calendarBanner: {
    title: 'Les relances n’arrivent pas dans votre agenda',
    since: 'Depuis {{when}}.',
    waiting_one: '{{count, number}} relance attend ici, rien n’est perdu, rien n’a été supprimé.',
    waiting_many: '{{count, number}} de relances attendent ici, rien n’est perdu, rien n’a été supprimé.',
    waiting_other: '{{count, number}} relances attendent ici, rien n’est perdu, rien n’a été supprimé.',
    states: {
      'needs-admin': 'Votre admin doit autoriser l’agenda une fois.',
      'no-mailbox': 'Ce compte n’a pas de boîte dans Exchange Online.',
      'out-of-scope': 'Votre admin doit inclure votre boîte.',
      unavailable: 'L’agenda Outlook ne répond pas. La suite se fait toute seule.',
    },
  },
}
