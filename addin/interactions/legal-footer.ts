/** What lawyers, mail servers and newsletters put under a mail. */
import { fold, joined, paragraphsOf, type Line } from './mail-lines.ts'

/** Phrases that nobody writes by hand. */
const unmistakable =
  /not the (?:intended|named|correct) (?:recipient|addressee)|intended (?:solely|only|exclusively) for the|(?:received|receive) this (?:e-?mail|message|communication|transmission)[^.]{0,30} in error|confidentiality notice|please consider the environment|think before you print|nicht der (?:richtige|beabsichtigte|vorgesehene|bestimmungsgemäße)[^.]{0,20}(?:adressat|empfänger)|nicht der (?:adressat|empfänger) (?:dieser|der)|irrtümlich (?:erhalten|zugesandt)|vertraulichkeitshinweis|denken sie (?:bitte )?an die umwelt|(?:mail|nachricht) wirklich (?:ausgedruckt|ausdrucken|drucken)|unbefugte weitergabe|n'(?:ê|e)tes pas (?:le|l')? ?(?:bon )?destinataire|(?:reçu|parvenu) ce (?:message|courriel|mail)[^.]{0,20} par erreur|(?:reçu|parvenu) par erreur|avis de confidentialité|pensez à l'environnement|n'imprimez ce|avant d'imprimer|authori[sz]ed and regulated by the|my working (?:day|hours|pattern)|outside (?:of )?your (?:own )?(?:normal|usual|working|regular) (?:working )?hours/i

/** Of an ordinary paragraph only all three together make a legal one. */
const aboutMail = /e-?mails?\b|\bmessage\b|communication|transmission|nachricht|mitteilung|courriel|pièces? jointes?/i
const secrecy = /confidential|privileged|vertraulich|rechtlich geschützt|confidentiel|secret professionnel/i
const others =
  /recipient|addressee|unauthori[sz]ed|disclos|in error|empfänger|adressat|unbefugt|irrtümlich|destinataire|par erreur|tiers non autorisé|divulgation/i

const subscription =
  /^(?:pour ne plus recevoir|pour vous désabonner|um sich abzumelden|wenn sie (?:diesen newsletter|keine weiteren)|you (?:are receiving|receive|received) .* because|sie erhalten diese (?:e-?mail|nachricht),? weil|vous recevez cet? (?:e-?mail|message|courriel) (?:car|parce))/i
/** One word of newsletters, with its link or by itself; in a sentence it is about something else. */
const unsubscribe =
  /^(?:(?:click here to |to )?unsubscribe|(?:vom )?(?:newsletter )?abmelden|(?:se |me )?désabonne(?:r|ment)|update (?:your )?(?:email )?preferences)(?:$| ?[<|·(:]| https?:| here\b| ici\b| hier\b)/i

export function isLegal(text: string): boolean {
  return unmistakable.test(text) || (aboutMail.test(text) && secrecy.test(text) && others.test(text))
}

/** What company law wants on a letter: numbers, registers, seats, directors. */
const imprint =
  /\bHR[AB]\.?:? ?(?:nr\.? ?)?\d|sitz der gesellschaft|registergericht|amtsgericht [^.]{2,40}hr[ab]|handelsregister[^.]{0,30}\d|gesch(?:ä|ae)ftsf(?:ü|ue)hr(?:er|erin|ung|er\/in|ende[rn]?)(?: \([^)]{1,20}\))? ?:|vorstand(?:svorsitz[a-zäöü]{0,10})? ?:|aufsichtsrat[a-zäöü]{0,20} ?:|ust\.?-?id|steuer-?nr|registered (?:in|office|address|number|company|no)\b|company (?:registration )?(?:no|number|reg)\b|vat (?:reg|no|number|id)|\b(?:siret|siren|rcs|r\.c\.s\.?) ?:? ?[a-zà-ÿ-]{0,20} ?[a-z]? ?\d|au capital (?:social )?de|tva intracom|n° ?tva|siège social|code (?:ape|naf)|orias/i

export const isImprint = (bare: string) => imprint.test(bare)

const listFooter = /^_{20,}$|^you received this message because you are subscribed|mailing list$|mailman\/listinfo/i

/** Folds legal text where it stands by itself: a paragraph that is unmistakable, or its lines from the first that is. */
export function foldLegalFooter(run: readonly Line[]): void {
  const paragraphs = paragraphsOf(run)
  paragraphs.forEach(({ lines }, index) => {
    const text = joined(lines)
    if (subscription.test(text) || unsubscribe.test(text)) fold(index > 0 ? lines : [], 'footer')
    else if (index > 0 && lines.length <= 4 && lines.filter(({ bare }) => listFooter.test(bare)).length >= 2)
      fold(lines, 'footer')
    else if (isLegal(text)) fold(legalLines(lines, index > 0), 'footer')
  })
}

/** From the first line with legal words on, unless the author's own words fill that line too. */
function legalLines(lines: readonly Line[], hasTextAbove: boolean): readonly Line[] {
  const start = lines.findIndex(({ bare }) => legalWordsAt(bare) !== undefined)
  if (start < 0 || legalWordsAt(lines[start]!.bare)! > 160) return []
  return start > 0 || hasTextAbove ? lines.slice(start) : []
}

function legalWordsAt(bare: string): number | undefined {
  const found = [unmistakable, secrecy, others, imprint].flatMap((pattern) => pattern.exec(bare)?.index ?? [])
  return found.length > 0 ? Math.min(...found) : undefined
}
