/** A mail as lines. Every line ends in exactly one part, so that parting can misplace a line and never lose one. */
export type Part = 'new' | 'earlier-mail' | 'signature' | 'footer' | 'tracking'

export interface Line {
  /** As it came, without white space at its end. */
  readonly text: string
  /** What the rules look at: no quote marks, no invisible characters, single spaces, and never longer than `BARE_LENGTH`. */
  readonly bare: string
  /** How many `>` stand before it. */
  readonly depth: number
  /** "-- " with its space, as RFC 3676 section 4.3 wants it: nobody types that by chance. */
  readonly isSignatureMark: boolean
  part: Part
}

export interface Paragraph {
  readonly lines: readonly Line[]
  /** Of the first line, in the list it was taken from. */
  readonly at: number
}

/** Nobody writes more lines in one mail. What comes below them follows the last of them. */
const MAX_LINES = 4000
/** A rule never sees more of a line, so that no line, however long, can cost more than a short one. */
const BARE_LENGTH = 600

// Zero-width characters, the soft hyphen, the filler of preheaders and what turns the direction of text: shown by nobody,
// and enough to hide a "From:" from a rule.
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const QUOTE_MARKS = /^(?:\s?>)+/

/** The lines the rules look at, and the text below them, which nobody reads. */
export function readLines(body: string): { read: Line[]; unread: string } {
  const text = body
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
  let end = -1
  for (let lines = 0; lines < MAX_LINES && (lines === 0 || end >= 0); lines++) end = text.indexOf('\n', end + 1)
  const isWhole = end < 0
  return {
    read: (isWhole ? text : text.slice(0, end)).split('\n').map(readLine),
    unread: isWhole ? '' : text.slice(end + 1),
  }
}

function readLine(raw: string): Line {
  const start = raw.slice(0, 4 * BARE_LENGTH).replace(INVISIBLE, '')
  const marks = QUOTE_MARKS.exec(start)?.[0] ?? ''
  const bare = start
    .slice(marks.length)
    .normalize('NFC')
    .replace(/[’‘‛]/g, "'")
    .replace(/[‐‑−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, BARE_LENGTH)
  const depth = marks.replace(/\s/g, '').length
  return { text: raw.trimEnd(), bare, depth, isSignatureMark: raw === '-- ', part: 'new' }
}

/** What nobody read, as one piece: of the earlier mail if that has no marks and so reaches to the end, or marks to the end; else kept. */
export function afterLastRead(unread: string, last: Line): Line[] {
  const goesOn = last.part === 'earlier-mail' && (last.depth === 0 || !/^[^>\n]/m.test(unread))
  const part = goesOn ? 'earlier-mail' : 'new'
  return unread.trim() === '' ? [] : [{ text: unread.trimEnd(), bare: '', depth: 0, isSignatureMark: false, part }]
}

export const isBlank = (line: Line) => line.text.trim() === ''

/** Lines between blank ones and lines that stand in another part already. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: { lines: Line[]; at: number }[] = []
  let isOpen = false
  lines.forEach((line, at) => {
    const isText = line.part === 'new' && !isBlank(line)
    if (isText && isOpen) paragraphs.at(-1)!.lines.push(line)
    else if (isText) paragraphs.push({ lines: [line], at })
    isOpen = isText
  })
  return paragraphs
}

/** The first lines as one; a rule that needs more would be guessing. */
export const joined = (lines: readonly Line[]) =>
  lines
    .slice(0, 40)
    .map(({ bare }) => bare)
    .join(' ')
    .slice(0, 3000)

/** Puts lines into a part, unless they stand in one. */
export function fold(lines: readonly Line[], part: Part): void {
  for (const line of lines) if (line.part === 'new') line.part = part
}
