import { anyOf, type PromiseLanguage } from './promise-language.ts'

/** `schick` → "ich schicke", "wir schicken", and the other way around. */
const said = (...stems: readonly string[]) => {
  const verbs = anyOf(...stems)
  return String.raw`(?:\bich ${verbs}e\b|\bwir ${verbs}en\b|\b${verbs}e (?:ich|dir ich)\b|\b${verbs}en wir\b)`
}
const WILL = String.raw`(?:\bich werde\b|\bwir werden\b|\bwerde ich\b|\bwerden wir\b)`
const SEND = [
  'schick',
  'send',
  'übersend',
  'zusend',
  'mail',
  'leit',
  'reich',
  'übermittl',
  'bring',
  'stell',
  'gib',
  'hinterleg',
]
const SEND_LATER = anyOf(
  'schicken|senden|zusenden|zuschicken|übersenden|mailen|weiterleiten|nachreichen|einreichen',
  'übermitteln|liefern|bringen|zukommen lassen|zur verfügung stellen|bereitstellen|zusammenstellen',
  'nachsenden',
)
const DO_LATER = anyOf(
  'prüfen|klären|erledigen|unterschreiben|unterzeichnen|überweisen|bezahlen|vorbereiten|erstellen',
  'bestätigen|kümmern|veranlassen|buchen|aktualisieren|fertigstellen',
)

export const german: PromiseLanguage = {
  ways: [
    { kind: 'answer', says: /\b(?:melde (?:ich )?mich|melden (?:wir )?uns|ich melde mich|wir melden uns)\b/d },
    {
      kind: 'answer',
      says: /\b(?:gebe ich|ich gebe|geben wir|wir geben)\b.{0,40}\b(?:bescheid|rückmeldung|antwort|auskunft)\b/d,
    },
    {
      kind: 'answer',
      says: /\b(?:komme ich|ich komme|kommen wir|wir kommen)\b.{0,60}\b(?:auf (?:sie|dich|euch) zu(?:rück)?|darauf zurück)\b/d,
    },
    { kind: 'answer', says: new RegExp(said('antwort', 'bericht', 'informier'), 'd') },
    {
      kind: 'answer',
      says: new RegExp(`${WILL}.{0,80}\\b(?:melden|antworten|bescheid geben|rückmelden|berichten|informieren)\\b`, 'd'),
    },
    { kind: 'call', says: /\b(?:rufe ich|ich rufe|rufen wir|wir rufen)\b.{0,60}\b(?:an|zurück)\b/d },
    { kind: 'call', says: new RegExp(`${WILL}.{0,80}\\b(?:anrufen|zurückrufen)\\b`, 'd') },
    { kind: 'send', says: new RegExp(`${WILL}( ).{0,120}?\\b${SEND_LATER}\\b`, 'd') },
    { kind: 'do', says: new RegExp(`${WILL}( ).{0,120}?\\b${DO_LATER}\\b`, 'd') },
    { kind: 'send', says: /(?:\blasse ich|\bich lasse|\blassen wir|\bwir lassen)( ).{0,80}?\bzukommen\b/d },
    {
      kind: 'send',
      says: new RegExp(
        `(?:${said(...SEND)}|\\b(?:ich liefere|wir liefern|liefere ich|liefern wir|ich gebe|wir geben)\\b)( )?`,
        'd',
      ),
      needsDate: true,
    },
    {
      kind: 'do',
      says: new RegExp(
        `(?:${said('prüf', 'klär', 'erledig', 'unterschreib', 'unterzeichn', 'überweis', 'bezahl', 'zahl', 'bestätig', 'veranlass', 'erstell', 'bereit', 'buch')}|\\b(?:kümmere (?:ich )?mich|kümmern (?:wir )?uns|ich kümmere|wir kümmern)\\b)( )?`,
        'd',
      ),
      needsDate: true,
    },
    {
      kind: 'send',
      says: /\b(?:sie|du|ihr) (?:bekommen|erhalten|bekommst|erhältst|bekommt|erhaltet|haben|hast)( )(?:.{0,60}\b(?:von (?:mir|uns)|auf dem tisch|vorliegen)\b)?/d,
      needsDate: true,
    },
    { kind: 'send', says: /\b(?:bekommen|erhalten|haben) sie( )(?:von (?:mir|uns) )?/d, needsDate: true },
    { kind: 'send', says: /\b(?:folgt|folgen|liegt ihnen|liegen ihnen|geht ihnen|gehen ihnen)\b/d, needsDate: true },
  ],
  not: /\b(?:wenn|falls|sofern|würden?|könnten?|sollten?|müssten?|nicht(?! später| nur)|keine?[nmrs]?|nie|bitte (?:schicken|senden|melden|geben|rufen|prüfen)|anbei|im anhang|beigefügt|angehängt|anliegend|haben sie (?:bitte|noch)|haben recht|(?:vielen|besten|herzlichen) dank|diese (?:e-)?mail|newsletter)\b/,
  before:
    /^(?:(?:ihnen|dir|euch|ihm|ihr|sie|es|noch|gerne?|dann|auch|selbstverständlich|natürlich|heute|umgehend|gleich|sofort|zeitnah|spätestens|von (?:mir|uns)|zu|die|der|das|den|dem|eine?[nmr]?|unsere?[nmrs]?|meine?[nmrs]?|ihre?[nmrs]?) )+/,
  after:
    /[,;:()–]| (?:bis|am|vor|spätestens|per|via|zu(?:kommen)?|nach|weiter|ein|an|zurück|vor|bereit|zusammen|schicken|senden|zusenden|zuschicken|übersenden|mailen|weiterleiten|nachreichen|einreichen|übermitteln|liefern|prüfen|klären|erledigen|unterschreiben|überweisen|vorbereiten|erstellen|bestätigen|von (?:mir|uns)|noch|und (?:melde|rufe|gebe|wir|ich)|sobald|damit|dass|ab|fertig)(?=\s|$|[.!,])/,
  pronoun: /^(?:es|sie|das|dies|diese|alles|ihn|ihnen|dir|mich|uns|darum|dazu)\b.{0,3}$/,
}
