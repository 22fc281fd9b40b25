/** How the author signs: a mark, a closing formula, the name, the card below it. Whatever else stands there stays new text. */
import { closingOf, isDeviceLine } from './closing-words.ts'
import { evidenceIn, isInvitation, isNameLike, isSentence, MAIL_ADDRESS } from './contact-line.ts'
import { isImprint, isLegal } from './legal-footer.ts'
import { fold, isBlank, joined, paragraphsOf, type Line, type Paragraph } from './mail-lines.ts'

/** A card longer than this is a text. */
const MAX_LINES = 40
const postscript = /^(?:p\.? ?s\.?(?: ?[:.–-]| [a-zà-ÿ])|n\.?b\.?[ :]|nachtrag\b|nachsatz\b|p\.-s\.|post-scriptum\b)/i
const bullet = /^(?:[-•*–] |\d{1,2}[.)] )/

/** Folds the signature of one run of own text. `hasTextAbove`: the author has said something before this run. */
export function foldSignature(run: readonly Line[], hasTextAbove: boolean): void {
  fold(
    run.filter(({ bare }) => isDeviceLine(bare)),
    'signature',
  )
  const own = run.filter((line) => line.part === 'new' || isBlank(line))
  const start = signatureStart(own, hasTextAbove)
  if (start === undefined) return
  const [mark, ...below] = own.slice(start)
  if (!mark) return
  const isMark = isSignatureMark(mark)
  if (isMark) mark.part = 'signature'
  foldTail(isMark ? below : [mark, ...below], mark.isSignatureMark)
}

const isSignatureMark = ({ bare, isSignatureMark }: Line) =>
  isSignatureMark || /^(?:--|[—–_]{2,40}|-{3,40}|\*{3,40})$/.test(bare)

function signatureStart(own: readonly Line[], hasTextAbove: boolean): number | undefined {
  const filled = own.flatMap((line, at) => (isBlank(line) ? [] : [at]))
  const mark = filled.find(
    (at, index) => isSignatureMark(own[at]!) && isMarkOfSignature(own, at, filled.length - index),
  )
  const last = filled.filter((at) => mark === undefined || at < mark).slice(-MAX_LINES)
  const closings = last.filter((at) => closingOf(own[at]!.bare) && !isFollowedByText(own, at))
  const isFirst = (at: number) => !hasTextAbove && at === filled[0]
  const regards = closings.findLast(
    (at) => closingOf(own[at]!.bare) === 'regards' && (!isFirst(at) || own.slice(at + 1).every(isNameOrCard)),
  )
  // Without anything above it, "Thanks" is what the mail says.
  const thanks = closings.findLast((at) => !isFirst(at))
  const start = regards ?? thanks ?? mark
  if (start !== undefined) return start
  const only = closings[0]
  if (only === undefined || !own.slice(only + 1).every(isNameOrCard)) return cardStart(own, hasTextAbove)
  return filled[filled.indexOf(only) + 1]
}

/** Two dashes alone may also part two halves of a letter, and a row of underscores wants to be filled in. */
function isMarkOfSignature(own: readonly Line[], at: number, left: number): boolean {
  if (left > MAX_LINES) return false
  const below = own.slice(at + 1)
  const first = below.find((line) => !isBlank(line))
  if (own[at]!.isSignatureMark) return true
  if (!first || !isNameOrCard(first)) return false
  return !below.some(({ bare }) => closingOf(bare)) && !paragraphsOf(below).some(isText)
}

function isFollowedByText(own: readonly Line[], at: number): boolean {
  const next = own.find((line, index) => index > at && !isBlank(line))
  return next !== undefined && isSentence(next.bare) && !postscript.test(next.bare)
}

/** "Tom Berg", "i. A. Aylin Demir", "Your team at Brightwater": no more than a name, or part of a card. */
const isNameOrCard = (line: Line) =>
  isBlank(line) || line.part !== 'new' || evidenceIn(line.bare).length > 0 || nameOrTeam.test(line.bare)
const nameOrTeam =
  /^(?:(?:["'(]?\p{Lu}\S*|i\.|im|ppa\.|p\.p\.|von|van|vom|de|du|des|der|die|la|le|zu|at|of|the|your|team|équipe|und|and|et|&|[|·/–-])(?: |$)){1,8}$/u

const isText = ({ lines }: Paragraph) =>
  isSentence(joined(lines)) && !lines.some(({ bare }) => evidenceIn(bare).length > 0) && !isLegal(joined(lines))

/** Name, title, company and phone under a text that ends without a formula. */
function cardStart(own: readonly Line[], hasTextAbove: boolean): number | undefined {
  let start: number | undefined
  let at = own.length - 1
  for (let seen = 0; at >= 0 && seen < 14; at--) {
    const line = own[at]!
    if (isBlank(line)) continue
    if (isSentence(line.bare) || line.bare.length > 110 || bullet.test(line.bare) || line.bare.endsWith(':')) break
    seen += 1
    const above = own[at - 1]
    const isTop = above === undefined || isBlank(above) || isSentence(above.bare)
    if (isTop && isNameLike(line.bare) && isCard(own.slice(at), isSignedAbove(own, at))) {
      start = at
      if (!isPartOfCard(own, at)) break
    }
  }
  if (start === undefined) return undefined
  const above = own.slice(0, start).findLast((line) => !isBlank(line))
  if (above === undefined) return hasTextAbove ? start : undefined
  // "Please call Tom:" asks for what stands below.
  if (above.bare.endsWith(':') || (above.bare.endsWith(',') && !isSignedAbove(own, start))) return undefined
  return isSignedAbove(own, start) && own.indexOf(above) > 0 ? own.indexOf(above) : start
}

/** "Tom" or "Tom Berg" by itself, over the card of Tom Berg. */
function isSignedAbove(own: readonly Line[], at: number): boolean {
  const above = own.slice(Math.max(0, at - 4), at).findLast((line) => !isBlank(line))
  const name = above?.bare.replace(/,$/, '') ?? ''
  return /^\p{Lu}[\p{L}. -]+$/u.test(name) && own[at]!.bare.startsWith(name)
}

/** Above it goes on with short lines that may belong to the same card. */
const isPartOfCard = (own: readonly Line[], at: number) =>
  at > 1 && isBlank(own[at - 1]!) && evidenceIn(own[at]!.bare).length > 0

function isCard(lines: readonly Line[], isSigned: boolean): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  const kinds = new Set(filled.flatMap(({ bare }) => evidenceIn(bare)))
  // Two addresses are two people: a list that the author made.
  const addresses = new Set(filled.flatMap(({ bare }) => MAIL_ADDRESS.exec(bare)?.[0].toLowerCase() ?? []))
  if (addresses.size > 1) return false
  const canBeReached = kinds.has('phone') || kinds.has('mail') || kinds.has('web')
  const pieces = filled.flatMap(({ bare }) => bare.split(/ [|·•] /)).length
  return canBeReached && (isSigned ? pieces >= 2 : pieces >= 3 && kinds.size >= 2)
}

/** Everything from the closing formula down. `isMarked`: RFC 3676 says that all of it is signature; a postscript is not. */
function foldTail(lines: readonly Line[], isMarked: boolean): void {
  const paragraphs = paragraphsOf(lines)
  const lastCard = paragraphs.findLastIndex(({ lines }) => lines.some(({ bare }) => evidenceIn(bare).length > 0))
  let isBelowMark = isMarked
  let isBelowFooter = false
  paragraphs.forEach((paragraph, index) => {
    const at = paragraph.lines.findIndex(({ bare }) => postscript.test(bare))
    const rest = at < 0 ? paragraph.lines : paragraph.lines.slice(0, at)
    isBelowMark ||= rest.some((line) => line.isSignatureMark)
    if (rest.length === 0) return
    const text = joined(rest)
    const isFooter = isLegal(text) || (isBelowFooter && isSentence(text))
    const isFormula = rest.some(({ bare }) => closingOf(bare))
    if (isFooter || rest.some(({ bare }) => isImprint(bare))) foldFooter(rest, isFooter)
    else if (isBelowMark) fold(rest, 'signature')
    else if (isFormula || index <= lastCard || (index <= 1 && rest.every(isNameOrCard))) foldCard(rest)
    isBelowFooter ||= isFooter
  })
}

function foldFooter(lines: readonly Line[], isWhole: boolean): void {
  const start = lines.findIndex(({ bare }) => isImprint(bare) || (isWhole && isLegal(bare)))
  const isCardAbove = start > 0 && lines.slice(0, start).every(({ bare }) => !isSentence(bare) && bare.length <= 110)
  fold(isCardAbove ? lines.slice(0, start) : [], 'signature')
  fold(lines, 'footer')
}

/** Short lines are the card; a sentence among them is something the author still wants to say. */
function foldCard(lines: readonly Line[]): void {
  const isList = lines.filter(({ bare }) => bullet.test(bare)).length * 2 > lines.length
  const hasContact = lines.some(({ bare }) => evidenceIn(bare).length > 0)
  const isFormula = lines.some(({ bare }) => closingOf(bare))
  if (isList || (isSentence(joined(lines)) && !hasContact && !isFormula)) return
  fold(
    lines.filter(
      (line) =>
        closingOf(line.bare) ||
        isInvitation(line.bare) ||
        (!isSentence(line.bare) && (hasContact || isNameOrCard(line))),
    ),
    'signature',
  )
}
