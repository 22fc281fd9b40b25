/**
 * Parts a plain-text mail into what its author wrote now and what stands around it: earlier mail, signature, legal footer, and
 * what machines added. Pure, and run in the pane, so that what is folded never leaves the mailbox. When unsure, it keeps.
 */
import { foldMarked, foldUnmarked, runsOf, type Run } from './earlier-mail.ts'
import { foldLegalFooter } from './legal-footer.ts'
import { foldDebris } from './mail-debris.ts'
import { afterLastRead, isBlank, readLines, type Line, type Part } from './mail-lines.ts'
import { foldSignature } from './signature-block.ts'

type FoldedKind = Exclude<Part, 'new'>

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
  const { read, unread } = readLines(body)
  const above = foldUnmarked(read)
  if (above) partOwnText(above)
  else foldDebris(read.filter(({ depth }) => depth === 0))
  const lines = [...read, ...afterLastRead(unread, read.at(-1)!)]
  return {
    newText: textOf(lines, 'new').replace(/\n{3,}/g, '\n\n'),
    folded: (['earlier-mail', 'signature', 'footer', 'tracking'] as const)
      .map((kind) => ({ kind, text: textOf(lines, kind) }))
      .map(({ kind, text }) => ({ kind, text, lines: text.split('\n').filter((line) => line.trim() !== '').length }))
      .filter(({ lines }) => lines > 0),
  }
}

/** Signatures and footers stand above the first quote or below the last; what stands between quotes is an answer. */
function partOwnText(lines: readonly Line[]): void {
  const runs = runsOf(lines)
  const own = runs.filter(({ isQuoted }) => !isQuoted)
  const ends = new Set([runs[0], runs.at(-1)].filter((run): run is Run => run !== undefined && !run.isQuoted))
  for (const run of own) foldDebris(run.lines)
  let hasText = false
  for (const run of own) {
    if (ends.has(run)) {
      foldLegalFooter(run.lines)
      foldSignature(run.lines, hasText)
    }
    hasText ||= filled(run.lines, 'new').length > 0
  }
  foldMarked(runs)
}

const filled = (lines: readonly Line[], part: Part) => lines.filter((line) => line.part === part && !isBlank(line))

/** Blank lines stay where they part lines of the same kind. */
function textOf(lines: readonly Line[], part: Part): string {
  const texts: string[] = []
  let isGap = false
  for (const line of lines) {
    if (isBlank(line)) isGap = true
    else if (line.part === part) {
      if (isGap && texts.length > 0) texts.push('')
      texts.push(line.text)
      isGap = false
    }
  }
  return texts.join('\n')
}
