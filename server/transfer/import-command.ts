/** `node import-command.js FILE.jsonl [--tenant ID]`: imports history with its own ids, times and authors. */
import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from '../config.ts'
import { OutageError } from '../errors.ts'
import { newId } from '../ids.ts'
import { openOrganizations } from '../organizations.ts'
import { importLines, type ImportReport } from './transfer.ts'

const USAGE = `Usage: import-command FILE.jsonl [--tenant TENANT_ID]

Imports a file of JSON Lines into the database of an organization. Lines that are there already are skipped, so that a
file can be imported again; lines that cannot be taken are named and left out.
Ends with 0 if all lines were taken, 1 if some were refused, 2 if nothing could be done.
`
const REPORT_EVERY_LINES = 100_000

try {
  process.exitCode = await run()
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof OutageError || isUsageError(error)
  if (!isExpected) throw error
  process.exitCode = complain(`${error.message}\n`)
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { tenant: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [file] = positionals
  if (values.help || file === undefined || positionals.length > 1) return complain(USAGE)
  const isReadable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!isReadable) return complain(`${file} cannot be read. Name a file of JSON Lines.\n`)

  const config = loadConfig(process.env)
  const chosen = config.organizations.filter(({ tenantId }) => tenantId === (values.tenant?.toLowerCase() ?? tenantId))
  if (chosen.length !== 1) {
    return complain(
      `Name one organization with --tenant: ${config.organizations.map((one) => one.tenantId).join(', ')}\n`,
    )
  }
  const [services] = await openOrganizations(chosen, {
    now: () => new Date().toISOString(),
    newId,
    hasCalendar: config.graph !== undefined,
  })
  try {
    const report = await importLines(services!, linesOf(file), showProgress())
    show(report)
    return report.refused > 0 ? 1 : 0
  } finally {
    await services!.db.close()
  }
}

/** Opened by whoever reads it: an interface drops the lines that come before somebody listens. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
}

function showProgress() {
  let next = REPORT_EVERY_LINES
  return ({ lines }: ImportReport) => {
    if (lines < next) return
    next = lines + REPORT_EVERY_LINES
    process.stderr.write(`${lines} lines …\n`)
  }
}

function show({ lines, imported, known, refused, remarks }: ImportReport) {
  for (const { number, message } of remarks) process.stderr.write(`Line ${number}: ${message}\n`)
  process.stdout.write(`${lines} lines: ${imported} imported, ${known} known already, ${refused} refused.\n`)
}

/** `parseArgs` throws plain TypeErrors with a code of its own. */
function isUsageError(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function complain(message: string): number {
  process.stderr.write(message)
  return 2
}
