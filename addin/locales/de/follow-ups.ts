import { type followUps as english } from '../en/follow-ups.ts'
import { type German } from '../translated.ts'

export const followUps: German<typeof english> = {
  followUps: {
    edit: '„{{title}}“ ändern',
    what: 'Was',
    when: 'Wann',
    whenHint: 'z.\u00a0B. nächsten Dienstag 14\u00a0Uhr',
    notUnderstood: 'In diesen Worten ist kein Datum. Wählen Sie unten einen Tag.',
    day: 'Tag',
    time: 'Uhrzeit',
    length: 'Minuten',
    who: 'Wer',
    complete: 'Erledigt: {{title}}',
    markDone: 'Als erledigt abhaken',
    drop: 'Fallen lassen',
    dropWhy: 'Warum wird sie fallen gelassen?',
    reasons: { notNeeded: 'Nicht mehr nötig', elsewhere: 'Anderswo erledigt', lost: 'Kunde hat abgesagt' },
    dropped: 'Fallen gelassen: {{reason}}',
    isDone: 'Erledigt',
    doneOn: 'Erledigt {{when}}',
    answered: 'Erledigt durch die Antwort von {{name}}, {{when}}',
    refused: 'Nicht geändert: {{reason}}',
  },

  replies: {
    resolved: 'Die Antwort von {{name}}, {{when}}, erledigt „{{title}}“.',
    stillWaiting: 'Weiter warten',
    waitsAgain: 'Wartet weiter: {{title}}',
  },

  calendar: {
    none: '{{when}}',
    pending: 'Auf dem Weg in Ihren Kalender, {{when}}',
    'in-calendar': 'In Ihrem Kalender, {{when}}',
    failed: 'Noch nicht in Ihrem Kalender.',
    removing: 'Wird aus Ihrem Kalender genommen',
    others: {
      pending: '{{when}}, auf dem Weg in den Kalender von {{name}}',
      'in-calendar': '{{when}}, im Kalender von {{name}}',
      failed: '{{when}}, noch nicht im Kalender von {{name}}',
    },
    spoken: 'In Ihrem Kalender.',
    problems: {
      'needs-admin': 'Ihre Administration hat den Kalender noch nicht erlaubt.',
      'no-mailbox': 'Dieses Konto hat kein Postfach in Exchange Online.',
      'out-of-scope': 'Ihre Administration hat Ihr Postfach nicht einbezogen.',
      throttled: 'Outlook bittet uns zu warten. Es geht von selbst weiter.',
      unavailable: 'Outlook hat nicht geantwortet. Es geht von selbst weiter.',
      refused: 'Outlook hat den Termin abgelehnt.',
      'removed-in-outlook': 'In Outlook entfernt.',
      'has-attendees': 'Losgelassen: Zum Termin wurden Personen eingeladen.',
    },
  },

  myDay: {
    overdue: 'Überfällig',
    today: 'Heute',
    thisWeek: 'Diese Woche',
    later: 'Später',
    waiting: 'Auf Antwort warten',
    empty: 'Heute ist nichts fällig. Diese Woche: {{count, number}}.',
    emptyForGood: 'Noch keine Wiedervorlagen. Erfassen Sie eine Mail, und der nächste Schritt steht hier.',
    since: 'seit {{when}}',
    until: 'bis {{when}}',
    silent: '{{name}} hat seit {{when}} nicht geantwortet',
    anyTime: 'jederzeit',
    anotherDay: 'Anderer Tag',
    handOver: 'Übergeben',
    doneNow: 'Erledigt.',
    droppedNow: 'Fallen gelassen.',
  },

  calendarBanner: {
    title: 'Wiedervorlagen erreichen Ihren Kalender nicht',
    since: 'Seit {{when}}.',
    waiting_one: '{{count, number}} Wiedervorlage wartet hier, nichts ist verloren, nichts wurde gelöscht.',
    waiting_other: '{{count, number}} Wiedervorlagen warten hier, nichts ist verloren, nichts wurde gelöscht.',
    states: {
      'needs-admin': 'Ihre Administration muss den Kalender einmal erlauben.',
      'no-mailbox': 'Dieses Konto hat kein Postfach in Exchange Online.',
      'out-of-scope': 'Ihre Administration muss Ihr Postfach einbeziehen.',
      unavailable: 'Der Kalender von Outlook antwortet nicht. Es geht von selbst weiter.',
    },
  },
}
