import type { Kit } from '../db/kit.ts'

/**
 * What can be found, and by which words. Nothing here is the truth of anything: all of it can be made anew from
 * contacts, companies and interactions, and whatever is found is read from those before anybody sees it.
 */
export function searchTables(kit: Kit) {
  /** Beside each of these the engine keeps an index of the single words, see `server/db/word-index.ts`. */
  const wordsOf = (name: 'search_people' | 'search_companies' | 'search_history') =>
    kit.table(
      name,
      {
        /** Rises with every row, so that what came last can be found first. */
        entry: kit.integer().primaryKey(),
        /** The contact, company or interaction. */
        subjectId: kit.text().notNull(),
        /** Each once, as `wordsOfText` writes them, with a space between them. */
        words: kit.text().notNull(),
      },
      (t) => [kit.uniqueIndex(`${name}_subject_idx`).on(t.subjectId)],
    )

  /** Every word that anybody may see, and in how many rows of each kind it stands: to put right what was mistyped. */
  const searchVocabulary = kit.table('search_vocabulary', {
    word: kit.text().primaryKey(),
    people: kit.integer().notNull(),
    companies: kit.integer().notNull(),
    history: kit.integer().notNull(),
  })

  /** The words again, with letters left out: two words that are alike have one of these in common. */
  const searchDeletions = kit.table(
    'search_deletions',
    { deletion: kit.text().notNull(), word: kit.text().notNull() },
    (t) => [kit.primaryKey([t.deletion, t.word]), kit.index('search_deletions_word_idx').on(t.word)],
  )

  /** How far the index has come. */
  const searchProgress = kit.table('search_progress', {
    /** What is read: `people`, `companies`, `history`, or `new` for what was logged since. */
    id: kit.text().primaryKey(),
    /** The last id that was read; `null` before the first one. */
    cursor: kit.text(),
    isDone: kit.boolean().notNull(),
    /** One server reads at a time, until then. */
    leaseUntil: kit.instant(),
  })

  return {
    searchPeople: wordsOf('search_people'),
    searchCompanies: wordsOf('search_companies'),
    searchHistory: wordsOf('search_history'),
    searchVocabulary,
    searchDeletions,
    searchProgress,
  }
}
