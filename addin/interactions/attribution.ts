/** The lines that mail programs put over what they quote: "On … wrote:", a row of dashes, a block of headers. */
import { isBlank, type Line } from './mail-lines.ts'

/** From the first line to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Gmail and others break the line at 76 characters, with a long address into four. */
const MAX_LINES = 4
const MAX_LENGTH = 320

const address = /[^\s<>@]@[^\s<>@]/
const time = /\d{1,2}(?:[:.]\d{2}|\s?[hH]\s?\d{2}|\s?(?:am|pm|uhr)\b)/i
const year = /\b20\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/

/** Whoever writes "On 12 November you wrote:" tells a story; mail programs name people. */
const pronoun =
  /(?:\b(?:i|you|he|she|we|they) wrote|\bschrieb (?:ich|er|sie|uns|mir|ihnen|man)\b|\b(?:il|elle|on|nous|m'|vous) a écrit)/i

/** "On … wrote:" and its like, which ends at line `end`; over quote marks any will do, else it has to name an hour or an address. */
export function attributionEndingAt(lines: readonly Line[], end: number, isOverMarks: boolean): Span | undefined {
  const last = lines[end]!.bare
  if (!/(?::|wrote ?-{2,})$/.test(last)) return undefined
  let text = ''
  let plain: Span | undefined
  for (let from = end; from >= 0 && from > end - MAX_LINES; from--) {
    const line = lines[from]!
    if (line.bare === '' || line.depth !== lines[end]!.depth) break
    text = text === '' ? line.bare : `${line.bare} ${text}`
    if (text.length > MAX_LENGTH) break
    if (!isOverMarks && !isCertain(text)) continue
    if (isOpened(text)) return { from, to: end + 1 }
    if (isPlain(text)) plain ??= { from, to: end + 1 }
  }
  return plain
}

const isCertain = (text: string) =>
  !pronoun.test(text) && (address.test(text) || (time.test(text) && /\d.*\d/.test(text)))

/** "On … wrote:". Each test looks at one end or for one word, so that none of them can backtrack. */
function isOpened(text: string): boolean {
  if (/^(?:on|at) /i.test(text)) return /\bwrote ?:$/i.test(text)
  if (/^-{2,} ?on /i.test(text)) return /wrote ?-{2,}$/i.test(text)
  if (/^le /i.test(text)) return / a écrit ?:$/i.test(text)
  if (/^am /i.test(text)) return / schrieb(?: |:)/i.test(text)
  // Old Gmail: "2026-11-17 14:20 GMT+01:00 Anna Keller <anna@aldgate.example>:"
  return /^20\d\d-\d\d-\d\d /.test(text) && address.test(text) && />\s?:$/.test(text)
}

/** "Anna Keller <anna@aldgate.example> wrote:", "… schrieb am 17.11.2026:", "… a écrit le …:" */
const isPlain = (text: string) =>
  /(?: wrote| schrieb| a écrit) ?:$/i.test(text) ||
  / (?:wrote on|schrieb (?:am|um)|a écrit le) /i.test(text) ||
  (address.test(text) && />.{0,40}:$/.test(text) && (year.test(text) || time.test(text)))

const dividers: readonly RegExp[] = [
  /^[-_*=]{2,} ?(?:original message|original appointment|original-nachricht|originalnachricht|ursprüngliche nachricht|ursprünglicher termin|message d'origine|message original|mail original|rendez-vous d'origine) ?[-_*=]{2,}$/i,
  /^[-_*=]{2,} ?(?:forwarded message|forwarded by .{1,80}|weitergeleitete nachricht|weitergeleitete mail|message transféré|message réexpédié|mail transféré) ?[-_*=]{2,}$/i,
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)) ?:$/i,
]

export const isDivider = ({ bare }: Line) => bare.length <= 140 && dividers.some((pattern) => pattern.test(bare))

/** Outlook's row of underscores, which anybody may draw: it counts with headers below it. */
export const isRule = ({ bare }: Line) => /^[_-]{10,}$/.test(bare)

type HeaderKind = 'from' | 'date' | 'sent' | 'to' | 'subject' | 'other'

const names: Record<HeaderKind, string> = {
  from: 'from|von|de|expéditeur',
  date: 'date|datum',
  sent: "sent|gesendet|envoyé|envoyé le|date d'envoi",
  to: 'to|an|à|a|destinataire',
  subject: 'subject|betreff|objet|sujet',
  other:
    'cc|bcc|kopie|copie|copie à|reply-to|antwort an|répondre à|importance|wichtigkeit|attachments|anlagen|pièces jointes|when|where|wann|wo|quand|où',
}
const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split('|').map((name) => [name, kind as HeaderKind] as const)),
)

function headerOf({ bare }: Line): { kind: HeaderKind; value: string } | undefined {
  const [, name = '', value = ''] = /^[*_]{0,2}(\p{L}[\p{L}' -]{0,24}?)\s?:[*_]{0,2}(?:\s(.*))?$/u.exec(bare) ?? []
  const kind = kinds.get(name.toLowerCase())
  return kind && { kind, value }
}

/**
 * Outlook quotes under a block of headers and no mark at all. "From: Hamburg, To: Munich, Date: …" is somebody's transport:
 * a block needs a subject, an address, or Outlook's "Sent" with an hour.
 */
export function isHeaderBlock(lines: readonly Line[], from: number): boolean {
  if (!headerOf(lines[from]!)) return false
  const found = new Map<HeaderKind, string>()
  for (let at = from, seen = 0; at < lines.length && seen < 12; at++) {
    if (isBlank(lines[at]!)) continue
    seen += 1
    const header = headerOf(lines[at]!)
    // A long list of recipients goes on in the next line.
    if (header) found.set(header.kind, header.value)
    else if (!/[;<@]/.test(lines[at]!.bare)) break
  }
  const isDated = found.has('sent') || found.has('date')
  if (!found.has('from') || !isDated || !(found.has('to') || found.has('subject'))) return false
  return found.has('subject') || address.test(found.get('from')!) || time.test(found.get('sent') ?? '')
}
