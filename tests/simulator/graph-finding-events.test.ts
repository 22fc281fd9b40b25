import { describe, expect, it } from 'vitest'
import { anna, miriam } from '../../simulator/organization.ts'
import { createGraphWorld, followUpEvent, propertyId } from './graph-world.ts'

describe('a transactionId', () => {
  const withId = { ...followUpEvent, transactionId: 'follow-up 42, generation 3' }

  it('makes a repeated POST find the event instead of doubling it', async () => {
    const { call, events } = await createGraphWorld()
    const first = await call('POST', events, withId)
    const second = await call('POST', events, withId)
    expect(second.status).toBe(201)
    expect(second.body).toMatchObject({ id: first.body.id, transactionId: withId.transactionId })
    expect((await call('GET', events)).body.value).toHaveLength(1)
  })

  it('counts within one mailbox', async () => {
    const { call, events } = await createGraphWorld()
    const first = await call('POST', events, withId)
    const other = await call('POST', `/v1.0/users/${miriam.oid}/events`, withId)
    expect(other.body.id).not.toBe(first.body.id)
  })

  it('with another body gives the first event, or a conflict when told so', async () => {
    const { call, events, behavior } = await createGraphWorld()
    await call('POST', events, withId)
    const again = { ...withId, subject: 'Another' }
    expect((await call('POST', events, again)).body.subject).toBe(withId.subject)
    behavior.transactionIdOtherBody = 'conflict409'
    expect((await call('POST', events, again)).status).toBe(409)
    expect((await call('POST', events, withId)).status).toBe(201)
  })

  it('of a deleted event brings nothing back, unless told so', async () => {
    const { call, events, behavior } = await createGraphWorld()
    const first = await call('POST', events, withId)
    await call('DELETE', `${events}/${String(first.body.id)}`)
    expect((await call('POST', events, withId)).status).toBe(201)
    expect((await call('GET', events)).body.value).toEqual([])
    behavior.transactionIdAfterDelete = 'newEvent'
    expect((await call('POST', events, withId)).body.id).not.toBe(first.body.id)
    expect((await call('GET', events)).body.value).toHaveLength(1)
  })
})

describe('the extended property', () => {
  const withProperty = { ...followUpEvent, singleValueExtendedProperties: [{ id: propertyId, value: 'fu_42:g3' }] }
  const filter = (id: string, condition: string) =>
    `?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ${condition})`)}`

  it('is shown only when expanded', async () => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, withProperty)
    expect(body).not.toHaveProperty('singleValueExtendedProperties')
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${propertyId}')`)
    const shown = await call('GET', `${events}/${String(body.id)}?$expand=${expand}&$select=subject`)
    expect(Object.keys(shown.body).toSorted()).toEqual([
      '@odata.context',
      '@odata.etag',
      'id',
      'singleValueExtendedProperties',
      'subject',
    ])
    expect(shown.body.singleValueExtendedProperties).toEqual([{ id: propertyId, value: 'fu_42:g3' }])
  })

  it.each([
    ['its value', propertyId, "ep/value eq 'fu_42:g3'", 1],
    ['its value in other letters', propertyId, "ep/value eq 'FU_42:G3'", 1],
    ['another value', propertyId, "ep/value eq 'fu_42:g4'", 0],
    ['its name in other letters', propertyId.toUpperCase(), "ep/value eq 'fu_42:g3'", 0],
    ['the beginning of its value', propertyId, "startswith(ep/value, 'fu_42')", 1],
    ['a part of its value', propertyId, "contains(ep/value,'42:')", 1],
  ])('finds the event by %s as Graph does', async (_, id, condition, count) => {
    const { call, events } = await createGraphWorld()
    await call('POST', events, withProperty)
    await call('POST', events, followUpEvent)
    expect((await call('GET', events + filter(id, condition))).body.value).toHaveLength(count)
  })

  it('finds deleted events only when told so', async () => {
    const { call, events, behavior } = await createGraphWorld()
    const { body } = await call('POST', events, withProperty)
    await call('DELETE', `${events}/${String(body.id)}`)
    const search = events + filter(propertyId, "ep/value eq 'fu_42:g3'")
    expect((await call('GET', search)).body.value).toHaveLength(0)
    behavior.filterSeesDeleted = true
    expect((await call('GET', search)).body.value).toHaveLength(1)
  })

  it('is replaced by its id and otherwise kept', async () => {
    const { call, events, mailboxes } = await createGraphWorld()
    const other = { id: propertyId.replace('FollowthroughId', 'Other'), value: 'kept' }
    const { body } = await call('POST', events, {
      ...followUpEvent,
      singleValueExtendedProperties: [{ id: propertyId, value: 'a' }, other],
    })
    await call('PATCH', `${events}/${String(body.id)}`, {
      singleValueExtendedProperties: [{ id: propertyId, value: 'b' }],
    })
    expect(mailboxes.findEvent(anna.oid, String(body.id))?.singleValueExtendedProperties).toEqual([
      other,
      { id: propertyId, value: 'b' },
    ])
  })
})
