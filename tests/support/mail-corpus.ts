import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { outcomes } from '../../shared/recognition.ts'
import { parseMail, type ParsedMail } from '../../simulator/mailbox/parse-mail.ts'

const expectedSchema = z.strictObject({
  client: z.string(),
  language: z.enum(['en', 'de', 'fr']),
  newText: z.string(),
  folded: z.array(z.string()),
  /** Telephone numbers as E.164, fax left out. */
  signature: z.strictObject({
    jobTitle: z.string(),
    company: z.string(),
    phones: z.array(z.string()),
    website: z.string(),
  }),
  match: z.enum(outcomes),
})

export interface CorpusMail {
  readonly name: string
  readonly mail: ParsedMail
  readonly expected: z.infer<typeof expectedSchema>
}

/** Mails as the clients of the world write them, all of them made up, each with what is to be read out of it. */
export async function readMailCorpus(): Promise<CorpusMail[]> {
  const folder = fileURLToPath(new URL('../mail-corpus/', import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return Promise.all(
    names.sort().map(async (file) => ({
      name: file.replace(/\.eml$/, ''),
      mail: await parseMail(new Uint8Array(readFileSync(folder + file)), new Date('2026-11-18T09:00:00Z')),
      expected: expectedSchema.parse(JSON.parse(readFileSync(folder + file.replace(/\.eml$/, '.json'), 'utf8'))),
    })),
  )
}
