import { type search as english } from '../en/search.ts'
import { type German } from '../translated.ts'

export const search: German<typeof english> = {
  search: {
    open: 'Suchen (Strg+K)',
    label: 'Personen, Firmen und Verlauf durchsuchen',
    placeholder: 'Suchen',
    customerPlaceholder: 'Name, Firma oder Adresse',
    close: 'Suche schließen',
    results: 'Ergebnisse',
    groups: { people: 'Personen', companies: 'Firmen', history: 'Im Verlauf' },
    more: {
      people_one: '{{count, number}} weitere Person',
      people_other: '{{count, number}} weitere Personen',
      companies_one: '{{count, number}} weitere Firma',
      companies_other: '{{count, number}} weitere Firmen',
      history_one: '{{count, number}} weiterer Eintrag',
      history_other: '{{count, number}} weitere Einträge',
    },
    muchMore: { people: 'Weitere Personen', companies: 'Weitere Firmen', history: 'Weitere Einträge' },
    counted: {
      people_one: '{{count, number}} Person',
      people_other: '{{count, number}} Personen',
      companies_one: '{{count, number}} Firma',
      companies_other: '{{count, number}} Firmen',
      history_one: '{{count, number}} Eintrag',
      history_other: '{{count, number}} Einträge',
    },
    over: 'über {{count, number}}',
    addWord: 'Es gibt mehr, als hier steht. Ergänzen Sie ein Wort.',
    hint: 'Nach Name, Firma, Adresse, Telefon oder einem Wort aus dem Verlauf.',
    offline: 'Offline. Die Suche braucht die Verbindung.',
    slow: 'Es wird noch gesucht.',
    nothing: 'Nichts heißt „{{text}}“.',
    nothingFound: 'Nichts gefunden',
    near: 'Nichts heißt „{{typed}}“. Ähnlich:',
    incomplete: 'Noch ist nicht alles zu finden. Es wird gerade eingelesen.',
    you: 'Sie',
    lookedUp: 'Über die Suche gefunden, nicht über diese Mail',
    lookingAt: '{{name}}, über die Suche gefunden',
    foundEntry: 'Eintrag',
  },
}
