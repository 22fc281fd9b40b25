/** Words that say nothing to whoever reads them in a month, and what to ask. Pure; nobody is kept from logging them. */
export const vagueKinds = ['interested', 'call', 'followUp', 'ok', 'talked', 'send', 'thinking', 'later'] as const
export type VagueKind = (typeof vagueKinds)[number]

/** Around the word: who, and how much. */
const AROUND =
  /^(?:(?:he|she|they|we|i|it|is|are|was|has|have|had|the|customer|client|very|still|quite|seems?|please|er|sie|wir|ich|es|ist|sind|war|hat|haben|der|die|kunde|kundin|sehr|noch|grundsätzlich|bitte|mal|nochmal|il|elle|ils|nous|on|est|sont|était|ont|le|la|très|toujours|assez|encore) )+/
const AFTER = / (?:him|her|them|again|please|now|me|ihn|nochmal|wieder|bitte|mal|encore|svp|s'il vous plaît)$/

const WORDS: Record<VagueKind, string> = {
  interested: 'interested|interest|interesse|interessiert|intéressée?s?|intérêt|intéressant|interesting|interessant',
  call: 'call|call back|callback|ring|ring back|phone|anrufen|anruf|zurückrufen|rückruf|telefonieren|r?appeler|téléphoner|appel|rappel',
  followUp:
    'follow up|follow-up|followup|check in|check|touch base|get in touch|contact|nachfassen|nachhaken|dranbleiben|wiedervorlage|melden|kontaktieren|relancer?|relance|suivi|suivre|faire le point|contacter|recontacter',
  ok: "ok|okay|fine|good|all good|great|done|noted|positive|passt|gut|alles gut|alles klar|in ordnung|erledigt|zur kenntnis|positiv|bien|d'accord|tout va bien|c'est bon|bon|fait|noté|positif",
  talked:
    'talked|spoke|discussed|call|had a call|meeting|chat|gesprochen|telefoniert|besprochen|gespräch|telefonat|termin|discuté|parlé|échangé|discussion|réunion|entretien',
  send: 'send|send it|send info|send mail|send email|email|e-mail|mail|write|schicken|senden|mail schicken|infos? schicken|unterlagen schicken|schreiben|envoyer|envoyer un mail|écrire',
  thinking:
    'thinks about it|thinking|thinking about it|think|will think|undecided|überlegt|überlegt noch|überlegt es sich|denkt nach|denkt darüber nach|unentschieden|réfléchit|va réfléchir|réfléchir|indécise?',
  later:
    'later|soon|maybe|tbd|tbc|pending|open|später|bald|vielleicht|mal sehen|offen|plus tard|bientôt|peut-être|à voir|en attente',
}

const matchers = vagueKinds.map((kind) => [kind, new RegExp(`^(?:${WORDS[kind]})$`)] as const)

/** Words that read alike are asked about once. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What to ask about these words; `undefined` where they say something. Expects them without a date. */
export function vagueIn(text: string): VagueKind | undefined {
  const words = sameWords(text)
  // Longer ones say something, and nobody waits for a pasted page.
  if (words === '' || words.length > 60) return undefined
  for (const candidate of new Set([words, words.replace(AROUND, ''), words.replace(AROUND, '').replace(AFTER, '')])) {
    const hit = matchers.find(([, matcher]) => matcher.test(candidate))
    if (hit) return hit[0]
  }
  return undefined
}
