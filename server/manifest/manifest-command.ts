/** `npm run manifest`: writes the manifest that an organization gives to its Outlook. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { guidSchema, originSchema } from '../config-values.ts'
import { addInIdOf, manifestFor } from './manifest.ts'

const usage = `npm run manifest -- --origin https://crm.contoso.com --client-id <client id> [--id <GUID>] [--out <file>]

  --origin     where Outlook finds the server; the same as PUBLIC_URL
  --client-id  the application in Entra; the same as CLIENT_ID
  --id         id of the add-in, if it shall not be made from the client id
  --out        the file to write; without it the manifest is printed
`

const optionsSchema = z.strictObject({
  origin: originSchema.refine((origin) => origin.startsWith('https:'), 'Outlook loads add-ins over https alone.'),
  'client-id': guidSchema,
  id: guidSchema.optional(),
  out: z.string().optional(),
})

try {
  run(readOptions())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 1
}

function readOptions() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { origin: text, 'client-id': text, id: text, out: text } })
  const result = optionsSchema.safeParse({ ...values })
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `--${name}${name in values ? ':' : ' is missing.'} ${message}`
  })
  throw new Error(problems.join('\n'))
}

function run({ origin, 'client-id': clientId, id = addInIdOf(clientId), out }: z.infer<typeof optionsSchema>) {
  const manifest = manifestFor(readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8'), { origin, id })
  if (out === undefined) {
    process.stdout.write(manifest)
    return
  }
  writeFileSync(out, manifest)
  process.stdout.write(`${out} is written: add-in ${id} at ${origin}.\n`)
}
