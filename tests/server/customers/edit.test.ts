import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { patchCompany, patchContact } from '../../../addin/customers/customers.api.ts'
import { postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { CompanyChange, ContactChange } from '../../../shared/customer-changes.ts'
import type { Company, Contact, NewContact } from '../../../shared/customers.ts'
import { act, aContact, aMail, priya } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Who = typeof anna
const editContact = (id: string, change: Omit<ContactChange, 'revision'> & { revision?: number }, who: Who = ben) =>
  patchContact(world.apiOf(who), id, { revision: 1, ...change }, act())
const editCompany = (id: string, change: Omit<CompanyChange, 'revision'> & { revision?: number }, who: Who = anna) =>
  patchCompany(world.apiOf(who), id, { revision: 1, ...change }, act())

async function aPerson(changes: Partial<NewContact> = {}): Promise<Contact> {
  return (await aContact(world, changes)).contact!
}
async function aCompany(): Promise<Company> {
  return (await aContact(world)).company!
}
const changes = () => {
  const { customerChanges } = world.db.read.tables
  return world.db.read.select().from(customerChanges).orderBy(asc(customerChanges.revision), asc(customerChanges.field))
}
const now = (address: string) => ({ address, until: null })
const { signal } = new AbortController()

describe('changing a contact', () => {
  test('keeps what was written, by any rep, and one revision more', async () => {
    const { id } = await aPerson()
    const { contact } = await editContact(id, {
      name: 'Dr. Priya Raman',
      jobTitle: 'Fleet lead',
      phones: ['+44 20 5550 0182'],
    })
    expect(contact).toMatchObject({
      name: 'Dr. Priya Raman',
      jobTitle: 'Fleet lead',
      phones: ['+44 20 5550 0182'],
      revision: 2,
    })
    const reply = await postRecognize(world.apiOf(anna), { mail: aMail(), contactId: null }, signal)
    expect(reply.card?.contact).toEqual(contact)
  })

  test('of the name keeps what it is found by in step', async () => {
    const { id } = await aPerson()
    await editContact(id, { name: 'Łucja Weiß' })
    const { contacts } = world.db.read.tables
    const [row] = await world.db.read.select({ key: contacts.searchKey }).from(contacts).where(eq(contacts.id, id))
    expect(row?.key).toBe('lucja weiss')
  })

  test('to what it is already changes nothing', async () => {
    const { id } = await aPerson()
    const { contact } = await editContact(id, { name: 'Priya Raman', jobTitle: 'Head of Fleet' })
    expect(contact?.revision).toBe(1)
    expect(await changes()).toEqual([])
  })

  test('writes who and when beside a note, and takes an empty one away', async () => {
    const { id } = await aPerson()
    const { contact } = await editContact(id, { note: 'Prefers mornings.\nNever call on Fridays.' })
    expect(contact?.note).toEqual({
      text: 'Prefers mornings.\nNever call on Fridays.',
      by: expect.objectContaining({ name: 'Ben Okafor' }) as unknown,
      at: world.services.now(),
    })
    // Sent along unchanged with something else, a note stays its author's.
    const second = await editContact(id, { revision: 2, note: contact!.note!.text, jobTitle: 'Fleet lead' }, anna)
    expect(second.contact?.note?.by.name).toBe('Ben Okafor')
    expect((await editContact(id, { revision: 3, note: ' ' })).contact?.note).toBeNull()
  })

  test('notes who changed what, without the words of it', async () => {
    const { id } = await aPerson()
    await editContact(id, { note: 'secret', name: 'Priya R.' })
    expect(await changes()).toMatchObject([
      { contactId: id, companyId: null, field: 'name', before: null, after: null, revision: 2 },
      { contactId: id, companyId: null, field: 'note', before: null, after: null, revision: 2 },
    ])
    const { auditEntries } = world.db.read.tables
    expect(await world.db.read.$count(auditEntries, eq(auditEntries.action, 'contact.changed'))).toBe(1)
  })

  test('keeps hostile text as text', async () => {
    const { id } = await aPerson()
    const jobTitle = `<img src=x onerror=alert(1)>'); drop table contacts;--\u0000 \u202egnp.exe`
    const note = `</p><script>alert(1)</script>\u0007\ud800\n'; delete from companies;`
    const { contact } = await editContact(id, { jobTitle, note })
    expect(contact?.jobTitle).toBe(`<img src=x onerror=alert(1)>'); drop table contacts;-- gnp.exe`)
    expect(contact?.note?.text).toBe(`</p><script>alert(1)</script>\ufffd\n'; delete from companies;`)
  })

  test('sent twice is done once, and answered both times', async () => {
    const { id } = await aPerson()
    const once = act()
    const change = { revision: 1, jobTitle: 'Fleet lead' }
    const first = await patchContact(world.apiOf(ben), id, change, once)
    expect(await patchContact(world.apiOf(ben), id, change, once)).toEqual(first)
    expect(await changes()).toHaveLength(1)
  })

  test.each([
    ['an empty name', { name: ' ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'name'],
    ['a job title that is too long', { jobTitle: 'x'.repeat(201) }, 'jobTitle'],
    ['a note that is too long', { note: 'x'.repeat(2001) }, 'note'],
    ['no address', { addresses: [] }, 'addresses'],
    ['something that is no address', { addresses: [now('nobody')] }, 'addresses.0.address'],
    [
      'an address until a day that is none',
      { addresses: [{ address: 'a@b.example', until: '2025-02-30' }] },
      'addresses.0.until',
    ],
    ['21 phones', { phones: Array.from({ length: 21 }, (_, n) => `+44 20 5550 0${100 + n}`) }, 'phones'],
    ['a segment that there is not', { segment: 'D' }, 'segment'],
    ['no owner', { ownerId: null }, 'ownerId'],
    ['something unknown', { companyName: 'Volta' }, 'companyName'],
    ['revision 0', { revision: 0, name: 'P' }, 'revision'],
    ['a revision that is not yet', { revision: 7, name: 'P' }, 'revision'],
  ])('with %s is refused by name', async (_, change, field) => {
    const { id } = await aPerson({ company: null })
    const body = JSON.stringify({ revision: 1, ...change })
    const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() }
    const response = await world.request(anna, 'PATCH', `/api/contacts/${id}`, { body, headers })
    expect(response.status).toBe(400)
    expect(Object.keys(((await response.json()) as { fields: object }).fields)).toEqual([field])
  })

  test('whom nobody knows is refused', async () => {
    await expect(editContact(newKey(), { name: 'Nobody' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(editContact('1; drop table contacts', { name: 'Nobody' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('addresses', () => {
  test('are added, put first and ended, and all of them tell who it is', async () => {
    const { id } = await aPerson()
    const { contact } = await editContact(id, {
      addresses: [now('P.Raman@brightwater.example'), { address: priya.address, until: '2025-12-31' }],
    })
    expect(contact).toMatchObject({
      addresses: ['p.raman@brightwater.example'],
      formerAddresses: [{ address: priya.address, until: '2025-12-31' }],
    })
    for (const address of [priya.address, 'p.raman@brightwater.example']) {
      const mail = aMail({ from: { name: 'P', address } })
      const reply = await postRecognize(world.apiOf(anna), { mail, contactId: null }, signal)
      expect(reply.card?.contact?.id).toBe(id)
    }
  })

  test('once removed, tell nobody any more', async () => {
    const { id } = await aPerson()
    await editContact(id, { addresses: [now('p.raman@other.example')] })
    const reply = await postRecognize(world.apiOf(anna), { mail: aMail(), contactId: null }, signal)
    expect(reply.outcome).toBe('company')
  })

  test('of a colleague are refused', async () => {
    const { id } = await aPerson()
    const addresses = [now(priya.address), now('Ben@contoso.example')]
    await expect(editContact(id, { addresses })).rejects.toMatchObject({
      code: 'invalid',
      fields: { addresses: [expect.stringMatching(/colleague/)] },
    })
  })

  test('of somebody else of the company are refused, by their name', async () => {
    await aPerson({ name: 'Tom Berg', address: 'tom@brightwater.example' })
    const { id } = await aPerson()
    await expect(
      editContact(id, { addresses: [now(priya.address), now('TOM@brightwater.example')] }),
    ).rejects.toMatchObject({
      code: 'conflict',
      fields: { addresses: [expect.stringContaining('Tom Berg')] },
      reason: { code: 'address-taken', about: 'Tom Berg' },
    })
    const reply = await postRecognize(world.apiOf(anna), { mail: aMail(), contactId: null }, signal)
    expect(reply.card?.contact).toMatchObject({ addresses: [priya.address], revision: 1 })
  })
})

describe('two editors at once', () => {
  test('of one field: the second is shown what the first wrote, and who it was', async () => {
    const { id } = await aPerson()
    await editContact(id, { jobTitle: 'Fleet lead' }, ben)
    const { name, id: benId } = await world.userOf(ben)
    await expect(editContact(id, { jobTitle: 'Head of Depots' }, anna)).rejects.toMatchObject({
      code: 'version-conflict',
      conflict: {
        revision: 2,
        fields: { jobTitle: { value: 'Fleet lead', by: { id: benId, name }, at: world.services.now() } },
      },
    })
    const { contact } = await editContact(id, { revision: 2, jobTitle: 'Head of Depots' }, anna)
    expect(contact).toMatchObject({ jobTitle: 'Head of Depots', revision: 3 })
  })

  test('of different fields do not disturb each other', async () => {
    const { id } = await aPerson()
    await editContact(id, { jobTitle: 'Fleet lead' }, ben)
    const { contact } = await editContact(id, { phones: ['+44 20 5550 0182'] }, anna)
    expect(contact).toMatchObject({ jobTitle: 'Fleet lead', phones: ['+44 20 5550 0182'], revision: 3 })
  })

  test('who write the same are of one mind', async () => {
    const { id } = await aPerson()
    await editContact(id, { jobTitle: 'Fleet lead' }, ben)
    expect((await editContact(id, { jobTitle: 'Fleet lead' }, anna)).contact?.revision).toBe(2)
  })

  test('at the same instant: one is kept, the other is told', async () => {
    const { id } = await aPerson()
    const both = await Promise.allSettled([
      editContact(id, { jobTitle: 'Fleet lead' }, ben),
      editContact(id, { jobTitle: 'Head of Depots' }, anna),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } })
    expect(await changes()).toHaveLength(1)
  })

  test('of an owner: the conflict names the person', async () => {
    const { id } = await aCompany()
    const to = await world.userOf(ben)
    await editCompany(id, { ownerId: to.id }, anna)
    const { id: ownerId } = await world.userOf(admin)
    await expect(editCompany(id, { ownerId }, miriam)).rejects.toMatchObject({
      conflict: { fields: { ownerId: { value: { id: to.id, name: 'Ben Okafor' } } } },
    })
  })
})

describe('changing a company', () => {
  test('keeps owner, segment and journey stage before and after, for the timeline', async () => {
    const { id } = await aCompany()
    const [from, to] = [await world.userOf(anna), await world.userOf(ben)]
    const reply = await editCompany(id, { ownerId: to.id, segment: 'A', journeyStage: 'renewal' })
    expect(reply).toMatchObject({ contact: null, segment: 'A', journeyStage: 'renewal', owner: { name: 'Ben Okafor' } })
    expect(reply.company?.revision).toBe(2)
    const by = { companyId: id, contactId: null, changedBy: from.id, changedAt: world.services.now(), revision: 2 }
    expect(await changes()).toMatchObject([
      { ...by, field: 'journeyStage', before: null, after: 'renewal' },
      { ...by, field: 'ownerId', before: from.id, after: to.id },
      { ...by, field: 'segment', before: null, after: 'A' },
    ])
  })

  test.each([
    ['its owner', anna, true],
    ['another rep', ben, false],
    ['a manager', miriam, true],
    ['an admin', admin, true],
  ])('gives it another owner, by %s: %s', async (_, who, may) => {
    const { id } = await aCompany()
    const { id: ownerId } = await world.userOf(miriam)
    const edit = editCompany(id, { ownerId }, who)
    if (may) expect((await edit).owner?.id).toBe(ownerId)
    else
      await expect(edit).rejects.toMatchObject({
        code: 'forbidden',
        detail: 'Only Anna Keller, a manager or an admin can give this customer another owner.',
      })
  })

  test('may be done by any rep in everything else', async () => {
    const { id } = await aCompany()
    const reply = await editCompany(id, { name: 'Brightwater Group', segment: 'B', note: 'Pays late.' }, ben)
    expect(reply).toMatchObject({ company: { name: 'Brightwater Group', note: { text: 'Pays late.' } }, segment: 'B' })
  })

  test('to an owner who is not known here is refused', async () => {
    const { id } = await aCompany()
    await expect(editCompany(id, { ownerId: newKey() })).rejects.toMatchObject({
      fields: { ownerId: [expect.any(String)] },
    })
  })

  test('to the name of another one is refused', async () => {
    const { id } = await aCompany()
    await aContact(world, { address: 'elena@volta.example', company: { name: 'Volta Charging' } })
    await expect(editCompany(id, { name: 'VOLTA  charging' })).rejects.toMatchObject({
      code: 'conflict',
      fields: { name: [expect.stringContaining('Volta Charging')] },
    })
    expect((await editCompany(id, { name: 'BRIGHTWATER Logistics' })).company?.name).toBe('BRIGHTWATER Logistics')
  })

  test('that is not there is refused', async () => {
    await expect(editCompany(newKey(), { segment: 'A' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what a contact takes from the company', () => {
  test('is not changed on the contact', async () => {
    const { id } = await aPerson()
    await expect(editContact(id, { segment: 'A' })).rejects.toMatchObject({
      fields: { segment: [expect.stringContaining('Brightwater Logistics')] },
    })
  })

  test('is the contact’s own where there is none', async () => {
    const { id } = await aPerson({ company: null })
    expect(await editContact(id, { segment: 'C', journeyStage: 'advocacy' })).toMatchObject({
      segment: 'C',
      journeyStage: 'advocacy',
    })
    const { id: ownerId } = await world.userOf(ben)
    await expect(editContact(id, { revision: 2, ownerId }, ben)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await editContact(id, { revision: 2, ownerId }, anna)).owner?.id).toBe(ownerId)
  })
})

describe('moving a contact', () => {
  const log = (contactId: string) =>
    postHandLog(
      world.apiOf(anna),
      {
        ...{ kind: 'call' as const, contactId, companyId: null, durationMinutes: 5, note: 'Said yes.' },
        ...{ occurredAt: world.services.now(), visibility: 'team' as const, nextAction: { kind: 'none' as const } },
      },
      act(),
    )
  const companyOfLog = async (id: string) => {
    const { interactions } = world.db.read.tables
    const [row] = await world.db.read
      .select({ companyId: interactions.companyId })
      .from(interactions)
      .where(eq(interactions.id, id))
    return row?.companyId
  }

  test('to a company, known by its name or new, takes along what was kept for them alone', async () => {
    const { company } = await aContact(world, {
      name: 'Tom',
      address: 'tom@halden.example',
      company: { name: 'Halden' },
    })
    const { id } = await aPerson({ company: null })
    const call = await log(id)
    world.setNow('2026-03-02T10:00:00.000Z')
    const moved = await editContact(id, { company: { name: 'HALDEN' } })
    expect([moved.company?.id, moved.contact?.revision]).toEqual([company!.id, 2])
    expect(await companyOfLog(call.interaction.id)).toBe(company!.id)
    const other = await editContact(id, { revision: 2, company: { name: 'Sable' } })
    expect(other.company?.name).toBe('Sable')
  })

  test('out of it again leaves its history there, and takes back what they brought', async () => {
    await aCompany()
    const { id } = await aPerson({ name: 'Tom', address: 'tom@x.example', company: null })
    const brought = await log(id)
    world.setNow('2026-03-02T10:00:00.000Z')
    const { company } = await editContact(id, { company: { name: 'Brightwater Logistics' } })
    world.setNow('2026-03-02T11:00:00.000Z')
    const since = await log(id)
    const moved = await editContact(id, { revision: 2, company: null })
    expect([moved.company, moved.owner?.name]).toEqual([null, 'Anna Keller'])
    expect(await companyOfLog(brought.interaction.id)).toBeNull()
    expect(await companyOfLog(since.interaction.id)).toBe(company!.id)
  })

  test('that somebody else has moved meanwhile is refused, and says whither', async () => {
    const { id } = await aPerson({ company: null })
    await editContact(id, { company: { name: 'Halden' } }, ben)
    await expect(editContact(id, { company: { name: 'Sable' } }, anna)).rejects.toMatchObject({
      code: 'version-conflict',
      conflict: { fields: { companyId: { value: 'Halden', by: { name: 'Ben Okafor' } } } },
    })
  })

  test('to where somebody else has the address is refused', async () => {
    await aContact(world, { name: 'Namesake' })
    const { id } = await aPerson({ company: null })
    await expect(editContact(id, { company: { name: 'Brightwater Logistics' } })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
