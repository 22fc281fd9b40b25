/** `npm run manifest`: writes the manifest that an organization gives to its Outlook. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { guidSchema, originSchema } from '../config-values.ts'
import { leadsTo, signInHosts } from '../microsoft-clouds.ts'
import { addInIdOf, manifestFor } from './manifest.ts'

const usage = `npm run manifest -- --origin https://crm.contoso.com --client-id <client id> [--id <GUID>] [--authority <origin>] [--out <file>]

  --origin     where Outlook finds the server; the same as PUBLIC_URL
  --client-id  the application in Entra; the same as CLIENT_ID
  --id         id of the add-in, if it shall not be made from the client id
  --authority  of another cloud than the public one; the same as TOKEN_AUTHORITY
  --out        the file to write; without it the manifest is printed
`

const optionsSchema = z.strictObject({
  origin: originSchema.refine((origin) => origin.startsWith('https:'), 'Outlook loads add-ins over https alone.'),
  'client-id': guidSchema,
  id: guidSchema.optional(),
  authority: originSchema
    .refine(
      (origin) => leadsTo(signInHosts, origin),
      `It has to be one of ${signInHosts.map((host) => `https://${host}`).join(', ')}.`,
    )
    .default(`https://${signInHosts[0]!}`),
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
  const { values } = parseArgs({ options: { origin: text, 'client-id': text, id: text, authority: text, out: text } })
  const result = optionsSchema.safeParse({ ...values })
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `--${name}${name in values ? ':' : ' is missing.'} ${message}`
  })
  throw new Error(problems.join('\n'))
}

function run({ 'client-id': clientId, out, id = addInIdOf(clientId), ...options }: z.infer<typeof optionsSchema>) {
  const template = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8')
  const manifest = manifestFor(template, { id, ...options })
  if (out === undefined) {
    process.stdout.write(manifest)
    return
  }
  writeFileSync(out, manifest)
  process.stdout.write(`${out} is written: add-in ${id} at ${options.origin}.\n`)
}
