/**
 * Words that are alike, by the idea of SymSpell (https://github.com/wolfgarbe/SymSpell): a word is kept with letters left
 * out, and one that was typed is looked up with letters left out as well. Only the beginning of a word is taken, so these
 * stay few, and a word is found while it is still being typed.
 */
const BEGINNING = 7
const SHORTEST = 4

/** How many slips are forgiven in a word of this length. */
export const forgiven = (length: number) => (length < SHORTEST ? 0 : length < 8 ? 1 : 2)

/** By these a word of the vocabulary is found; none for one that is too short or has figures in it. */
export function deletionsOf(word: string): string[] {
  const letters = Array.from(word)
  return letters.length < SHORTEST - 1 || !isOfLetters(word) ? [] : without(letters, letters.length < 6 ? 1 : 2)
}

/** By these it is looked up. */
export function deletionsOfTyped(word: string): string[] {
  const letters = Array.from(word)
  const slips = forgiven(letters.length)
  return slips === 0 || !isOfLetters(word) ? [] : without(letters, slips)
}

const isOfLetters = (word: string) => /^[\p{L}\p{M}]+$/u.test(word)

function without(letters: readonly string[], slips: number): string[] {
  const start = letters.slice(0, BEGINNING)
  const found = new Set([start.join('')])
  let last = [start]
  for (let slip = 1; slip <= slips; slip++) {
    last = last.flatMap((some) => some.map((_, left) => some.filter((_letter, index) => index !== left)))
    for (const some of last) if (some.length >= 2) found.add(some.join(''))
  }
  return [...found]
}

/**
 * How many slips lie between what was typed and a word: letters too many, too few, other ones, or two that changed
 * places. Half a slip more where the word only begins like it. `undefined`: more than are forgiven.
 */
export function slipsBetween(typed: string, word: string): number | undefined {
  const [a, b] = [Array.from(typed), Array.from(word)]
  const most = forgiven(a.length)
  if (most === 0 || b.length < a.length - most) return undefined
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const ways = [replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1, ...(isSwapped ? [rows[i - 2]![j - 2]! + 1] : [])]
      row.push(Math.min(...ways))
    }
    rows.push(row)
  }
  const last = rows[a.length]!
  const whole = last[b.length]!
  if (whole <= most) return whole
  const begun = Math.min(...last.slice(Math.max(0, a.length - most)))
  return begun <= most ? begun + 0.5 : undefined
}
