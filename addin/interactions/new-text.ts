/**
 * Parts a plain-text mail into what its author wrote now and what stands below it: earlier mail, signature, legal footer.
 * Pure, and run in the pane, so that what is folded never leaves the mailbox.
 */
type FoldedKind = 'earlier-mail' | 'signature' | 'footer'

interface Folded {
  readonly kind: FoldedKind
  readonly text: string
  /** Lines that are not blank. */
  readonly lines: number
}

export interface NewText {
  readonly newText: string
  readonly folded: readonly Folded[]
}

export function splitNewText(body: string): NewText {
  const lines = body
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())

  const quoteAt = findEarlierMail(lines)
  const own = lines.slice(0, quoteAt)
  const footerAt = findFooter(own)
  const signatureAt = findSignature(own.slice(0, footerAt))
  const newText = own.slice(0, signatureAt).join('\n').trim()

  // A mail that is nothing but a quote or a signature: somebody forwarded without a word, or signs with one.
  if (newText === '' && signatureAt < footerAt) {
    const text = own.slice(0, footerAt).join('\n').trim()
    return {
      newText: text,
      folded: foldedParts([
        ['footer', own.slice(footerAt)],
        ['earlier-mail', lines.slice(quoteAt)],
      ]),
    }
  }
  return {
    newText: newText.replace(/\n{3,}/g, '\n\n'),
    folded: foldedParts([
      ['earlier-mail', lines.slice(quoteAt)],
      ['signature', own.slice(signatureAt, footerAt)],
      ['footer', own.slice(footerAt)],
    ]),
  }
}

function foldedParts(parts: readonly (readonly [FoldedKind, readonly string[]])[]): Folded[] {
  return parts
    .map(([kind, lines]) => ({
      kind,
      text: lines.join('\n').trim(),
      lines: lines.filter((line) => line.trim()).length,
    }))
    .filter(({ lines }) => lines > 0)
}

const DATE_WORDS = String.raw`\d{1,2}[./ :-]|\d{4}`

/** One line that announces a quote: Gmail, Apple Mail, Thunderbird and phones, which may break it over two or three lines. */
const announcements: readonly RegExp[] = [
  /^on\b.{4,200}\bwrote:$/i,
  /^am\b.{4,200}\bschrieb\b.{0,120}:$/i,
  /^.{0,120}\bschrieb am\b.{4,120}:$/i,
  /^le\b.{4,200}\ba écrit\s?:$/i,
  /^\d{4}[-/.]\d\d?[-/.]\d\d?.{0,120}<[^>]+@[^>]+>.{0,3}:$/,
  new RegExp(String.raw`^.{0,80}<[^>\s]+@[^>\s]+>.{0,20}(?:${DATE_WORDS}).{0,60}:$`, 'i'),
]

const dividers: readonly RegExp[] = [
  /^-{2,}\s*(original message|original appointment|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message d’origine|message transféré|message original)\s*-{2,}$/i,
  /^_{20,}$/,
  /^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré)\s?:$/i,
]

/** Outlook quotes under a block of headers and no mark at all. */
const headerStarts = /^\*?(from|von|de)\s?:\*?\s?\S/i
const headerFollows = /^\*?(sent|date|gesendet|datum|envoyé|to|an|à|subject|betreff|objet|cc)\s?:\*?/i

function findEarlierMail(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim()
    if (line === '') continue
    if (dividers.some((pattern) => pattern.test(line)) && isFollowedByHeaders(lines, at)) return at
    if (isAnnouncement(lines, at)) return at
    if (headerStarts.test(line) && countHeaders(lines, at + 1) >= 2) return at
    if (line.startsWith('>') && isQuotedToTheEnd(lines, at)) return at
  }
  return lines.length
}

/** A long line of underscores alone may be drawn by anybody; Outlook puts headers below it. */
function isFollowedByHeaders(lines: readonly string[], at: number): boolean {
  if (!lines[at]!.trim().startsWith('_')) return true
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '')
  return next > 0 && headerStarts.test(lines[next]!.trim())
}

function isAnnouncement(lines: readonly string[], at: number): boolean {
  const first = lines[at]!.trim()
  if (first.startsWith('>')) return false
  const joined = [1, 2, 3].map((count) =>
    lines
      .slice(at, at + count)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return joined.some((text) => announcements.some((pattern) => pattern.test(text)))
}

function countHeaders(lines: readonly string[], from: number): number {
  let count = 0
  for (const line of lines.slice(from, from + 6)) if (headerFollows.test(line.trim())) count += 1
  return count
}

/** Answers written between quoted lines are new text, so that only a quote with nothing below it is folded. */
function isQuotedToTheEnd(lines: readonly string[], at: number): boolean {
  const quotes = lines.slice(at).map((line) => line.trim())
  const firstOwn = quotes.findIndex((line) => line !== '' && !line.startsWith('>'))
  return firstOwn < 0 || quotes.slice(firstOwn).every((line, index, rest) => isTail(rest, index))
}

function isTail(rest: readonly string[], index: number): boolean {
  const start = rest.findIndex((line) => /^--\s?$/.test(line) || line.startsWith('>'))
  return start >= 0 && index >= start
}

/** RFC 3676 section 4.3 ("-- "), which trimming the end of lines leaves as "--"; and what phones put there. */
const signatureMarks: readonly RegExp[] = [
  /^--$/,
  /^[—–_]{2,}$/,
  /^(sent from my|sent from (outlook|mail|yahoo)|get outlook for|von meinem .{2,30} gesendet|gesendet von|gesendet mit|envoyé de mon|envoyé depuis|envoyé à partir de|obtenir outlook|holen sie sich outlook|outlook für)/i,
]

const closing =
  /^((kind|best|warm|warmest|many)?\s?regards|best( wishes)?|cheers|yours( sincerely| faithfully| truly)?|sincerely( yours)?|(many |kind )?thanks( and (kind |best )?regards)?|thank you|all the best|mit (freundlichen|besten|herzlichen|vielen) grüßen|mit (freundlichem|bestem) gruß|freundliche grüße|(viele|beste|liebe|herzliche|schöne) grüße|(viele|beste|liebe|herzliche) gruesse|mfg|vg|lg|gruß|grüße|(bien )?cordialement|bien à vous|sincères salutations|meilleures salutations|salutations distinguées|cdlt)[,.! ]*$/i

/** Where the signature starts, or the number of lines. A closing formula counts only near the end. */
function findSignature(lines: readonly string[]): number {
  const mark = lines.findIndex((line) => signatureMarks.some((pattern) => pattern.test(line.trim())))
  const body = mark < 0 ? lines : lines.slice(0, mark)
  const filled = body.flatMap((line, index) => (line.trim() ? [index] : []))
  const near = filled.slice(-12)
  const formula = near.find((index) => closing.test(body[index]!.trim()))
  if (formula !== undefined && filled.length > 1) return formula
  return body.length
}

const footer =
  /(this (e-?mail|message)( and any attachments?)? (is|are|may|contains?)|confidentiality notice|the information (contained )?in this (e-?mail|message)|please consider the environment|if you (are not|have received this)|registered in (england|scotland|ireland|wales)|diese e-?mail (enthält|kann|ist)|der inhalt dieser (e-?mail|nachricht)|vertraulichkeitshinweis|sitz der gesellschaft|amtsgericht|registergericht|geschäftsführer|handelsregister|ce (message|courriel|mail) (et|est|peut|contient)|avis de confidentialité|pensez à l['’]environnement|société (anonyme|par actions)|unsubscribe|abmelden|se désabonner)/i

/** Where the legal footer starts: its first paragraph that speaks like one, after at least one other paragraph. */
function findFooter(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '')
  const at = lines.findIndex((line, index) => index > first && footer.test(line))
  if (at < 0) return lines.length
  let start = at
  while (start > first + 1 && lines[start - 1]!.trim() !== '') start -= 1
  // The paragraph belongs to the writer if it begins with other words and is not at the end.
  return lines[start - 1]?.trim() === '' ? start : at
}
