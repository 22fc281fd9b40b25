import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postContact } from '../../../addin/customers/customers.api.ts'
import { findContactRow, listCompaniesByDomains } from '../../../server/customers/customers.repository.ts'
import { act, aContact, priya } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const count = (table: 'companies' | 'contacts') => world.db.read.$count(world.db.read.tables[table])

describe('adding a contact', () => {
  test('of a new company makes both, owned by whoever adds them', async () => {
    const { contact, company, owner } = await aContact(world, { phone: '+44 20 7946 0182' })
    expect(contact).toMatchObject({ name: 'Priya Raman', addresses: [priya.address], phones: ['+44 20 7946 0182'] })
    expect(company).toMatchObject({ name: 'Brightwater Logistics', domains: ['brightwater.example'] })
    expect(owner?.name).toBe('Anna Keller')
  })

  test('of a company that is known under a name written otherwise takes that company', async () => {
    const first = await aContact(world, { company: { name: 'Müller & Söhne' } })
    const second = await aContact(world, { address: 'tom@brightwater.example', company: { name: 'muller sohne ' } })
    expect(second.company?.id).toBe(first.company?.id)
    expect(await count('companies')).toBe(1)
  })

  test('two reps who add two people of one new company at the same instant make one company', async () => {
    const company = { name: 'Brightwater Logistics' }
    const [ours, theirs] = await Promise.all([
      postContact(world.apiOf(anna), { ...priya, jobTitle: null, phone: null, company }, act()),
      postContact(
        world.apiOf(ben),
        { name: 'Tom Berg', address: 'tom@brightwater.example', jobTitle: null, phone: null, company },
        act(),
      ),
    ])
    expect(ours.company?.id).toBe(theirs.company?.id)
    expect(await count('companies')).toBe(1)
  })

  test.each([
    ['a free-mail address', 'volta@gmail.com'],
    ['a role address', 'info@volta.example'],
    ['a bare IP address', 'elena@[192.0.2.1]'],
  ])('with %s gives the company no domain', async (_, address) => {
    const { company } = await aContact(world, { name: 'Elena', address, company: { name: 'Volta' } })
    expect(company?.domains).toEqual([])
  })

  test('under another name than the domain stands for makes a company of its own, and the domain stays', async () => {
    const first = await aContact(world)
    const second = await aContact(world, { address: 'ops@brightwater.example', company: { name: 'Brightwater Cold' } })
    expect(second.company).toMatchObject({ name: 'Brightwater Cold', domains: [] })
    const domains = await listCompaniesByDomains(world.db.read, ['brightwater.example'])
    expect(domains).toEqual([{ domain: 'brightwater.example', companyId: first.company?.id }])
  })

  test('without a company makes a private customer', async () => {
    const { company, owner } = await aContact(world, { company: null })
    expect(company).toBeNull()
    expect(owner?.name).toBe('Anna Keller')
  })

  test('with an address that somebody of the company has already says who', async () => {
    await aContact(world)
    await expect(
      aContact(world, { name: 'P. Raman', address: 'PRIYA.Raman@brightwater.example' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      fields: { address: [expect.stringContaining('Priya Raman')] },
    })
    expect(await count('contacts')).toBe(1)
  })

  test('two people of different companies may share an address', async () => {
    await aContact(world)
    await aContact(world, { name: 'Jonas', company: { name: 'Jonas Consulting' } })
    expect(await count('contacts')).toBe(2)
  })

  test.each(['ben@contoso.example', 'ben@sales.contoso.example'])(
    'with our own address %s is refused',
    async (address) => {
      await expect(aContact(world, { address })).rejects.toMatchObject({
        code: 'invalid',
        fields: { address: [expect.stringMatching(/colleague/)] },
      })
    },
  )

  test('sent twice makes one', async () => {
    const contact = { ...priya, jobTitle: null, phone: null, company: null }
    const once = act()
    const first = await postContact(world.apiOf(anna), contact, once)
    expect(await postContact(world.apiOf(anna), contact, once)).toEqual(first)
    expect(await count('contacts')).toBe(1)
  })

  test('with a key that stands for another request is refused', async () => {
    const contact = { ...priya, jobTitle: null, phone: null, company: null }
    const once = act()
    await postContact(world.apiOf(anna), contact, once)
    const other = postContact(world.apiOf(anna), { ...contact, name: 'Somebody else' }, once)
    await expect(other).rejects.toMatchObject({ code: 'idempotency-mismatch' })
    // A key is a user's own: nobody else's request can collide with it.
    await expect(postContact(world.apiOf(ben), { ...contact, company: { name: 'B' } }, once)).resolves.toBeDefined()
  })

  test('of an unknown company is refused, and leaves nothing behind', async () => {
    await expect(aContact(world, { company: { id: crypto.randomUUID() } })).rejects.toMatchObject({ code: 'not-found' })
    expect(await count('contacts')).toBe(0)
  })

  test('keeps hostile text as text', async () => {
    const name = `<img src=x onerror=alert(1)>'); drop table contacts;--\u0000 \u202egnp.exe`
    const { contact } = await aContact(world, { name })
    const row = await findContactRow(world.db.read, contact!.id)
    expect(row?.contactName).toBe(`<img src=x onerror=alert(1)>'); drop table contacts;-- gnp.exe`)
  })

  test.each(['nobody', 'two@@signs.example', 'a b@c.example', ''])(
    'with the address "%s" is refused',
    async (address) => {
      await expect(aContact(world, { address })).rejects.toMatchObject({
        code: 'invalid',
        fields: { address: expect.arrayContaining([expect.any(String)]) as string[] },
      })
    },
  )
})
