const NO_BREAK_SPACE = '\u00a0'
const NARROW_NO_BREAK_SPACE = '\u202f'

/**
 * The sentences with the spaces that French sets before ":", ";", "?" and "!" and inside of quotes, none of which may
 * break a line. In the catalog they are ordinary spaces, which an editor shows.
 */
export function withFrenchSpaces<T extends object>(catalog: T): T {
  const spaced = Object.entries(catalog).map(([key, value]: [string, string | object]) => [
    key,
    typeof value === 'string' ? spacedSentence(value) : withFrenchSpaces(value),
  ])
  return Object.fromEntries(spaced) as T
}

function spacedSentence(sentence: string): string {
  return sentence
    .replace(/ (?=[;?!])/g, NARROW_NO_BREAK_SPACE)
    .replace(/ (?=[:»])/g, NO_BREAK_SPACE)
    .replace(/(?<=«) /g, NO_BREAK_SPACE)
}
