/** A sentence of a text, and where in it: as in `slice`. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** "z. B.", "Nr.", "26.", "Mr.", "M.": a full stop that ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|mr|mrs|ms|dr|prof|st|nr|ca|bzw|inkl|zzgl|usw|etc|evtl|ggf|vgl|tel|mme|mlle|env|réf|approx|e\.g|i\.e)$/iu
const ENDS = /[.!?…]+["”»“')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-–•*]|\d+[.)])\s)/gu
/** Longer than this nobody writes one; it is data. */
const LONGEST = 500

/** A plain-text mail breaks its lines wherever they are full, so a line break alone ends no sentence; a list item does. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { index, 0: mark } of [...text.matchAll(ENDS), { index: text.length, 0: '' }]) {
    const end = index + (mark.startsWith('\n') ? 0 : mark.length)
    if (mark.startsWith('.') && ABBREVIATED.test(text.slice(from, index)) && end < text.length) continue
    const start = from + (/^[\s\-–•*]*/u.exec(text.slice(from, end))?.[0].length ?? 0)
    if (end > start && end - start <= LONGEST) sentences.push({ start, end })
    from = end
  }
  return sentences
}
