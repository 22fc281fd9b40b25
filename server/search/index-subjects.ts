import { domainToUnicode } from 'node:url'
import type { SearchKind } from '../../shared/search.ts'
import type { Reader, Writer } from '../db/database.ts'
import { spanWords } from '../db/word-index.ts'
import { listNotes } from '../interactions/notes.repository.ts'
import {
  countWords,
  deleteEntries,
  deleteUnusedWords,
  findNewestEntry,
  insertDeletions,
  insertEntries,
  listEntries,
  listInteractionTexts,
  listKnownWords,
  listPartakersOf,
  markEntry,
  type EntryRow,
} from './index.repository.ts'
import { deletionsOf } from './near-words.rules.ts'
import { listAddressesOf, listCompanies, listDomainsOf, listPeople } from './search.repository.ts'
import {
  authorWord,
  beginningsOf,
  companyWord,
  contactWord,
  ownerWord,
  TEAM_WORD,
  vocabularyOf,
  wordsOfName,
  wordsOfPhone,
  wordsOfText,
} from './words.rules.ts'

/** Brings the index up to what these subjects are now, whatever it held of them: new, changed, or gone. */
export async function indexSubjects(tx: Writer, kind: SearchKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const words = await wordsOf[kind](tx, ids)
  const known = new Map((await listEntries(tx, kind, ids)).map((row) => [row.subjectId, row]))
  let newest = await findNewestEntry(tx, kind)

  const added: EntryRow[] = []
  const gone: number[] = []
  const counts = new Map<string, number>()
  const count = (row: string, by: number) => {
    for (const word of vocabularyOf(row.split(' '))) counts.set(word, (counts.get(word) ?? 0) + by)
  }
  for (const subjectId of new Set(ids)) {
    const earlier = known.get(subjectId)
    const now = words.get(subjectId)
    if (now === undefined) {
      if (earlier) gone.push(earlier.entry)
    } else {
      const entry = earlier?.entry ?? ++newest
      const row = { entry, subjectId, words: [...new Set([...now, ...spanWords(entry)])].sort().join(' ') }
      if (row.words === earlier?.words) continue
      if (earlier) await markEntry(tx, kind, row)
      else added.push(row)
      count(row.words, 1)
    }
    if (earlier) count(earlier.words, -1)
  }
  await insertEntries(tx, kind, added)
  await deleteEntries(tx, kind, gone)
  await keepVocabulary(tx, kind, new Map([...counts].filter(([, by]) => by !== 0)))
}

async function keepVocabulary(tx: Writer, kind: SearchKind, counts: ReadonlyMap<string, number>) {
  const more = [...counts].filter(([, by]) => by > 0).map(([word]) => word)
  const known = new Set(more.length === 0 ? [] : await listKnownWords(tx, more))
  await countWords(tx, kind, counts)
  const fresh = more.filter((word) => !known.has(word))
  await insertDeletions(
    tx,
    fresh.flatMap((word) => deletionsOf(word).map((deletion) => ({ deletion, word }))),
  )
  await deleteUnusedWords(
    tx,
    [...counts].filter(([, by]) => by < 0).map(([word]) => word),
  )
}

type WordsById = Map<string, string[]>

const wordsOf: Record<SearchKind, (db: Reader, ids: readonly string[]) => Promise<WordsById>> = {
  async people(db, ids) {
    const [people, addresses] = [await listPeople(db, ids), bySubject(await listAddressesOf(db, ids))]
    return new Map(
      people.map(({ id, name, jobTitle, companyName, phones, ownerId }) => {
        const written = [
          ...[name, companyName ?? ''].flatMap(wordsOfName),
          ...[jobTitle ?? '', ...(addresses.get(id) ?? []).map(readableAddress)].flatMap(wordsOfText),
        ]
        const marks = [...phones.flatMap(wordsOfPhone), ...(ownerId === null ? [] : [ownerWord(ownerId)])]
        return [id, [...written, ...beginningsOf(written), ...marks]]
      }),
    )
  },
  async companies(db, ids) {
    const [companies, domains] = [await listCompanies(db, ids), bySubject(await listDomainsOf(db, ids))]
    return new Map(
      companies.map(({ id, name }) => {
        const written = [...wordsOfName(name), ...(domains.get(id) ?? []).map(domainToUnicode).flatMap(wordsOfText)]
        return [id, [...written, ...beginningsOf(written)]]
      }),
    )
  },
  async history(db, ids) {
    const texts = await listInteractionTexts(db, ids)
    const partakers = bySubject(await listPartakersOf(db, ids))
    const added = bySubject(
      (await listNotes(db, ids)).map(({ interactionId, text }) => ({ subjectId: interactionId, value: text })),
    )
    return new Map(
      texts.map(({ id, subject, text, note, visibility, companyId, contactId, loggedBy }) => {
        const contacts = [contactId, ...(partakers.get(id) ?? [])]
        const marks = [
          visibility === 'team' ? TEAM_WORD : authorWord(loggedBy),
          ...(companyId === null ? [] : [companyWord(companyId)]),
          ...contacts.filter((one) => one !== null).map(contactWord),
        ]
        return [id, [...wordsOfText([subject, note, ...(added.get(id) ?? []), text].join('\n')), ...marks]]
      }),
    )
  },
}

/** As people write it: the domain without punycode. */
export const readableAddress = (address: string) => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at + 1)}${domainToUnicode(address.slice(at + 1)) || address.slice(at + 1)}`
}

function bySubject(rows: readonly { subjectId: string; value: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { subjectId, value } of rows) found.set(subjectId, [...(found.get(subjectId) ?? []), value])
  return found
}
