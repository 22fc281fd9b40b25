import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { ourEvents } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

const eventsCalled = (subject: string) => ourEvents(demo(), anna).filter((event) => event.subject.includes(subject))

describe('from a mail to a follow-up in the calendar', () => {
  test('a rep logs a mail in one line, sees the event, and undoes it all', async () => {
    const desk = await sit()
    await desk.select('Fleet renewal 2027: premium table')
    await desk.customerName.filter({ hasText: 'Priya Raman' }).waitFor()
    await desk.reads('Head of Fleet, Brightwater Logistics')
    await desk.reads('Exact address, priya.raman@brightwater.example')
    await desk.reads('You owe a reply')
    await desk.reads('Nothing planned next')
    await desk.reads('Wants options for the excess before signing')
    await desk.reads('Team will see the new text and 1 file')

    await desk.line.click()
    await desk.line.pressSequentially('call Thursday 10:00 about the renewal offer')
    await desk.pane.getByRole('button', { name: /Change the date, Thu\s.*10:00.*10:30/ }).waitFor()
    await desk.line.press('Enter')

    await desk.reads('To Brightwater Logistics. Team sees the new text and 1 file.')
    await desk.reads(/^In your calendar, Thu\s.*10:00/)
    const [event] = eventsCalled('renewal offer')
    expect(event).toMatchObject({ isReminderOn: true, isAllDay: false })
    const start = new Date(event!.start)
    const inBerlin = { timeZone: 'Europe/Berlin', weekday: 'long', hour: '2-digit', minute: '2-digit' } as const
    expect(start.toLocaleString('en-GB', inBerlin)).toBe('Thursday 10:00')

    // Another rep who got the mail too sees who logged it, and is not offered to log it again.
    const colleague = await sit({ settings: { user: 'ben' } })
    await colleague.select('Fleet renewal 2027: premium table')
    await colleague.reads(/Anna logged this mail/)
    expect(await colleague.pane.getByRole('heading', { name: 'Log this mail' }).count()).toBe(0)

    // Selected again, it says who logged it, and when.
    await desk.select('Excess comparison?')
    await desk.customerName.filter({ hasText: 'Ingrid Solheim' }).waitFor()
    await desk.select('Fleet renewal 2027: premium table')
    await desk.reads(/Logged by you today/)

    await desk.button('Undo').first().click()
    await desk.reads('Undone. Text, files and calendar event are removed.')
    await expect.poll(() => eventsCalled('renewal offer').length).toBe(0)
    await desk.reads('Nothing planned next')
    expect(await desk.line.inputValue()).toBe('call Thursday 10:00 about the renewal offer')
  })

  test('the calendar view shows the new event on Thursday at 10:00', async () => {
    const desk = await sit()
    await desk.select('Renouvellement du contrat')
    await desk.customerName.filter({ hasText: 'Claire Perrin' }).waitFor()
    await desk.reads(/Exact address/)
    await desk.line.click()
    await desk.line.pressSequentially('call Thursday 10:00 about the attestations')
    await desk.line.press('Enter')
    await desk.reads(/^In your calendar, Thu/)
    await desk.page.getByRole('button', { name: 'Calendar', exact: true }).click()
    // The page turns to the week in which something has just arrived.
    await desk.page
      .getByText(/Call about the attestations/)
      .first()
      .waitFor()
  })

  test('words typed before the card is there are not lost, nor is the place where one types', async () => {
    const desk = await sit({ settings: { delay: '800' } })
    await desk.select('Re: The Healey again')
    await desk.line.click()
    await desk.line.pressSequentially('call Thursday 10:00 about the valuation of the Healey', { delay: 60 })
    await desk.reads(/Exact address/)
    expect(await desk.line.inputValue()).toBe('call Thursday 10:00 about the valuation of the Healey')
    await desk.page.keyboard.press('Enter')
    await desk.reads(/^In your calendar, Thu/)
    expect(eventsCalled('Call about the valuation of the Healey')).toHaveLength(1)
  })

  test('without a date the line asks for a day, and Enter takes one', async () => {
    const desk = await sit()
    await desk.select('Excess comparison?')
    await desk.customerName.filter({ hasText: 'Ingrid Solheim' }).waitFor()
    await desk.reads(/Exact address/)
    await desk.line.click()
    await desk.line.pressSequentially('send the comparison')
    await desk.line.press('Enter')
    await desk.button('Tomorrow').waitFor()
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.press('Enter')
    await desk.reads('To Halden Marine. Team sees the new text.')
    await desk.reads(/^In your calendar/)
    const [event] = eventsCalled('Send the comparison')
    expect(event).toMatchObject({ isAllDay: true })
    expect(demo().simulator.graph.mailboxes.invitations()).toEqual([])
  })
})
