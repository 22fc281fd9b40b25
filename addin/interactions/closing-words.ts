/** How people end a mail, in English, German and French: "Best regards", "Viele Grüße aus Kiel, Jonas", "Bien cordialement". */

const phrase = (alternatives: readonly string[]) => new RegExp(`^(?:${alternatives.join('|')})(?![a-zà-öø-ÿ])`, 'i')

const regards = phrase([
  '(?:with )?(?:(?:my|our|the) )?(?:very )?(?:kind|kindest|best|warm|warmest|many)(?: personal)? regards',
  'regards',
  'rgds',
  'br',
  'kr',
  'best(?: wishes)?',
  'all the best',
  'all best',
  'cheers',
  'ciao',
  'take care',
  'yours(?: sincerely| faithfully| truly| ever)?',
  'sincerely(?: yours)?',
  'warmly',
  'respectfully',
  '(?:have a )?(?:great|good|nice|lovely) (?:day|week|weekend|evening)',
  '(?:talk|speak|see you) soon',
  'mit (?:den )?(?:aller)?(?:freundlichen|besten|herzlichen|vielen|lieben|schönen|sonnigen|kollegialen|freundlichsten) gr(?:ü|ue|\\ufffd)(?:ß|ss|\\ufffd)en',
  'mit (?:freundlichem|bestem|herzlichem|kollegialem) gru(?:ß|ss|\\ufffd)',
  'hochachtungsvoll',
  'herzlich(?:st)?',
  '(?:ganz )?(?:freundliche|viele|beste|liebe|herzliche|schöne|sonnige|freundlichste) gr(?:ü|ue|\\ufffd)(?:ß|ss|\\ufffd)e',
  '(?:schönen|lieben|besten|herzlichen|freundlichen) gru(?:ß|ss|\\ufffd)',
  'gr(?:ü|ue|\\ufffd)(?:ß|ss|\\ufffd)e',
  'gru(?:ß|ss|\\ufffd)',
  'mfg',
  'm\\.?f\\.?g',
  'vg',
  'lg',
  'bg',
  'fg',
  'schönes wochenende',
  '(?:einen )?schönen (?:tag|abend|feierabend)(?: noch)?',
  'bis (?:bald|dann|morgen)',
  '(?:très |bien |plus )?cordialement',
  'bien à (?:vous|toi|vous tous)',
  'amicalement',
  'sincèrement',
  'respectueusement',
  'à bientôt',
  'cdlt',
  'cdt',
  'bav',
  '(?:mes |nos |avec mes )?(?:sincères|meilleures|cordiales|respectueuses) salutations',
  'salutations (?:distinguées|cordiales|respectueuses|les meilleures)',
  '(?:très )?(?:bonne|belle|excellente) (?:journée|soirée|semaine|réception|fin de journée|fin de semaine)',
  'bon week-end',
])
const thanks = phrase([
  '(?:many |kind |best |warm )?thanks(?: a lot| again| so much| in advance)?',
  'thank you(?: very much| so much| in advance| again| for your help)?',
  'thx',
  'ta',
  'much appreciated',
  '(?:vielen|besten|herzlichen|schönen|lieben|tausend) dank(?: im voraus| vorab| schon mal)?',
  'danke(?: schön| im voraus| vorab| schon mal| sehr| dir| ihnen)?',
  'dankeschön',
  'mit (?:bestem|herzlichem|vielem) dank',
  "merci(?: d'avance| beaucoup| bien| encore| par avance)?",
  '(?:avec (?:mes|nos) )?(?:vifs )?remerciements',
  "en vous remerciant(?: par avance| d'avance)?",
  "je vous remercie(?: par avance| d'avance)?",
])

/** "Many thanks and best regards", "Mit freundlichen Grüßen / Kind regards". */
const and = /^(?: ?[,&/|-] ?| (?:and|und|et) )/i
const place = /^ (?:aus|nach|from|de|vom|von|depuis|ins?)(?: [a-zà-öø-ÿ.-]+){1,3}/i
/** The first name, or two or three, in the same line; then what is typed at the end of a line. */
const rest =
  /^(?:[,!.]? ?(?:[Yy]our |[Ii]hre? |[Dd]eine? )?(?<![\p{L}])\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})?[,.!;: *\u2013\u2014-]*(?:[:;]-?\))?$/u

/** French letters end in a sentence; one that also says something ("Dans l'attente de votre réponse, …") is not a mere ending. */
const frenchSentence =
  /^(?:je|nous) vous (?:prie|prions) (?:de croire|d'agréer|de recevoir|d'accepter)[^.]*(?:salutations|sentiments|considération)[^.]*\.?$|^(?:veuillez|recevez)(?: agréer| recevoir| croire)?[^.]*(?:salutations|sentiments|considération)[^.]*\.?$/i

export type Closing = 'regards' | 'thanks'

/** What kind of ending the line is, and nothing else than an ending. */
export function closingOf(bare: string): Closing | undefined {
  const text = bare.replace(/^[*_>~ ]+/, '')
  if (text.length > 260) return undefined
  if (frenchSentence.test(text)) return 'regards'
  if (text.length > 90) return undefined
  let kind: Closing | undefined
  let left = text
  for (let phrases = 0; phrases < 4; phrases++) {
    const joint = kind && and.exec(left)?.[0]
    if (kind && joint === undefined) break
    const next = left.slice(joint?.length ?? 0)
    const words = regards.exec(next)?.[0] ?? thanks.exec(next)?.[0]
    if (words === undefined) break
    if (kind !== 'regards') kind = regards.test(next) ? 'regards' : 'thanks'
    left = next.slice(words.length)
  }
  return kind && rest.test(left.replace(place, '')) ? kind : undefined
}

const device =
  'iphone|ipad|ipod|android|galaxy|samsung|mobile?|mobiltelefon|handy|phone|smartphone|cell|tablet|t(?:é|e)l(?:é|e)phone|appareil|ger(?:ä|ae)t|blackberry|pixel|huawei|xiaomi|nokia|oneplus|xperia|motorola|windows|mac|apple|outlook|yahoo|aol|gmail|gmx|web\\.de|t-online|freenet|orange|sfr|proton|spark|superhuman|k-9|fairemail|tuta(?:nota)?|bluemail|mail app|mail für|mail for|mail pour'
const sent =
  'sent (?:from|with|via|using)|(?:diese nachricht wurde )?(?:gesendet )?(?:von meine[mr]|von|mit|über|aus)|envoyé (?:de|depuis|à partir de|avec|via)|envoyé à partir d'
const get =
  'get outlook for|(?:holen sie sich|laden sie|hol dir) outlook für|outlook für|(?:obtenir|obtenez|télécharger|téléchargez) outlook pour'
const apology = '(?:[,;.] (?:please )?(?:excuse|pardon|sorry|bitte entschuldigen|désolé)[^.]*)?'
const link = '\\s?(?:[<(]https?:[^\\s>)]+[>)])?[.!]?$'
const sentLine = new RegExp(
  `^(?:${sent})[^.:?]{0,40}(?<![a-z])(?:${device})(?![a-z])[^.:?]{0,60}${apology}${link}`,
  'i',
)
const getLine = new RegExp(`^(?:${get})[^.:?]{2,40}${link}`, 'i')

/** What phones, apps and free mail put under a mail: "Sent from my iPhone", "Von meinem Mobiltelefon gesendet". */
export const isDeviceLine = (bare: string) =>
  bare.length <= 400 && (getLine.test(bare) || (sentLine.test(bare) && /sent|gesendet|envoyé/i.test(bare)))
