import { normalizeAddress } from '../../shared/mail.ts'
import { importLineSchema, type ImportLine } from '../../shared/transfer.ts'
import { recordChange } from '../audit/audit.ts'
import type { Writer } from '../db/database.ts'
import { listUsers } from '../identity/identity.repository.ts'
import { keepUser } from '../identity/identity.ts'
import { enqueue, EVERYTHING } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { importBatch, type BatchContext } from './import-batch.ts'
import { contradictionOf, type Numbered } from './transfer.rules.ts'

/** What is kept or lost together. On SQLite nobody else can write meanwhile: a batch takes some tenths of a second. */
const LINES_PER_TRANSACTION = 1000
const MAX_REMARKS = 1000

interface Remark {
  /** Of the line, from 1 on. */
  readonly number: number
  readonly message: string
}

export interface ImportReport {
  lines: number
  imported: number
  /** They were there already. */
  known: number
  refused: number
  /** Why lines were refused, or imported only in part: the first thousand. */
  remarks: Remark[]
}

const importer: Actor = { id: 'import', role: 'admin' }

/**
 * Imports lines of the format in `shared/transfer.ts`, with their own ids, times and authors. A line that cannot be taken
 * is reported and left out, as is every later one that refers to it; the others are kept. Importing a file again changes nothing.
 */
export async function importLines(
  services: Services,
  lines: AsyncIterable<string> | Iterable<string>,
  onProgress: (report: ImportReport) => void = () => undefined,
): Promise<ImportReport> {
  const report: ImportReport = { lines: 0, imported: 0, known: 0, refused: 0, remarks: [] }
  const users = new Map((await listUsers(services.db.read)).map(({ objectId, id, email }) => [objectId, { id, email }]))
  let batch: Numbered<ImportLine>[] = []

  async function flush() {
    const taken = batch
    batch = []
    // PostgreSQL may run the work twice: what it tells is added only when it is kept.
    const told = await services.db.write(async (tx) => {
      const part: ImportReport = { lines: 0, imported: 0, known: 0, refused: 0, remarks: [] }
      const newUsers = await keepUsers(tx, services, taken, users, part)
      const context: BatchContext = { tx, services, users: new Map([...users, ...newUsers]), report: part }
      await importBatch(context, taken)
      return { part, newUsers }
    })
    for (const [objectId, user] of told.newUsers) users.set(objectId, user)
    add(report, told.part)
    onProgress(report)
  }

  for await (const text of lines) {
    report.lines++
    const parsed = text.trim() === '' ? undefined : parse(text)
    if (parsed === undefined) continue
    if (typeof parsed === 'string') refuse(report, report.lines, parsed)
    else batch.push({ number: report.lines, line: parsed })
    if (batch.length >= LINES_PER_TRANSACTION) await flush()
  }
  await flush()
  await services.db.write(async (tx) => {
    await recordChange(tx, services, importer, 'data.imported', services.organization.tenantId)
    await enqueue(tx, services, 'search', EVERYTHING)
  })
  return report
}

/** The line, or why it is none. */
function parse(text: string): ImportLine | string {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return 'This is not JSON. Write one object on each line.'
  }
  const { success, data, error } = importLineSchema.safeParse(json)
  if (success) return contradictionOf(data) ?? data
  const { path, message } = error.issues[0]!
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

async function keepUsers(
  tx: Writer,
  services: Services,
  batch: readonly Numbered<ImportLine>[],
  users: ReadonlyMap<string, { id: string; email: string }>,
  report: ImportReport,
): Promise<Map<string, { id: string; email: string }>> {
  const added = new Map<string, { id: string; email: string }>()
  for (const { line } of batch) {
    if (line.type !== 'user') continue
    if (users.has(line.objectId) || added.has(line.objectId)) {
      report.known++
      continue
    }
    const { objectId, name, role } = line
    added.set(objectId, await keepUser(tx, services, { objectId, name, email: normalizeAddress(line.email), role }))
    report.imported++
  }
  return added
}

function refuse(report: ImportReport, number: number, message: string) {
  report.refused++
  if (report.remarks.length < MAX_REMARKS) report.remarks.push({ number, message })
}

function add(report: ImportReport, part: ImportReport) {
  report.imported += part.imported
  report.known += part.known
  report.refused += part.refused
  report.remarks.push(...part.remarks.slice(0, MAX_REMARKS - report.remarks.length))
}
