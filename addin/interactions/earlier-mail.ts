/** What others wrote before: it is told by its marks (`>`), or by what the mail program puts over it. */
import { attributionEndingAt, isDivider, isHeaderBlock, isRule } from './attribution.ts'
import { fold, isBlank, type Line } from './mail-lines.ts'

/** A stretch of own text, or of lines with `>` and what introduces them. */
export interface Run {
  readonly lines: readonly Line[]
  readonly isQuoted: boolean
  readonly isIntroduced: boolean
}

/**
 * Folds the earlier mail that has no marks, which reaches to the end, and returns what stands above it; `undefined` if the
 * answer may stand anywhere in it, since then all of it has to be kept.
 */
export function foldUnmarked(lines: readonly Line[]): readonly Line[] | undefined {
  const start = unmarkedStart(lines, 0)
  if (start === undefined) return lines
  const above = lines.slice(0, start.at)
  const isBare = above.every(isBlank)
  if (isBare && start.kind === 'attribution') return undefined
  const next = unmarkedStart(lines, start.below)?.at ?? lines.length
  const quoted = lines.slice(start.below, next)
  if (
    !isBare &&
    (above.slice(0, 60).some(({ bare }) => answersBelow.test(bare)) ||
      quoted.some(({ bare }) => namedAnswer.test(bare)))
  ) {
    fold(lines.slice(next), 'earlier-mail')
    return undefined
  }
  fold(lines.slice(start.at), 'earlier-mail')
  return above
}

/** "My answers are below, in red": colors do not survive in plain text, so that nobody can tell whose line is whose. */
const answersBelow =
  /(?:answer|repl(?:y|ies)|response|comment|note|remark|antwort|kommentar|anmerkung|ergänzung|réponse|commentaire|remarque|annotation).{0,60}(?:\bbelow|\binline|\bin (?:the text|red|blue|green|bold|capitals|rot|blau|grün|fett|roter|blauer|grüner)\b|\bunten\b|im text\b|ci-dessous|dans le texte|en (?:rouge|bleu|vert|gras)\b)/i
/** Outlook's option "Preface comments with": "[Tom Berg] Yes, from Monday." */
const namedAnswer = /^\[\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,2}\]:? \S/u

interface Start {
  readonly kind: 'attribution' | 'headers'
  readonly at: number
  /** Behind the line that introduces. */
  readonly below: number
}

function unmarkedStart(lines: readonly Line[], from: number): Start | undefined {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    if (line.depth > 0 || line.bare === '') continue
    const next = nextFilled(lines, at)
    if (isDivider(line)) return { kind: 'headers', at, below: Math.min(lines.length, at + 8) }
    if (isRule(line) && isHeaderBlock(lines, next) && lines[next]!.depth === 0)
      return { kind: 'headers', at, below: Math.min(lines.length, next + 4) }
    if (isHeaderBlock(lines, at)) return { kind: 'headers', at, below: Math.min(lines.length, at + 4) }
    const span = lines[next]!.depth > 0 ? undefined : attributionEndingAt(lines, at, false)
    if (span) return { kind: 'attribution', at: Math.max(span.from, from), below: span.to }
  }
  return undefined
}

/** The next line with text, or the line itself at the end. */
function nextFilled(lines: readonly Line[], at: number): number {
  const limit = Math.min(lines.length, at + 6)
  for (let next = at + 1; next < limit; next++) if (!isBlank(lines[next]!)) return next
  return at
}

export function runsOf(lines: readonly Line[]): Run[] {
  const runs: { lines: Line[]; isQuoted: boolean; isIntroduced: boolean }[] = []
  const introductions = introductionsOf(lines)
  lines.forEach((line, at) => {
    const isIntroduction = introductions.has(at)
    const isQuoted = isIntroduction || line.depth > 0
    const run = runs.at(-1)
    // Blank lines between two quoted ones belong to the quote, others to what stands above them.
    const goesOn = run && (run.isQuoted === isQuoted || (isBlank(line) && !isIntroduction))
    if (goesOn) run.lines.push(line)
    else runs.push({ lines: [line], isQuoted, isIntroduced: false })
    if (isIntroduction) runs.at(-1)!.isIntroduced = true
  })
  return runs
}

/** "On … wrote:" over a line with `>`; blank lines may stand between. */
function introductionsOf(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  lines.forEach((line, at) => {
    if (line.depth > 0 || !/[:-]$/.test(line.bare) || lines[nextFilled(lines, at)]!.depth === 0) return
    const span = attributionEndingAt(lines, at, true)
    for (let index = span?.from ?? at; index < (span?.to ?? at); index++) found.add(index)
  })
  return found
}

/**
 * Folds the runs with marks, once it is known which of the others say something. A quote that an answer follows is kept with it;
 * the whole mail above a single answer is history.
 */
export function foldMarked(runs: readonly Run[]): void {
  const says = (run: Run | undefined) =>
    run !== undefined && !run.isQuoted && run.lines.some((line) => line.part === 'new' && !isBlank(line))
  const answered = new Set(runs.filter((run, at) => run.isQuoted && says(runs[at + 1])))
  const isBottomReply = answered.size === 1 && [...answered][0]!.isIntroduced && !says(runs[0])
  for (const run of runs) {
    if (!run.isQuoted) continue
    const isKept = answered.has(run) ? !isBottomReply : isOwnWords(run)
    fold(isKept ? run.lines.filter(({ depth, bare }) => depth === 0 && bare !== '') : run.lines, 'earlier-mail')
  }
}

/** "> 3.5 t: two of them" is a comparison. */
const isOwnWords = ({ lines, isIntroduced }: Run) =>
  !isIntroduced && lines.filter((line) => !isBlank(line)).length === 1
