/** What machines add on the way: warnings about outside senders, scanners' advertisements, counting pixels, fillers. */
import { fold, isBlank, paragraphsOf, type Line } from './mail-lines.ts'

const pictureLine =
  /^(?:\[(?:cid:|image:|inline image|bild:|https?:\/\/|data:image)[^\]]*\](?:\s?<[^>]*>)?\s?)+$|^\[[^\]]*(?:automatically generated|automatisch generiert|générée automatiquement)[^\]]*\]$/i

const notice =
  /^(?:\*+ ?)?(?:\[?(?:external|extern|externe)(?: (?:e-?mail|sender|absender|expéditeur))?\]?[:!*. ]*$|(?:this|diese|ce|cet) (?:e-?mail|message|nachricht|courriel) (?:originated from|was sent from|comes? from|came from) (?:outside|an external)|external (?:e-?mail|sender)[:!. ]|diese (?:e-?mail|nachricht) (?:stammt|kommt) von (?:au(?:ß|ss)erhalb|einem externen)|ce(?:t)? (?:e-?mail|message|courriel) (?:provient|vient) (?:de l'extérieur|d'un expéditeur externe)|(?:you|some people who received this message) don't often get e-?mail from|sie erhalten nicht (?:oft|häufig) (?:eine )?e-?mails? von|vous n'obtenez pas souvent d'e-?mail|virus-free\b|virenfrei\b|sans virus\b|this e-?mail has been (?:checked|scanned) (?:for viruses )?by|diese e-?mail wurde von .* auf viren geprüft|cet? e-?mail a été vérifi(?:é|ée)|(?:view|open) this (?:e-?mail|message) in (?:your|a) browser|(?:im browser|online) (?:ansehen|anzeigen)$|voir (?:ce message|cet e-?mail) dans (?:le|votre) navigateur|zjqcmqryfpf)/i

/** "CAUTION: This email originated from outside of the organization." All three, or an author warns of something else. */
const warning = /^[*[ ]*(?:caution|warning|achtung|vorsicht|attention|warnung|avertissement)\b/i
const aboutMail = /e-?mail|message|nachricht|courriel/i
const fromOutside =
  /originated|from outside|outside (?:of )?(?:the|your|our) |external (?:sender|source|e-?mail)|außerhalb|externe[mnrs]? (?:absender|quelle|e-?mail)|de l'extérieur|(?:expéditeur|source|courriel) externe/i

const isNotice = ({ bare }: Line) =>
  notice.test(bare) || (warning.test(bare) && aboutMail.test(bare) && fromOutside.test(bare))

/** A warning goes on in its next lines. */
const noticeGoesOn =
  /\b(?:do not click|don't click|unless you (?:recogni[sz]e|trust|know|are)|content is safe|klicken sie|links? (?:oder|or) |öffnen sie|ne cliquez|sauf si|learn why this is important|erfahren sie, warum|pourquoi (?:c'est|cela est) important|know the sender|absender (?:kennen|nicht)|aka\.ms\/learnaboutsender|www\.avast|avg\.com)/i

/** Folds debris anywhere in the author's own text. */
export function foldDebris(lines: readonly Line[]): void {
  fold(
    lines.filter((line) => pictureLine.test(line.bare) || (line.bare === '' && !isBlank(line) && line.depth === 0)),
    'tracking',
  )
  for (const { lines: paragraph } of paragraphsOf(lines)) {
    let isBefore = false
    for (const line of paragraph) {
      isBefore = isNotice(line) || (isBefore && noticeGoesOn.test(line.bare))
      if (isBefore) line.part = 'tracking'
    }
  }
}
