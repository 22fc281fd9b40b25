import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postContact, patchContact, patchCompany } from '../../../addin/customers/customers.api.ts'
import { deleteMerge, postMerge } from '../../../addin/customers/merges.api.ts'
import {
  deleteLog,
  deleteNote,
  postEmailLog,
  postNote,
  putVisibility,
} from '../../../addin/interactions/interactions.api.ts'
import { getSearch, type SearchFor } from '../../../addin/search/search.api.ts'
import { createSearchJob } from '../../../server/search/search.job.ts'
import { importLines } from '../../../server/transfer/transfer.ts'
import type { Customer } from '../../../shared/customers.ts'
import { act, aLog, aMail } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const index = () => createSearchJob(world.services).run()

async function add(
  name: string,
  address: string,
  company: string | null = null,
  phone: string | null = null,
): Promise<Customer> {
  const contact = { name, address, jobTitle: null, phone, company: company === null ? null : { name: company } }
  return postContact(world.apiOf(anna), contact, act())
}

async function look(q: string, rest: Partial<SearchFor> = {}, who = anna) {
  const result = await getSearch(world.apiOf(who), { q, ...rest }, new AbortController().signal)
  return {
    ...result,
    names: result.people.hits.map(({ name }) => name.text),
    companyNames: result.companies.hits.map(({ name }) => name.text),
    subjects: result.history.hits.map(({ subject }) => subject.text),
  }
}
const namesFor = async (q: string) => (await look(q)).names

interface LogChange {
  subject: string
  text?: string
  visibility?: 'team' | 'private'
  level?: 'headers' | 'excerpt' | 'full'
}

async function log(customer: Customer, { subject, text = '', visibility = 'team', level = 'excerpt' }: LogChange) {
  const contactId = customer.contact!.id
  const mail = aMail({ subject, from: { name: customer.contact!.name, address: customer.contact!.addresses[0]! } })
  const body = aLog(contactId, { mail, text, level, visibility, nextAction: { kind: 'none' } })
  const { interaction } = await postEmailLog(world.apiOf(anna), body, act())
  return interaction.id
}

describe('people and companies', () => {
  test('are found from the first letter on, by any of their words', async () => {
    await add('Priya Raman', 'priya.raman@brightwater.example', 'Brightwater Logistics', '+44 20 7946 0958')
    await add('Tom Berg', 'tom@halden.example', 'Halden Marine')
    await index()
    expect(await namesFor('p')).toEqual(['Priya Raman'])
    expect(await namesFor('Raman, Priya')).toEqual(['Priya Raman'])
    expect(await namesFor('pri ram bri')).toEqual(['Priya Raman'])
    expect(await namesFor('priya.raman@brightwater.example')).toEqual(['Priya Raman'])
    expect(await namesFor('brightwater')).toEqual(['Priya Raman'])
    expect(await namesFor('020 7946 0958')).toEqual(['Priya Raman'])
    expect(await namesFor('+44 20 7946')).toEqual(['Priya Raman'])
    expect(await namesFor('priya halden')).toEqual([])
    const found = await look('halden.example')
    expect([found.names, found.companyNames]).toEqual([['Tom Berg'], ['Halden Marine']])
    expect(found.companies.hits[0]!.name.matches).toEqual([[0, 6]])
    expect((await look('bright', { kind: 'companies' })).people.count).toBe(0)
    expect((await look('bright', { kind: 'customers' })).companyNames).toEqual(['Brightwater Logistics'])
  })

  test('however they are spelled', async () => {
    await add('Jürgen Müller', 'j@muller.example')
    await add('Anna Mueller', 'a@muller2.example')
    await add('Carl Muller', 'c@muller3.example')
    await add('François Lefèvre', 'f@lefevre.example')
    await add('Groß & Söhne', 'g@xn--grssershne-gcb3y.example')
    await add('משה כהן', 'm@cohen.example')
    await add('王小明', 'w@wang.example')
    await add('Zoë d’Arcy', 'z@darcy.example')
    await index()
    for (const typed of ['müller', 'Mueller', 'MULLER', 'muel']) {
      expect((await namesFor(typed)).sort(), typed).toEqual(['Anna Mueller', 'Carl Muller', 'Jürgen Müller'])
    }
    expect(await namesFor('francois lefevre')).toEqual(['François Lefèvre'])
    expect(await namesFor('gross sohne')).toEqual(['Groß & Söhne'])
    expect(await namesFor('כהן')).toEqual(['משה כהן'])
    expect(await namesFor('小明')).toEqual(['王小明'])
    expect(await namesFor('王')).toEqual(['王小明'])
    expect(await namesFor('darcy')).toEqual(['Zoë d’Arcy'])
  })

  test('an international domain is found as it is written and as punycode', async () => {
    await add('Eva Roth', 'eva@xn--bcher-kva.example', 'Antiquariat Roth')
    await index()
    const found = await look('bücher.example')
    expect(found.names).toEqual(['Eva Roth'])
    expect(found.people.hits[0]!.matchedBy).toMatchObject({ kind: 'address', value: { text: 'eva@bücher.example' } })
    expect(await namesFor('xn--bcher-kva.example')).toEqual(['Eva Roth'])
  })

  test('a near miss is found, and said', async () => {
    await add('Priya Raman', 'priya@brightwater.example', 'Brightwater Logistics')
    await index()
    const found = await look('brigtwater')
    expect([found.names, found.companyNames]).toEqual([['Priya Raman'], ['Brightwater Logistics']])
    expect(found.corrected).toEqual([{ typed: 'brigtwater', found: ['Brightwater'] }])
    expect((await look('birghtwatr')).companyNames).toEqual(['Brightwater Logistics'])
    expect((await look('piya brightwater')).names).toEqual(['Priya Raman'])
    expect((await look('priya')).corrected).toEqual([])
    const nothing = await look('xylophone')
    expect([nothing.people.count, nothing.corrected]).toEqual([0, []])
  })

  test('whole words come first, then what one owns', async () => {
    const api = world.apiOf(ben)
    const one = (name: string, address: string) => ({ name, address, jobTitle: null, phone: null, company: null })
    await postContact(world.apiOf(anna), one('Annabel Lee', 'al@x1.example'), act())
    await postContact(world.apiOf(anna), one('Anna Stein', 'as@x2.example'), act())
    await postContact(api, one('Anna Roth', 'ar@x3.example'), act())
    await index()
    expect((await look('anna')).names).toEqual(['Anna Stein', 'Anna Roth', 'Annabel Lee'])
    expect((await look('anna', {}, ben)).names).toEqual(['Anna Roth', 'Anna Stein', 'Annabel Lee'])
  })

  test('a new name is found and the old one is not, also with whoever belongs to the company', async () => {
    const { contact, company } = await add('Priya Raman', 'priya@brightwater.example', 'Brightwater Logistics')
    await index()
    await patchContact(world.apiOf(anna), contact!.id, { revision: contact!.revision, name: 'Priya Nair' }, act())
    await patchCompany(world.apiOf(anna), company!.id, { revision: company!.revision, name: 'Northwind' }, act())
    await index()
    expect(await namesFor('raman')).toEqual([])
    expect(await namesFor('nair')).toEqual(['Priya Nair'])
    expect(await namesFor('northwind')).toEqual(['Priya Nair'])
    expect(await namesFor('logistics')).toEqual([])
    expect((await look('brightwater')).people.hits[0]!.matchedBy?.kind).toBe('address')
    // Nobody is offered a word that nothing is called any more.
    expect((await look('ramann')).corrected).toEqual([])
  })

  test('two who are merged are found as one, by what both were called and wrote, and apart once that is undone', async () => {
    const [kept, gone] = [await add('Priya Raman', 'priya@a1.example'), await add('Pia Zephyr', 'pia@b2.example')]
    await log(gone, { subject: 'Quarterly survey' })
    await index()
    const [keptId, goneId] = [kept.contact!.id, gone.contact!.id]
    const merged = await postMerge(
      world.apiOf(anna),
      { of: 'contact', keptId, goneId, revisions: { kept: 1, gone: 1 }, take: {} },
      act(),
    )
    expect(await namesFor('zephyr'), 'before the index is brought up to date').toEqual([])
    await index()
    expect(await namesFor('zephyr')).toEqual([])
    expect(await namesFor('pia@b2.example')).toEqual(['Priya Raman'])
    expect((await look('survey', { contactId: keptId })).subjects).toEqual(['Quarterly survey'])
    expect((await look('survey', { contactId: goneId })).subjects).toEqual([])

    await deleteMerge(world.apiOf(anna), merged.id, act())
    await index()
    expect(await namesFor('pia@b2.example')).toEqual(['Pia Zephyr'])
    expect((await look('survey', { contactId: keptId })).subjects).toEqual([])
    expect((await look('survey', { contactId: goneId })).subjects).toEqual(['Quarterly survey'])
  })

  test('the people of a company that was merged into another are found by the name of that one', async () => {
    const priya = await add('Priya Raman', 'priya@a1.example', 'Brightwater Logistics')
    const tom = await add('Tom Berg', 'tom@b2.example', 'Brightwatr Ltd')
    await index()
    const [keptId, goneId] = [priya.company!.id, tom.company!.id]
    const merge = { of: 'company', keptId, goneId, revisions: { kept: 1, gone: 1 }, take: {} } as const
    const merged = await postMerge(world.apiOf(anna), merge, act())
    await index()
    expect((await namesFor('brightwater')).sort()).toEqual(['Priya Raman', 'Tom Berg'])
    expect((await look('brightwatr')).corrected).toEqual([{ typed: 'brightwatr', found: ['Brightwater'] }])
    await deleteMerge(world.apiOf(anna), merged.id, act())
    await index()
    expect(await namesFor('brightwatr')).toEqual(['Tom Berg'])
  })

  test('very many are counted as far as anybody reads', async () => {
    const lines = Array.from({ length: 130 }, (_, index) =>
      JSON.stringify({
        ...{
          type: 'contact',
          id: crypto.randomUUID(),
          companyId: null,
          name: `Anna Nr${index}`,
          addresses: [`a${index}@x.example`],
        },
        ...{
          jobTitle: null,
          phones: [],
          owner: null,
          segment: null,
          journeyStage: null,
          createdAt: '2024-01-01T00:00:00.000Z',
        },
      }),
    )
    expect(await importLines(world.services, lines)).toMatchObject({ imported: 130, refused: 0 })
    await index()
    const { people } = await look('anna', { limit: 50 })
    expect([people.hits.length, people.count, people.isMore]).toEqual([50, 100, true])
  })
})

describe('the history', () => {
  test('is searched by subject, text and note, the newest first, also inside one timeline', async () => {
    const priya = await add('Priya Raman', 'priya@brightwater.example', 'Brightwater Logistics')
    const tom = await add('Tom Berg', 'tom@halden.example')
    await log(priya, { subject: 'Fleet renewal 2027', text: 'We would like the glass cover with it.' })
    await log(tom, { subject: 'Glass cover' })
    await index()
    const found = await look('glass')
    expect(found.subjects.sort()).toEqual(['Fleet renewal 2027', 'Glass cover'])
    const hit = found.history.hits.find(({ subject }) => subject.text === 'Fleet renewal 2027')!
    expect(hit.snippet).toEqual({ text: 'We would like the glass cover with it.', matches: [[18, 23]] })
    expect(hit).toMatchObject({ customerName: 'Brightwater Logistics', by: { name: 'Priya Raman', userId: null } })
    expect((await look('renewal 2027')).subjects).toEqual(['Fleet renewal 2027'])
    expect((await look('glass', { companyId: priya.company!.id })).subjects).toEqual(['Fleet renewal 2027'])
    expect((await look('glass', { contactId: tom.contact!.id })).subjects).toEqual(['Glass cover'])
    expect((await look('priya', { contactId: priya.contact!.id })).people.count).toBe(0)
    expect((await look('glas covr')).subjects).not.toEqual([])
  })

  test('what is private is found by its author alone, and its words are offered to nobody', async () => {
    const priya = await add('Priya Raman', 'priya@brightwater.example')
    await log(priya, { subject: 'Takeover by Zephyrion', text: 'Strictly between us.', visibility: 'private' })
    await index()
    expect((await look('zephyrion')).subjects).toEqual(['Takeover by Zephyrion'])
    for (const other of [ben, miriam, admin]) {
      for (const typed of ['zephyrion', 'zephirion', 'zephyr', 'strictly'])
        expect(await look(typed, {}, other), typed).toMatchObject({ history: { count: 0, hits: [] }, corrected: [] })
      expect((await look('zephyrion', { contactId: priya.contact!.id }, other)).history.count).toBe(0)
    }
  })

  test('an entry is found by the notes that were added to it, and by whom it is shown to now', async () => {
    const priya = await add('Priya Raman', 'priya@brightwater.example')
    const id = await log(priya, { subject: 'Takeover by Zephyrion' })
    const { interaction } = await postNote(world.apiOf(ben), id, { text: 'Quillfeather told me the same.' }, act())
    await index()
    const [hit] = (await look('quillfeather')).history.hits
    expect(hit).toMatchObject({ interactionId: id, snippet: { text: 'Quillfeather told me the same.' } })

    await putVisibility(world.apiOf(anna), id, { visibility: 'private', seen: 'team' }, act())
    expect((await look('zephyrion', {}, ben)).history.count, 'before the index is brought up to date').toBe(0)
    await index()
    for (const word of ['zephirion', 'quillfether']) {
      expect(await look(word, {}, ben), word).toMatchObject({ history: { count: 0 }, corrected: [] })
    }
    expect((await look('quillfeather')).subjects).toEqual(['Takeover by Zephyrion'])

    await putVisibility(world.apiOf(anna), id, { visibility: 'team', seen: 'private' }, act())
    await deleteNote(world.apiOf(ben), id, interaction.notes[0]!.id, act())
    await index()
    expect((await look('zephyrion', {}, ben)).subjects).toEqual(['Takeover by Zephyrion'])
    expect((await look('quillfeather')).history.count).toBe(0)
  })

  test('what was not kept, and what was undone, is found by nobody', async () => {
    const priya = await add('Priya Raman', 'priya@brightwater.example')
    await log(priya, { subject: 'Renewal', text: 'secretword', level: 'headers' })
    const undone = await log(priya, { subject: 'Zephyrion' })
    await index()
    expect((await look('secretword')).history.count).toBe(0)
    expect((await look('zephyrion')).subjects).toEqual(['Zephyrion'])
    await deleteLog(world.apiOf(anna), undone, act())
    expect((await look('zephyrion')).history.hits, 'before the index is brought up to date').toEqual([])
    await index()
    expect(await look('zephirion')).toMatchObject({ history: { count: 0 }, corrected: [] })
    const { searchVocabulary, searchHistory } = world.db.read.tables
    const kept = JSON.stringify([
      await world.db.read.select().from(searchVocabulary),
      await world.db.read.select().from(searchHistory),
    ])
    expect(kept).not.toContain('zephyrion')
  })

  test('an index that was lost, doubled or cut short comes back by itself', async () => {
    const priya = await add('Priya Raman', 'priya@brightwater.example')
    for (let n = 0; n < 7; n++) await log(priya, { subject: `Offer ${n}` })
    await Promise.all([createSearchJob(world.services, 3).run(), createSearchJob(world.services, 3).run()])
    await createSearchJob(world.services, 3).run()
    expect((await look('offer', { limit: 20 })).history).toMatchObject({ count: 7, isMore: false })
    await world.db.write(async (tx) => {
      await tx.delete(tx.tables.searchHistory)
      await tx.delete(tx.tables.searchProgress)
    })
    expect(await look('offer')).toMatchObject({ history: { count: 0 }, isComplete: false })
    await createSearchJob(world.services, 3).run()
    expect(await look('offer')).toMatchObject({ history: { count: 7 }, isComplete: true })
  })
})

test('an empty database finds nothing', async () => {
  await index()
  expect(await look('anna')).toMatchObject({
    names: [],
    companyNames: [],
    subjects: [],
    corrected: [],
    isComplete: true,
  })
})

test.each(
  [
    [
      '"',
      '*',
      '" OR "',
      "' OR 1=1 --",
      'NEAR(priya raman)',
      'priya AND',
      '(priya',
      'priya*',
      '-priya',
      '^priya',
      '{words}: priya',
    ],
    [
      '\\',
      '%',
      '_',
      ':*',
      '!priya',
      '& | !',
      "'priya':*",
      'ˆt',
      'ˆe',
      '\u202e',
      '😀',
      'a'.repeat(5000),
      'priya '.repeat(900),
    ],
  ].flat(),
)('nothing that is typed is an operator, and nothing breaks: %j', async (typed) => {
  await add('Priya Raman', 'priya@brightwater.example', 'Brightwater')
  await index()
  const response = await world.request(anna, 'GET', `/api/search?q=${encodeURIComponent(typed)}`)
  expect([200, 400]).toContain(response.status)
  if (response.status === 400) expect((await response.json()) as object).toMatchObject({ code: 'invalid' })
  else if (!/\p{L}/u.test(typed)) expect((await response.json()) as object).toMatchObject({ people: { count: 0 } })
})

test('who asks wrongly is told so; nobody asks without signing in', async () => {
  const id = crypto.randomUUID()
  const ask = async (query: string) => (await world.request(anna, 'GET', `/api/search${query}`)).status
  expect(await ask('')).toBe(400)
  expect(await ask('?q=')).toBe(400)
  expect(await ask('?q=%00%00')).toBe(400)
  expect(await ask('?q=a&limit=51')).toBe(400)
  expect(await ask('?q=a&kind=deals')).toBe(400)
  expect(await ask('?q=a&order=asc')).toBe(400)
  expect(await ask(`?q=a&companyId=${id}&contactId=${id}`)).toBe(400)
  expect(await ask(`?q=a%00b&companyId=${id}`)).toBe(200)
  expect((await world.request(undefined, 'GET', '/api/search?q=a')).status).toBe(401)
})
