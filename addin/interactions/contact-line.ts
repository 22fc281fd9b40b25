/** What a line of a signature is made of. Each rule looks at one bare line of a few hundred characters. */
import { isJobTitle } from './job-words.ts'

// Letters stand as ranges in what follows: `\p{L}` in a rule that ignores case takes V8 100 ms and more to compile.

export const MAIL_ADDRESS = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u

/** With `http`, with `www`, or a bare domain under an ending that signatures have. */
export const WEB_ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"|]{3,200}|(?<![@a-zà-öø-ÿœšž\d.-])[a-zà-öø-ÿœšž\d-]{2,63}\.(?:com|de|fr|ch|at|eu|io|net|org|example|co\.uk|uk|be|lu|nl|it|es|biz|info|group|tech)(?![a-zà-öø-ÿœšž\d@.-]\S)(?:\/[^\s<>()[\]"|]{0,200})?/i

/** Enough digits in one go, so that a year or a postcode is none; what it really is, the phone library says. */
export const PHONE = /(?:\+|\b00|\(0|\b0|\(\d)\s?[\d(](?:[\s()./-]{0,3}\d){5,16}/

/** Legal forms. The short ones only in capitals, since "se", "sa" and "ag" are words and syllables. */
const LONG_FORM =
  /(?<![a-zà-öø-ÿ\d])(?:g?gmbh(?: & co\.? kga?| & co\.? ohg)?|mbh|gbr|e\. ?k\.|e\. ?v\.|partg(?: ?mbb)?|ltd|limited|plc|llc|llp|inc|corp|corporation|s\. ?a\.|sarl|sasu|s\. ?a\. ?r\. ?l\.|s\. ?a\. ?s\.|eurl|b\.v\.|s\.p\.a\.|holding|et fils|& söhne|& sons|& cie)(?![a-zà-öø-ÿ\d])\.?/i
const SHORT_FORM = /(?<=\p{L}.? )(?:AG|KG|OHG|UG|SE|SA|SAS|SNC|SCOP|SCI|GIE|BV|NV|AB|Oy|ApS|SpA|Srl|eG)(?![\p{L}\d])/u

export const hasCompanyForm = (text: string) => LONG_FORM.test(text) || SHORT_FORM.test(text)

/** Postcode and town. */
const TOWN = /\b(?:[A-Z]{1,2}-?)?\d{4,5} \p{Lu}|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u
/** A street with its number: German, French, English. */
const STREETS: readonly RegExp[] = [
  /(?:straße|strasse|str\.|weg|allee|platz|gasse|damm|ufer|ring) ?\d{1,4}\b/i,
  /\b\d{1,4},? (?:bis |ter )?(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|impasse|route|allée)\b/i,
  /\b\d{1,4} [a-z' ]*\b(?:street|road|rd|lane|avenue|square|way|court|row|dock|quay)\b/i,
]

/** What Outlook and Gmail put for a picture, and what stands beside logos. */
export const PICTURE =
  /\[(?:cid:|image:|inline image|bild:|https?:|data:|[^\]]{0,60}(?:logo|automatically generated|automatisch generiert|générée automatiquement))/i
/** "Follow us on LinkedIn", "Besuchen Sie uns auf der Messe, Halle 4!": sentences that no author types. */
const INVITATION =
  /^(?:follow|find|visit|connect with|join) (?:us|me)\b|^(?:folgen|besuchen|finden) sie uns|^(?:suivez|retrouvez|rejoignez)[- ](?:nous|moi)|\b(?:linkedin|xing|facebook|instagram|youtube|twitter)\b|^book (?:a meeting|time) with me|\btermin(?:e)? (?:direkt )?(?:buchen|vereinbaren):?/i

export const isInvitation = (bare: string) => INVITATION.test(bare)

/** How many different things about a person or company the line tells, by name. */
export function evidenceIn(bare: string): string[] {
  const kinds: string[] = []
  if (PHONE.test(bare)) kinds.push('phone')
  if (MAIL_ADDRESS.test(bare)) kinds.push('mail')
  else if (WEB_ADDRESS.test(bare)) kinds.push('web')
  if (hasCompanyForm(bare)) kinds.push('company')
  if (isJobTitle(bare)) kinds.push('job')
  if (TOWN.test(bare) || STREETS.some((street) => street.test(bare))) kinds.push('address')
  if (PICTURE.test(bare) || isInvitation(bare)) kinds.push('picture')
  return kinds
}

/** A sentence that says something, as against a line that names something. */
export function isSentence(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word)).length
  if (/\?["')]?$/.test(text)) return words >= 2
  if (/[^.]{3}[.!…]["')]?$/.test(text) && words >= 6) return true
  return words >= 14 && !PHONE.test(text)
}

/** "Priya Raman", "Dr. Ulrike von Vogt", "Jean-Luc M. Perrin, MBA": two to five words, the first and the last with capitals. */
export function isNameLike(bare: string): boolean {
  const name = bare
    .replace(/,? \(?(?:MBA|LL\.?M\.?|FCII|ACII|PhD|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.?|CPA|he\/him|she\/her)\)?$/i, '')
    .replace(/^\*|\*$/g, '')
    .split(/ [|·•–] |, /)[0]!
  const words = name.split(' ')
  if (name.length > 50 || words.length < 2 || words.length > 5 || /[\d@:/?!;,]/.test(name)) return false
  const isGreeting =
    /^(?:hello|hi|hey|dear|good|hallo|guten|liebe|lieber|sehr|danke|vielen|thanks|thank|many|bonjour|bonsoir|cher|chère|merci|please|see|yes|no|ja|nein|oui|non)$/i
  return (
    !isGreeting.test(words[0]!) &&
    /^\p{Lu}/u.test(words[0]!) &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    words.every((word) => /^(?:\p{Lu}[\p{L}.'-]*|von|van|de|der|den|du|des|la|le|zu|al|bin)$/u.test(word))
  )
}
