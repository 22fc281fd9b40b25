/** Words and figures that look like a date and are none: people, companies, telephone and policy numbers, versions, prices. */

const NAME = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]+`
const LEGAL_FORM = String.raw`(?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|Corp|Co|GmbH|AG|KG|SE|UG|OHG|SA|SAS|SARL|SCI|BV|Group|Bank|Insurance|Brothers|Bros|& [A-ZÀ-Þ][A-Za-zÀ-ÿ]*)`
/** So that "invoice 26.11." keeps its date. */
const NOT_A_DATE = String.raw`(?!\d{1,2}[./]\d{1,2}[./]?(?:\d{2}|\d{4})?(?![\w./-]))(?!\d{4}-\d\d-\d\d(?!\d))`

const patterns: readonly RegExp[] = [
  // Addresses on the web and in mail.
  /\S+@\S+\.\S+|https?:\/\/\S+|www\.\S+|(?<![A-Za-zÀ-ÿ\d])[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d-]*\.(?:com|net|org|de|fr|eu|io|co\.uk|ch|at)(?![A-Za-zÀ-ÿ])/gi,
  // "Ms May", "Herr Freitag", "Mme Avril"; "March Ltd", "Freitag AG".
  new RegExp(
    String.raw`(?<![A-Za-zÀ-ÿ])(?:Ms|Mrs|Mr|Miss|Mx|Dr|Prof|Herrn?|Frau|Familie|Mme|Mlle|Madame|Monsieur|Mr|Me)\.?\s+${NAME}`,
    'g',
  ),
  new RegExp(String.raw`(?<![A-Za-zÀ-ÿ])M\.\s+${NAME}`, 'g'),
  new RegExp(String.raw`(?<![A-Za-zÀ-ÿ])${NAME},?\s+${LEGAL_FORM}(?![A-Za-zÀ-ÿ])`, 'g'),
  /(?<![A-Za-zÀ-ÿ])(?:black friday|cyber monday|casual friday|man friday|girl friday|super tuesday|ash wednesday|monday\.com)(?![A-Za-zÀ-ÿ])/gi,
  // Telephone numbers.
  /(?<![A-Za-zÀ-ÿ\d])\+\d[\d\s()/.–-]{5,}\d/g,
  /(?<![A-Za-zÀ-ÿ\d.])0\d{2,5}[\s/-]+\d[\d\s-]{3,}\d/g,
  /(?<![A-Za-zÀ-ÿ\d])0\d(?:[ .]\d\d){4}(?!\d)/g,
  /(?<![A-Za-zÀ-ÿ\d])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|(?<![A-Za-zÀ-ÿ\d-])\d{3}-\d{4}(?![\d-])/g,
  // "Policy 4711.2026", "Rechnung Nr. 12/2026", "PO #26-11-4".
  new RegExp(
    String.raw`(?<![A-Za-zÀ-ÿ])(?:no|nr|n°|№|#|police|policy|polizze|vertrag|contract|contrat|invoice|rechnung|facture|order|auftrag|commande|ticket|case|akte|dossier|ref|réf|az|po|claim|schaden|sinistre)[.:#]?\s*(?:nr|no|n°|#|number|nummer)?[.:]?\s*${NOT_A_DATE}[A-Za-zÀ-ÿ]*-?\d[\w./-]{2,}`,
    'gi',
  ),
  /(?<![A-Za-zÀ-ÿ\d])(?!KW|CW|WK|Q\d|T\d)[A-ZÀ-Þ]{1,5}[-/]?\d\w*(?:[-/.]\w+)*/g,
  // "version 3.4", "v1.2.3", "§ 3.4", "page 3/4", "Windows 11".
  /(?<![A-Za-zÀ-ÿ])(?:v|version|ver\.?|release|rel\.?|build|update|windows|outlook|office|ios|android|iso|din|en|page|seite|teil|part|step|schritt|étape|section|abschnitt|kapitel|chapter|clause|ziffer|ziff\.|art\.?|article|artikel|point|punkt|item|§|level|phase|option|variante|room|raum|salle|gate|platform|gleis|line|zeile)\s*\d[\d._/-]*(?![\d:])(?!\.?\s*(?:uhr|h|am|pm)(?![A-Za-zÀ-ÿ]))/gi,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
  // Prices, shares, amounts; around the clock.
  /[€$£]\s?\d[\d.,'’ ]*|(?<![\d./:])\d[\d.,'’/]*\s?(?:€|\$|£|%|‰|EUR|USD|GBP|CHF|Euros?|dollars?|pounds?|k|km|kg|g|m²|m2|qm|cm|mm|t|MB|GB|kW|kWh|PS|hp|Stück|Stk|pcs|pieces?|x)(?![A-Za-zÀ-ÿ\d])/gi,
  /(?<!\d)(?:24\/7|24\/24|7\/7|7j\/7|50\/50|24 ?x ?7|9[- ]to[- ]5)(?!\d)/gi,
  // Streets; "1/2 price".
  /(?<!\d)\d{1,4}[a-z]?,?\s+(?:[A-Z][A-Za-z'’-]+\s+){1,2}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Place|Drive|Way)(?![A-Za-z])|(?<!\d)\d{1,4},?\s+(?:rue|avenue|boulevard|chemin)(?![a-z])/g,
  /[A-Za-zÀ-ÿ]+(?:straße|strasse|str\.|weg|platz|allee|gasse)\s+\d+/g,
  /(?<!\d)\d\/\d\s+(?:price|off|share|of|Preis|der|des|du|de)(?![A-Za-z])/g,
  // "two weeks’ notice", "30 days net", "within 14 days of receipt".
  /(?<![A-Za-zÀ-ÿ\d])(?:\d+|[A-Za-zÀ-ÿ]+)[ -](?:days?|weeks?|months?|years?)['’]?[ -](?:notice|net|trial|old|warranty|term|plan|contract|guarantee)/gi,
]

/** `text` with these words taken out, every other word in its place. */
export function withoutLookalikes(text: string): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, (words) => blank(words)), text)
}

/** Of the same length, and matched by no pattern: a character for private use, neither a letter nor a figure nor a space. */
export function blank(words: string): string {
  return '\ue000'.repeat(words.length)
}

/** "since Monday", "Ihre Mail vom 3. November": what has been, where the day is over. */
export const refersBack = /(?<![A-Za-zÀ-ÿ])(?:of|from|dated|on|was|were|vom|von|du|de|le|am|war)\s*(?:the\s+)?$/
export const sinceThen =
  /(?<![A-Za-zÀ-ÿ])(?:since|seit|depuis|as of|every|each|jeden|jede|jedes|chaque|tous les|per)\s+(?:the\s+|dem\s+|le\s+)?$/
