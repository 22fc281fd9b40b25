import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Silence } from '../../shared/silences.ts'
import type { Reader, Writer } from '../db/database.ts'
import { preparedForList } from '../db/prepared.ts'

export interface SilenceRow {
  readonly id: string
  readonly kind: Silence['kind']
  readonly value: string
  /** For whom; `null`: for everybody. */
  readonly userId: string | null
  readonly setBy: string
  readonly setByName: string
  readonly setAt: Instant
}

const listByValue = preparedForList<SilenceRow>('silences_by_value', (db, values) =>
  selectSilences(db).where(inArray(db.tables.silences.value, values)),
)

/** Everybody's silences of these addresses and domains. */
export async function listSilencesOf(db: Reader, values: readonly string[]): Promise<SilenceRow[]> {
  return listByValue(db, values)
}

export async function findSilence(db: Reader, id: string): Promise<SilenceRow | undefined> {
  const [row] = await selectSilences(db).where(eq(db.tables.silences.id, id))
  return row
}

/** What somebody has silenced, or, for `null`, an admin for everybody. */
export async function findSilenceBy(db: Reader, value: string, userId: string | null): Promise<SilenceRow | undefined> {
  const { silences } = db.tables
  const [row] = await selectSilences(db).where(
    and(eq(silences.value, value), userId === null ? isNull(silences.userId) : eq(silences.userId, userId)),
  )
  return row
}

/** Newest first, from a page's end on: those for everybody and those of one user. */
export async function listHeardSilences(
  db: Reader,
  userId: string,
  before: { at: Instant; id: string } | undefined,
  limit: number,
): Promise<SilenceRow[]> {
  const { silences } = db.tables
  const isHeard = or(isNull(silences.userId), eq(silences.userId, userId))
  const isOlder =
    before && or(lt(silences.setAt, before.at), and(eq(silences.setAt, before.at), lt(silences.id, before.id)))
  return selectSilences(db).where(and(isHeard, isOlder)).orderBy(desc(silences.setAt), desc(silences.id)).limit(limit)
}

export async function countOthersSilences(db: Reader, userId: string): Promise<number> {
  const { silences } = db.tables
  return db.$count(silences, and(isNotNull(silences.userId), ne(silences.userId, userId)))
}

export async function insertSilence(tx: Writer, silence: Omit<SilenceRow, 'setByName'>): Promise<void> {
  await tx.insert(tx.tables.silences).values(silence)
}

export async function deleteSilence(tx: Writer, id: string): Promise<void> {
  const { silences } = tx.tables
  await tx.delete(silences).where(eq(silences.id, id))
}

function selectSilences(db: Reader) {
  const { silences, users } = db.tables
  return db
    .select({
      id: silences.id,
      kind: silences.kind,
      value: silences.value,
      userId: silences.userId,
      setBy: silences.setBy,
      setByName: users.name,
      setAt: silences.setAt,
    })
    .from(silences)
    .innerJoin(users, eq(users.id, silences.setBy))
    .$dynamic()
}
