import { type pane as english } from '../en/pane.ts'
import { type German } from '../translated.ts'

export const pane: German<typeof english> = {
  tabs: {
    thisMail: 'Diese Mail',
    thisDraft: 'Dieser Entwurf',
    thisEvent: 'Dieser Termin',
    myDay: 'Mein Tag',
    due: '{{count, number}} fällig',
  },

  actions: {
    saved: 'Gespeichert',
    tryAgain: 'Noch einmal',
    cancel: 'Abbrechen',
    undo: 'Rückgängig',
    save: 'Speichern',
    show: 'Zeigen',
    hide: 'Ausblenden',
    done: 'Fertig',
    copyDetails: 'Angaben kopieren',
    copied: 'Kopiert',
  },

  banner: {
    offline: 'Offline',
    offlineText: 'Was Sie schreiben, bleibt hier. Nichts geht verloren.',
    wrongAccount: 'Outlook ist {{mailbox}}, angemeldet sind Sie als {{account}}',
    switchAccount: 'Konto wechseln',
  },

  loading: {
    label: '{{name}} wird gesucht',
    slow: '{{name}} wird noch gesucht.',
    late: 'Keine Antwort vom Server. Ihre Zeile geht trotzdem, Ihre Worte bleiben.',
  },

  office: {
    title: 'Outlook antwortet nicht',
    text: 'Dieser Bereich muss in Outlook geöffnet sein. Schließen Sie ihn und öffnen Sie ihn neu.',
  },

  crash: { title: 'Hier ist etwas schiefgegangen', text: 'Was Sie geschrieben haben, bleibt.', reload: 'Neu laden' },

  errors: {
    invalid: 'Etwas daran wird nicht angenommen. Prüfen Sie, was Sie geschrieben haben.',
    'too-large': 'Es ist zu groß. Erfassen Sie weniger vom Text.',
    'unsupported-media-type':
      'Dieser Bereich und der Server verstehen sich nicht. Schließen Sie den Bereich und öffnen Sie ihn neu.',
    unauthenticated: 'Ihre Anmeldung gilt nicht mehr. Melden Sie sich neu an.',
    'wrong-organization': 'Ihre Organisation ist hier nicht eingerichtet. Fragen Sie Ihre Administration.',
    forbidden: 'Das dürfen Sie nicht. Fragen Sie Ihre Administration.',
    'not-found': 'Es ist nicht mehr da. Jemand hat es inzwischen entfernt.',
    conflict: 'Jemand hat es gleichzeitig geändert. Sehen Sie es sich noch einmal an.',
    'version-conflict': 'Jemand hat es inzwischen geändert. Sie sehen jetzt die neue Fassung.',
    'already-logged': 'Diese Mail ist schon erfasst.',
    silenced: 'Jemand darauf gilt nicht als Kundenkontakt. Nehmen Sie das zuerst zurück.',
    undone: 'Dieser Eintrag wurde inzwischen rückgängig gemacht.',
    merged: 'Jemand hat es inzwischen mit einem anderen zusammengeführt.',
    'idempotency-mismatch': 'Das wurde schon mit anderen Worten gesendet. Versuchen Sie es neu.',
    'too-many-requests': 'Das war zu schnell. Warten Sie einen Moment.',
    'calendar-unavailable': 'Der Kalender antwortet nicht.',
    'storage-unavailable': 'Der Server kann gerade nichts speichern. Ihre Administration sieht, warum.',
    'shutting-down': 'Der Server startet neu. Versuchen Sie es gleich noch einmal.',
    internal: 'Auf dem Server ist etwas schiefgegangen.',
    offline: 'Der Server ist nicht erreichbar.',
    timeout: 'Der Server hat nicht geantwortet.',
    outdated: 'Dieses Fenster ist älter als der Server. Schließen Sie es und öffnen Sie es neu.',
    'sign-in': 'Sie sind nicht angemeldet.',
    otherMail: 'Eine andere Mail wurde geöffnet, bevor der Text dieser gelesen war.',
    office: 'Outlook hat den Text nicht herausgegeben.',
    unknown: 'Hier ist etwas schiefgegangen.',
    requestId: 'Anfrage {{id}}',
    reasons: {
      colleague: '{{about}} ist eine Adresse aus Ihrem Team und kann kein Kundenkontakt sein.',
      'address-taken': '{{about}} hat diese Adresse schon.',
      'company-name-taken': 'Eine andere Firma heißt schon {{about}}. Wählen Sie einen Namen, der sie unterscheidet.',
      'domain-taken': 'Diese Domain gehört zu {{about}}. Legen Sie es nur für die Adresse fest.',
      'own-domain': '{{about}} ist eine Domain Ihrer eigenen Organisation.',
      'free-mail-domain': '{{about}} ist ein Mailanbieter für alle. Legen Sie es nur für die Adresse fest.',
      'no-domain': 'Die Domain {{about}} kann niemandem gehören. Legen Sie es nur für die Adresse fest.',
      'still-to-come': 'Das kommt erst noch. Erfassen Sie es, wenn es war, oder planen Sie eine Wiedervorlage.',
    },
  },
}
