import { describe, expect, test } from 'vitest'
import { anna, ben, type SampleUser } from '../../simulator/organization.ts'
import { type Desk, ourEvents } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

const eventsCalled = (subject: string, user: SampleUser = anna) =>
  ourEvents(demo(), user).filter((event) => event.subject.startsWith(subject))

const inBerlin = (instant: string) =>
  new Date(instant).toLocaleString('en-GB', {
    ...{ timeZone: 'Europe/Berlin', weekday: 'long', hour: '2-digit', minute: '2-digit' },
  })

/** Sits down with a mail that nobody has logged, and logs it. */
async function sitWithLogged(mail: string, sender: string, words: string): Promise<Desk> {
  const desk = await sit()
  await desk.select(mail)
  await desk.customerName.filter({ hasText: sender }).waitFor()
  await desk.reads(/Exact address/)
  await desk.log(words)
  return desk
}

/** The row of a follow-up in My day. */
async function inMyDay(desk: Desk, title: string) {
  await desk.pane.getByRole('tab', { name: /My day/ }).click()
  const row = desk.pane.getByRole('listitem').filter({ hasText: title })
  await desk.button('Show').click()
  await row.waitFor()
  // The acts stand there for whoever points at the row.
  await row.hover()
  return row
}

describe('what becomes of a follow-up reaches the calendar', () => {
  test('another day and other words: it is the same event, moved and renamed', async () => {
    const desk = await sitWithLogged(
      'Renouvellement du contrat',
      'Claire Perrin',
      'call Thursday 10:00 about the attestations',
    )
    const [before] = eventsCalled('Call about the attestations')

    await desk.button('Change “Call about the attestations”').click()
    await desk.pane.getByLabel('What').fill('Call Claire about the papers')
    await desk.pane.getByLabel('When').fill('next Tuesday 14:00')
    await desk.reads(/^Tue.*14:00–14:30$/)
    await desk.button('Save').click()

    await desk.reads(/^In your calendar, Tue.*14:00$/)
    const [after] = eventsCalled('Call Claire about the papers')
    expect(after).toMatchObject({ immutableId: before!.immutableId, isAllDay: false })
    expect(inBerlin(after!.start)).toBe('Tuesday 14:00')
    expect(eventsCalled('Call about the attestations')).toEqual([])
    const entry = await desk.findInCalendar('Call Claire about the papers')
    expect(await entry.getAttribute('title')).toBe('14:00 to 14:30 Call Claire about the papers · Maison Perrin')
  })

  test('done in My day it leaves the calendar, and taken back it stands there again', async () => {
    const desk = await sitWithLogged('Re: The Healey again', 'Graham Tuttle', 'call in 2 weeks about the valuation')
    const [before] = eventsCalled('Call about the valuation')

    const row = await inMyDay(desk, 'Call about the valuation')
    await row.getByRole('button', { name: 'Done: Call about the valuation' }).click()
    await row.getByText('Done.').waitFor()
    await expect.poll(() => eventsCalled('Call about the valuation')).toEqual([])

    await row.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => eventsCalled('Call about the valuation').map(({ start }) => start)).toEqual([before!.start])
    await row.getByRole('button', { name: 'Another day' }).waitFor()
  })

  test('dropped with a reason it leaves the calendar, and the mail says why', async () => {
    const desk = await sitWithLogged(
      'Engine monitoring, MV Haldis',
      'Aksel Nygård',
      'call Thursday 11:00 about the engine',
    )
    expect(eventsCalled('Call about the engine')).toHaveLength(1)

    await desk.button('Change “Call about the engine”').click()
    await desk.button('Drop').click()
    await desk.button('Customer declined').click()
    await desk.reads('Dropped: Customer declined')
    await expect.poll(() => eventsCalled('Call about the engine')).toEqual([])
  })

  test('handed over it leaves one calendar for the other, and stands in the colleague’s day', async () => {
    const desk = await sitWithLogged(
      'Gate at Tilbury, hit again',
      'Maeve Donnelly',
      'call Thursday 15:00 about the gate',
    )

    const row = await inMyDay(desk, 'Call about the gate')
    await row.getByRole('button', { name: /^More/ }).click()
    await desk.pane.getByRole('menuitem', { name: 'Hand over' }).click()
    await row.getByLabel('Who').selectOption('Ben Okafor')
    await row.getByRole('button', { name: 'Save' }).click()

    await expect.poll(() => eventsCalled('Call about the gate', ben)).toHaveLength(1)
    await expect.poll(() => eventsCalled('Call about the gate', anna)).toEqual([])
    const [event] = eventsCalled('Call about the gate', ben)
    expect(inBerlin(event!.start)).toBe('Thursday 15:00')
    await row.waitFor({ state: 'detached' })
    await desk.pane.getByRole('tab', { name: 'This mail' }).click()
    await desk.button('Show').click()
    await desk.reads(/in Ben’s calendar$/)

    const colleague = await sit({ settings: { user: 'ben' } })
    await inMyDay(colleague, 'Call about the gate')
    // An hour earlier in London.
    const entry = await colleague.findInCalendar('Call about the gate')
    expect(await entry.getAttribute('title')).toBe('14:00 to 14:30 Call about the gate · Brightwater Logistics')
  })
})

describe('a log that is undone later', () => {
  test('leaves timeline and calendar, and the mail can be logged anew, by a colleague too', async () => {
    const mail = 'Fleet renewal 2027: premium table'
    const inTimeline = (desk: Desk) =>
      desk.pane.getByRole('region', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: mail })
    const first = await sitWithLogged(mail, 'Priya Raman', 'call Thursday 10:00 about the renewal offer')
    await inTimeline(first).waitFor()

    // Another pane, which remembers nothing of the log itself.
    const desk = await sit()
    await desk.select(mail)
    await desk.reads(/^Logged by you today/)
    await desk.button('Undo').click()
    await desk.reads('Undone. Text, files and calendar event are removed.')
    await inTimeline(desk).waitFor({ state: 'detached' })
    await expect.poll(() => eventsCalled('Call about the renewal offer')).toEqual([])

    await desk.select('Excess comparison?')
    await desk.customerName.filter({ hasText: 'Ingrid Solheim' }).waitFor()
    await desk.select(mail)
    await desk.customerName.filter({ hasText: 'Priya Raman' }).waitFor()
    await desk.pane.getByRole('heading', { name: 'Log this mail' }).waitFor()

    const colleague = await sit({ settings: { user: 'ben' } })
    await colleague.select(mail)
    await colleague.customerName.filter({ hasText: 'Priya Raman' }).waitFor()
    await colleague.log('call Friday 9:00 about the renewal offer')
    await inTimeline(colleague).waitFor()
    expect(eventsCalled('Call about the renewal offer', ben)).toHaveLength(1)
    await desk.select('Excess comparison?')
    await desk.select(mail)
    await desk.reads(/Ben logged this mail/)
  })
})
