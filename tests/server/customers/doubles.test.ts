import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postDoubles } from '../../../addin/customers/customers.api.ts'
import { getMergeCandidates } from '../../../addin/customers/merges.api.ts'
import type { DoublesRequest } from '../../../shared/doubles.ts'
import { aContact } from '../../support/sample-mail.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const { signal } = new AbortController()
const elena: DoublesRequest = {
  name: 'Elena Fischer',
  address: 'elena.fischer@volta-charging.example',
  phone: '+49 40 5550 1470',
  company: { name: 'Volta Charging AG' },
}
const doubles = (changes: Partial<DoublesRequest> = {}) =>
  postDoubles(world.apiOf(anna), { ...elena, ...changes }, signal)
const aFisher = () =>
  aContact(world, {
    ...{ name: 'Elena Fisher', address: 'elena@volta-mobility.example', phone: '040 5550-1470' },
    company: { name: 'Volta Mobility' },
  })

describe('somebody who is about to be added', () => {
  test('is perhaps the one with the same number', async () => {
    const { contact } = await aFisher()
    expect(await doubles()).toEqual({
      people: [
        {
          contactId: contact!.id,
          name: 'Elena Fisher',
          companyName: 'Volta Mobility',
          reason: 'phone',
          lastContactAt: null,
        },
      ],
      companies: [],
    })
    expect((await doubles({ phone: null })).people).toEqual([])
  })

  test('is perhaps the one with a like name in the same company, named or known by its domain', async () => {
    const { company } = await aFisher()
    const none = { phone: null, company: null }
    expect((await doubles({ ...none, company: { id: company!.id } })).people).toMatchObject([{ reason: 'company' }])
    expect((await doubles({ ...none, company: { name: 'VOLTA mobility' } })).people).toMatchObject([
      { reason: 'company' },
    ])
    expect((await doubles({ ...none, address: 'e.fischer@volta-mobility.example' })).people).toMatchObject([
      { reason: 'company' },
    ])
    expect((await doubles({ ...none, name: 'Tom Berg', company: { id: company!.id } })).people).toEqual([])
  })

  test('is nobody because of a mail provider that both use', async () => {
    await aContact(world, { name: 'Elena Fisher', address: 'elena.fisher@gmail.com', company: null })
    expect((await doubles({ address: 'elena@gmail.com', phone: null, company: null })).people).toEqual([])
  })

  test('is perhaps the only one of that name, where one of both has no company', async () => {
    await aContact(world, { name: 'Fischer Elena', address: 'elena.f@gmail.com', company: null })
    expect((await doubles({ phone: null })).people).toMatchObject([{ name: 'Fischer Elena', reason: 'name' }])
    await aContact(world, { name: 'Elena Fischer', address: 'ef@gmail.com', company: null })
    expect((await doubles({ phone: null })).people).toEqual([])
  })

  test('is of a company that is perhaps here already', async () => {
    const { company } = await aContact(world, { ...elena, company: { name: 'Volta Charging Ltd' } })
    const of = (changes: Partial<DoublesRequest>) => doubles({ phone: null, name: 'Tom Berg', ...changes })
    expect((await of({ address: 'tom@gmail.com' })).companies).toEqual([
      { companyId: company!.id, name: 'Volta Charging Ltd', reason: 'name' },
    ])
    const german = await of({ address: 'tom@volta-charging.de', company: { name: 'Voltaladen' } })
    expect(german.companies).toMatchObject([{ companyId: company!.id, reason: 'domain' }])
    expect((await of({ address: 'tom@gmail.com', company: { name: 'Sable & Finch' } })).companies).toEqual([])
  })

  test('with SQL, signs of LIKE and no letters at all for a name is answered', async () => {
    await aFisher()
    for (const name of [`x' or '1'='1`, '%_%', '…', '100%']) {
      expect(await doubles({ name, phone: null, company: { name } })).toEqual({ people: [], companies: [] })
    }
  })
})

test('with whom a contact may be merged: who is likely the same, or who is looked for', async () => {
  const fisher = await aFisher()
  const fischer = await aContact(world, { ...elena, address: 'ef@volta.example', company: { name: 'Volta Charging' } })
  const find = (q: string) => getMergeCandidates(world.apiOf(anna), 'contact', fischer.contact!.id, q, signal)
  const expected = { id: fisher.contact!.id, name: 'Elena Fisher', detail: 'Volta Mobility' }
  expect(await find('')).toEqual([{ ...expected, reason: 'phone' }])
  expect(await find('ELENA fi')).toEqual([{ ...expected, reason: null }])
  expect(await find('Elena@volta-mobility.example')).toEqual([{ ...expected, reason: null }])
  expect(await find('nobody')).toEqual([])
  const companies = await getMergeCandidates(world.apiOf(anna), 'company', fischer.company!.id, 'volta', signal)
  expect(companies).toEqual([{ id: fisher.company!.id, name: 'Volta Mobility', detail: null, reason: null }])
})
