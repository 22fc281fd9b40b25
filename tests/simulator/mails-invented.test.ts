/** Nobody real may be named or be reached by anything in the sample mails and the sample people. */
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { readSampleMails, type SampleMail } from './sample-mails.ts'

let mails: readonly SampleMail[]
beforeAll(async () => {
  mails = await readSampleMails()
})

/** Reserved by https://www.rfc-editor.org/rfc/rfc2606. */
const isReserved = (host: string) => /(^|\.)(example|example\.(com|net|org))$/i.test(host)

const ADDRESS_OR_LINK = /(?:@|\/\/|www\.)((?:[a-z0-9-]+\.)+[a-z]{2,})/gi
const HOST_ALONE =
  /\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|biz|io|co|uk|de|fr|at|ch|nl|be|eu|es|it|se|dk|fi|us|ai|app|dev|cloud)\b/gi

function hostsIn(text: string): string[] {
  return [...[...text.matchAll(ADDRESS_OR_LINK)].map(([, host]) => host!), ...(text.match(HOST_ALONE) ?? [])]
}

test('every domain is one that nobody can own', () => {
  let seen = 0
  for (const { file, source, words, mail } of mails) {
    const files = mail.attachments
      .filter(({ mimeType }) => /^(text|message)\/|pdf$/.test(mimeType))
      .map(({ content }) => Buffer.from(content as ArrayBuffer).toString('latin1'))
    const hosts = [source.replaceAll('=\r\n', ''), words, ...files].flatMap(hostsIn)
    expect(
      hosts.filter((host) => !isReserved(host)),
      file,
    ).toEqual([])
    seen += hosts.length
  }
  expect(seen).toBeGreaterThan(1000)
})

test('the scan finds a domain that somebody owns', () => {
  expect(
    hostsIn('see www.insurer.com or mail a.b@broker.co.uk or //cdn.track.io/x or simply insurer.de').filter(isReserved),
  ).toEqual([])
  expect(hostsIn('see www.insurer.com or mail a.b@broker.co.uk')).toContain('broker.co.uk')
})

/** Set aside for films and books by Ofcom, the Bundesnetzagentur and Arcep, and in North America. */
const FICTIONAL = /^\+(44207946\d{4}|447700900\d{3}|493023125\d{3}|3319900\d{4}|1\d{3}55501\d{2})$/

test('every telephone number is fictional', async () => {
  const people = await readFile(new URL('../../simulator/mailbox/people.ts', import.meta.url), 'utf8')
  const numbers = [people, ...mails.map(({ words }) => words)].flatMap((text) => text.match(/\+\d[\d ]{8,}\d/g) ?? [])
  expect(numbers.length).toBeGreaterThan(100)
  for (const number of numbers) expect(number.replaceAll(' ', '')).toMatch(FICTIONAL)
})
