import {
  COUNTED_HITS,
  searchKinds,
  type CompanyHit,
  type HistoryHit,
  type MatchedBy,
  type PersonHit,
  type SearchKind,
  type SearchQuery,
  type SearchResult,
} from '../../shared/search.ts'
import { domainToUnicode } from 'node:url'
import { customerNameOf } from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import type { Term, WordQuery } from '../db/word-index.ts'
import { contactBy } from '../interactions/interactions.ts'
import { listNotes } from '../interactions/notes.repository.ts'
import type { Actor, Services } from '../services.ts'
import { readableAddress } from './index-subjects.ts'
import { marksIn, matched, snippetOf, type Needle } from './marks.ts'
import { deletionsOfTyped, slipsBetween } from './near-words.rules.ts'
import {
  countUnfinished,
  listAddressesOf,
  listCompanies,
  listDomainsOf,
  listHistory,
  listPeople,
  listWordsFrom,
  listWordsNear,
  type VocabularyRow,
} from './search.repository.ts'
import {
  authorWord,
  beginning,
  companyWord,
  contactWord,
  digitsOf,
  LONGEST_BEGINNING,
  ownerWord,
  phoneWord,
  readTyped,
  TEAM_WORD,
  type Typed,
  type TypedWord,
} from './words.rules.ts'

/** A word in more rows than that fills any list by itself: what only begins like it is not looked for as well. */
const COMMON = 5000
const WORDS_LOOKED_AT = 50
const NEAR_LOOKED_AT = 500
const NEAR_TAKEN = 8
/** As many are ranked as are read whole. */
const MOST_RANKED = 30

/** A word that was typed, and what stands for it in the index. */
interface Wanted extends TypedWord {
  readonly known: readonly VocabularyRow[]
  /** Looked for as well, because nothing was found by what was typed. */
  readonly near: readonly VocabularyRow[]
}

/** Contacts, companies and interactions that hold every word, each kind with the best first. */
export async function search(services: Services, actor: Actor, query: SearchQuery): Promise<SearchResult> {
  const { db } = services
  const isComplete = (await countUnfinished(db.read, searchKinds)) === 0
  const typed = readTyped(unpunycoded(query.q))
  if (typed.words.length === 0) return { ...nothing, isComplete }

  const wanted = await Promise.all(
    typed.words.map(async (word) => ({ ...word, known: await wordsLike(db.read, word), near: [] })),
  )
  const found = await findAll(services, actor, query, typed, wanted)
  if (found.people.count + found.companies.count + found.history.count > 0) {
    return { ...found, corrected: [], isComplete }
  }
  const withNear = await Promise.all(wanted.map(async (word) => ({ ...word, near: await wordsNear(db.read, word) })))
  if (withNear.every(({ near }) => near.length === 0)) return { ...nothing, isComplete }
  const close = await findAll(services, actor, query, typed, withNear)
  return { ...close, corrected: correctedIn(close, withNear), isComplete }
}

const none = { hits: [], count: 0, isMore: false }
const nothing: Omit<SearchResult, 'isComplete'> = { people: none, companies: none, history: none, corrected: [] }

/** A domain as it stands in a header is looked for as people write it. */
const unpunycoded = (text: string) =>
  text.replace(/[\w.-]*xn--[\w.-]+/gi, (domain) => domainToUnicode(domain.replace(/\.+$/, '')) || domain)

type Found = Pick<SearchResult, 'people' | 'companies' | 'history'>

async function findAll(
  services: Services,
  actor: Actor,
  { kind, companyId, contactId, limit }: SearchQuery,
  typed: Typed,
  wanted: readonly Wanted[],
): Promise<Found> {
  const isInside = companyId !== undefined || contactId !== undefined
  const asks = (one: SearchKind) =>
    isInside ? one === 'history' : kind === 'customers' ? one !== 'history' : kind === undefined || kind === one
  const scope = companyId !== undefined ? companyWord(companyId) : contactId !== undefined && contactWord(contactId)
  const needles = needlesOf(wanted)
  const [people, companies, history] = await Promise.all([
    asks('people') ? findPeople(services, actor, typed, wanted, needles, limit) : none,
    asks('companies') ? findCompanies(services, wanted, needles, limit) : none,
    asks('history') ? findHistory(services, actor, scope || undefined, wanted, needles, limit) : none,
  ])
  return { people, companies, history }
}

async function findPeople(
  { db }: Services,
  actor: Actor,
  { phone }: Typed,
  wanted: readonly Wanted[],
  needles: readonly Needle[],
  limit: number,
): Promise<SearchResult['people']> {
  const exact = wanted.map(exactly)
  const begun = wanted.map((word) => beginningLike('people', word))
  const [asTyped, mine, all, byPhone] = await Promise.all([
    db.findByWords('people', exact, COUNTED_HITS + 1),
    db.findByWords('people', [...begun, [{ word: ownerWord(actor.id) }]], MOST_RANKED),
    db.findByWords('people', begun, COUNTED_HITS + 1),
    phone === undefined
      ? []
      : db.findByWords('people', [[{ word: phoneWord(phone), isPrefix: true }]], COUNTED_HITS + 1),
  ])
  const ids = [...new Set([...asTyped, ...all, ...byPhone])]
  const candidates = [
    ...new Set([...mine, ...asTyped.slice(0, MOST_RANKED), ...ids.slice(0, Math.max(limit, MOST_RANKED))]),
  ]
  const rows = await listPeople(db.read, candidates)
  const [exactly_, own] = [new Set(asTyped), new Set(mine)]
  const ranked = rankBy(rows, candidates, (row) => [
    marksIn(row.name, needles).length < wanted.length,
    !exactly_.has(row.id),
    !own.has(row.id),
  ]).slice(0, limit)

  const addresses = await listAddressesOf(
    db.read,
    ranked.map(({ id }) => id),
  )
  const hits = ranked.map((row): PersonHit => {
    const [name, jobTitle, companyName] = [row.name, row.jobTitle, row.companyName].map((text) =>
      text === null ? null : matched(text, needles),
    )
    const shown = [name, jobTitle, companyName].reduce((sum, text) => sum + (text?.matches.length ?? 0), 0)
    const reach = addresses.filter(({ subjectId }) => subjectId === row.id).map(({ value }) => readableAddress(value))
    return {
      contactId: row.id,
      companyId: row.companyId,
      name: name!,
      jobTitle: jobTitle ?? null,
      companyName: companyName ?? null,
      segment: row.segment,
      owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
      matchedBy:
        shown >= wanted.length ? null : (phoneMatch(row.phones, phone) ?? firstMatch('address', reach, needles)),
    }
  })
  return { hits, ...countOf(ids, candidates, rows) }
}

async function findCompanies(
  { db }: Services,
  wanted: readonly Wanted[],
  needles: readonly Needle[],
  limit: number,
): Promise<SearchResult['companies']> {
  const [asTyped, all] = await Promise.all([
    db.findByWords('companies', wanted.map(exactly), COUNTED_HITS + 1),
    db.findByWords(
      'companies',
      wanted.map((word) => beginningLike('companies', word)),
      COUNTED_HITS + 1,
    ),
  ])
  const ids = [...new Set([...asTyped, ...all])]
  const candidates = ids.slice(0, Math.max(limit, MOST_RANKED))
  const rows = await listCompanies(db.read, candidates)
  const exact = new Set(asTyped)
  const ranked = rankBy(rows, candidates, (row) => [
    marksIn(row.name, needles).length < wanted.length,
    !exact.has(row.id),
  ]).slice(0, limit)
  const domains = await listDomainsOf(
    db.read,
    ranked.map(({ id }) => id),
  )
  const hits = ranked.map((row): CompanyHit => {
    const name = matched(row.name, needles)
    const reach = domains.filter(({ subjectId }) => subjectId === row.id).map(({ value }) => domainToUnicode(value))
    return {
      companyId: row.id,
      name,
      segment: row.segment,
      journeyStage: row.journeyStage,
      owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
      matchedBy: name.matches.length >= wanted.length ? null : firstMatch('domain', reach, needles),
    }
  })
  return { hits, ...countOf(ids, candidates, rows) }
}

async function findHistory(
  { db }: Services,
  actor: Actor,
  scope: string | undefined,
  wanted: readonly Wanted[],
  needles: readonly Needle[],
  limit: number,
): Promise<SearchResult['history']> {
  const query: WordQuery = [
    ...wanted.map((word) => beginningLike('history', word)),
    [{ word: TEAM_WORD }, { word: authorWord(actor.id) }],
    ...(scope === undefined ? [] : [[{ word: scope }]]),
  ]
  const ids = await db.findByWords('history', query, COUNTED_HITS + 1)
  const candidates = ids.slice(0, Math.max(limit, MOST_RANKED))
  const rows = (await listHistory(db.read, candidates))
    // The index is a second behind: what became private since is private.
    .filter(({ visibility, loggedBy }) => visibility === 'team' || loggedBy === actor.id)
  const newestFirst = [...rows].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)).slice(0, limit)
  const added = await listNotes(
    db.read,
    newestFirst.map(({ id }) => id),
  )
  const hits = newestFirst.map((row): HistoryHit => {
    const subject = matched(row.subject, needles)
    const notes = added.filter(({ interactionId }) => interactionId === row.id).map((note) => note.text)
    const text = [row.note, ...notes, row.text].filter((one) => one !== null).join('\n')
    return {
      interactionId: row.id,
      kind: row.kind,
      direction: row.direction,
      occurredAt: row.occurredAt,
      subject,
      snippet: subject.matches.length >= wanted.length ? null : snippetOf(text, needles),
      contactId: row.contactId,
      companyId: row.companyId,
      customerName: customerNameOf(row),
      by: contactBy(row, actor),
      visibility: row.visibility,
    }
  })
  return { hits, ...countOf(ids, candidates, rows) }
}

/** What was found and is there no more, or not for the reader, is not counted. */
function countOf(ids: readonly string[], candidates: readonly string[], rows: readonly unknown[]) {
  const count = ids.length - (candidates.length - rows.length)
  return { count: Math.min(count, COUNTED_HITS), isMore: count > COUNTED_HITS }
}

/** `worse`: the more that is true of a row, and the earlier, the later it comes; else as they were found. */
function rankBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  order: readonly string[],
  worse: (row: Row) => readonly boolean[],
): Row[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const keyOf = (row: Row) => worse(row).reduce((sum, is) => sum * 2 + Number(is), 0)
  return rows
    .map((row) => ({ row, key: keyOf(row), place: place.get(row.id) ?? 0 }))
    .sort((a, b) => a.key - b.key || a.place - b.place)
    .map(({ row }) => row)
}

const firstMatch = (kind: MatchedBy['kind'], values: readonly string[], needles: readonly Needle[]): MatchedBy | null =>
  values.map((value) => ({ kind, value: matched(value, needles) })).find(({ value }) => value.matches.length > 0) ??
  null

function phoneMatch(phones: readonly string[], typed: string | undefined): MatchedBy | null {
  const phone = typed && phones.find((one) => digitsOf(one).includes(typed))
  return phone ? { kind: 'phone', value: { text: phone, matches: [[0, phone.length]] } } : null
}

const exactly = ({ word, near }: Wanted): Term[] => [{ word }, ...near]

/** A word that is still being typed. One that is common is taken as it is: there is more of it than anybody reads. */
function beginningLike(kind: SearchKind, { word, isUnspaced, known, near }: Wanted): Term[] {
  const nearTerms = near.map((one) => ({ word: one.word }))
  if (isUnspaced) return [{ word }]
  if (Array.from(word).length <= LONGEST_BEGINNING)
    return [{ word: kind === 'history' ? word : beginning(word) }, ...nearTerms]
  const common = known.filter((one) => one[kind] >= COMMON)
  if (common.length > 0) return [{ word }, ...common.map((one) => ({ word: one.word })), ...nearTerms]
  return [{ word, isPrefix: true }, ...nearTerms]
}

const wordsLike = async (db: Reader, { word, isUnspaced }: TypedWord): Promise<VocabularyRow[]> =>
  isUnspaced || Array.from(word).length <= LONGEST_BEGINNING ? [] : listWordsFrom(db, word, WORDS_LOOKED_AT)

/** Words that are a slip or two away from it, the nearest and most frequent first. */
async function wordsNear(db: Reader, { word, isUnspaced }: TypedWord): Promise<VocabularyRow[]> {
  const deletions = isUnspaced ? [] : deletionsOfTyped(word)
  if (deletions.length === 0) return []
  const used = ({ people, companies, history }: VocabularyRow) => people + companies + history
  return (await listWordsNear(db, deletions, NEAR_LOOKED_AT))
    .flatMap((row) => {
      const slips = row.word === word ? undefined : slipsBetween(word, row.word)
      return slips === undefined ? [] : [{ row, slips }]
    })
    .sort((a, b) => a.slips - b.slips || used(b.row) - used(a.row))
    .slice(0, NEAR_TAKEN)
    .map(({ row }) => row)
}

function needlesOf(wanted: readonly Wanted[]): Needle[] {
  return wanted.flatMap(({ word, written, isUnspaced, near }) => [
    { word, isPrefix: !isUnspaced, isInside: isUnspaced, insteadOf: undefined },
    ...near.map((one) => ({ word: one.word, isPrefix: false, isInside: false, insteadOf: written })),
  ])
}

/** As they are written where they were found: nobody reads words without their accents. */
function correctedIn({ people, companies, history }: Found, wanted: readonly Wanted[]): SearchResult['corrected'] {
  const texts = [
    ...people.hits.flatMap((hit) => [hit.name, hit.jobTitle, hit.companyName, hit.matchedBy?.value]),
    ...companies.hits.flatMap((hit) => [hit.name, hit.matchedBy?.value]),
    ...history.hits.flatMap((hit) => [hit.subject, hit.snippet]),
  ].filter((text) => text !== null && text !== undefined)
  const needles = needlesOf(wanted)
  return wanted.flatMap(({ written }) => {
    const found = new Map<string, string>()
    for (const { text } of texts)
      for (const { start, end, needle } of marksIn(text, needles))
        if (needle.insteadOf === written && !found.has(needle.word)) found.set(needle.word, text.slice(start, end))
    return found.size === 0 ? [] : [{ typed: written, found: [...found.values()].slice(0, 3) }]
  })
}
