/**
 * Which rows hold which words. The one thing the engines have no common language for: SQLite answers it with FTS5
 * (https://www.sqlite.org/fts5.html), PostgreSQL with a GIN index over tsvectors. Beside each table named here the
 * migrations make such an index of its column `words`, which the engine keeps by itself; neither splits or folds
 * anything, because the words are written the way they are compared.
 */
export const wordTables = { people: 'search_people', companies: 'search_companies', history: 'search_history' } as const
export type WordTable = keyof typeof wordTables

export interface Term {
  readonly word: string
  /** Any word that begins like this. Costs as much as there are rows with such words. */
  readonly isPrefix?: boolean
}

/** All of: any of. Words hold letters, digits and marks only, so there is nothing to escape; others are not found. */
export type WordQuery = readonly (readonly Term[])[]

/** The subjects of at most `limit` rows that match, the newest first. */
export type FindByWords = (table: WordTable, query: WordQuery, limit: number) => Promise<string[]>

const isWord = ({ word }: Term) => /^[\p{L}\p{N}\p{M}]+$/u.test(word)

/** `undefined`: nothing can match. */
export function cleanQuery(query: WordQuery): WordQuery | undefined {
  const clean = query.map((terms) => terms.filter(isWord))
  return clean.length === 0 || clean.some((terms) => terms.length === 0) ? undefined : clean
}

export const asFts5 = (query: WordQuery) =>
  query
    .map((terms) => `(${terms.map(({ word, isPrefix }) => (isPrefix ? `"${word}" *` : `"${word}"`)).join(' OR ')})`)
    .join(' AND ')

export const asTsquery = (query: WordQuery) =>
  query
    .map((terms) => `(${terms.map(({ word, isPrefix }) => (isPrefix ? `'${word}':*` : `'${word}'`)).join(' | ')})`)
    .join(' & ')

/**
 * A GIN index knows no order: to find the newest of a million rows it would have to fetch all of them. So every row also
 * has a word for the span of entries it stands in, and is looked for among the newest first. Where few of those match,
 * few of all do.
 */
const spans = [
  { letter: 'x', entries: 4096 },
  { letter: 'y', entries: 65_536 },
] as const

export const spanWords = (entry: number) => spans.map(({ letter, entries }) => spanWord(letter, entries, entry))
const spanWord = (letter: string, entries: number, entry: number) => `ˆ${letter}${Math.floor(entry / entries)}`

/** Narrow to wide: the query among the newest two spans of each size, then among all. */
export const amongNewest = (query: WordQuery, newest: number): WordQuery[] => [
  ...spans
    .filter(({ entries }) => newest > 2 * entries)
    .map(({ letter, entries }) => [
      ...query,
      [newest, newest - entries].map((entry) => ({ word: spanWord(letter, entries, entry) })),
    ]),
  query,
]
