import { type recognition as english } from '../en/recognition.ts'
import { type German } from '../translated.ts'

export const recognition: German<typeof english> = {
  people: {
    label: 'Personen auf dieser Mail',
    you: 'Sie',
    colleagues_one: '{{count, number}} aus dem Team',
    colleagues_other: '{{count, number}} aus dem Team',
    more_one: 'und {{count, number}} weitere Person',
    more_other: 'und {{count, number}} weitere',
    new: '{{name}}, neu',
    colleagueList: 'Aus dem Team: {{names}}',
    nobody: 'Jemand ohne Namen',
  },

  match: {
    address: 'Genaue Adresse, {{address}}',
    thread: 'Gleiche Unterhaltung wie eine Mail, erfasst {{when}}',
    domain: 'Domain der Firma, {{domain}}, Person ist neu',
    choice: 'Für diese Mail gewählt',
    yoursForThread: 'Ihre Wahl für diese Unterhaltung.',
    theirsForThread: 'Wahl von {{name}} für diese Unterhaltung.',
    yoursForAddress: 'Ihre Wahl für diese Adresse.',
    theirsForAddress: 'Wahl von {{name}} für diese Adresse.',
    change: 'Ändern',
    notChanged: 'Nicht geändert: {{reason}}',
  },

  who: {
    title: 'Wer hat diese Mail geschrieben?',
    sharedBy_one: '{{count, number}} Person nutzt {{address}}.',
    sharedBy_other: '{{count, number}} Personen nutzen {{address}}.',
    inThread: 'Auf einer erfassten Mail dieser Unterhaltung',
    signed: 'Diese Mail ist mit „{{name}}“ unterschrieben',
    lastContact: 'Letzter Kontakt {{when}}',
    noContact: 'Noch kein Kontakt',
    shared: 'Allen gemeinsam: {{company}}',
    rememberFor: 'Merken für',
    scopes: { thread: 'diese Unterhaltung', address: 'diese Adresse', mail: 'nur diese Mail' },
    remembered: 'Ihr Team sieht Ihre Wahl auf der Karte und kann sie ändern.',
    notRemembered: 'Bei der nächsten Mail werden Sie wieder gefragt.',
    refused: 'Nicht gemerkt: {{reason}}',
  },

  silenced: {
    byYou: 'Kein Kundenkontakt, {{when}} von Ihnen festgelegt',
    byColleague: 'Kein Kundenkontakt, {{when}} von {{name}} festgelegt',
    on: 'am {{day}}',
    address: 'Mails von und an {{value}} können nicht erfasst werden.',
    domain: 'Mails von und an alle bei {{value}} können nicht erfasst werden.',
    me: 'Das gilt für Sie. Im Team bleibt es, wie es ist.',
    everybody: 'Das gilt für alle.',
    onlyAdmins: 'Nur die Administration kann das zurücknehmen.',
    undo: 'Zurücknehmen',
  },

  nothing: {
    colleagues: 'Nur Ihr Team auf dieser Mail',
    colleaguesText: 'Hier wird nichts erkannt und nichts erfasst.',
    automated: 'Automatische Mail',
    automatedText: 'Von einem System gesendet, nicht von einem Menschen. Sie gilt nie als Kundenkontakt.',
    upNext: 'Als Nächstes für Sie',
    none: 'Keine Mail geöffnet',
    noneText: 'Wählen Sie eine einzelne Mail, um zu sehen, von wem sie ist.',
    several_one: '{{count, number}} Mail ausgewählt',
    several_other: '{{count, number}} Mails ausgewählt',
    severalText: 'Wählen Sie eine einzelne, um zu sehen, von wem sie ist, und um sie zu erfassen.',
    draft: 'Diese Mail wird noch geschrieben',
    draftText: 'Ist sie gesendet, öffnen Sie sie in „Gesendete Elemente“ und erfassen Sie sie dort.',
    appointment: 'Das ist ein Termin',
    appointmentText: 'Wählen Sie eine Mail, um zu sehen, von wem sie ist.',
  },
}
