import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { ourEvents } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

const network = [/Failed to load resource/, /net::ERR/]

describe('sign-in', () => {
  test('what needs the rep waits for a button, and goes on after it', async () => {
    const desk = await sit({ settings: { bridge: 'interaction-required' } })
    await desk.select('Excess comparison?')
    await desk.reads(/Sign in to see what your team knows/)
    await desk.reads('Until then nothing leaves your mailbox.')
    await desk.button('Sign in').click()
    await desk.reads('Chief Operating Officer, Halden Marine')
  })

  test('another account than Outlook’s is said', async () => {
    const desk = await sit({ settings: { bridge: 'wrong-account' }, expectedErrors: network })
    await desk.select('Excess comparison?')
    await desk.reads('Outlook is anna.keller@aldgate.example, you signed in as anna@home.example')
    await desk.button('Switch account').waitFor()
  })

  test('an organization that is not served is told so', async () => {
    const desk = await sit({ settings: { bridge: 'foreign-tenant' }, expectedErrors: network })
    await desk.select('Excess comparison?')
    await desk.reads('Your organization is not set up here')
  })
})

describe('trouble on the way', () => {
  test('a calendar that refuses is said with its reason, and tried again it works', async () => {
    demo().simulator.graph.mailboxes.setAccess(anna.oid, 'out-of-scope')
    const desk = await sit()
    await desk.select('Renouvellement du contrat')
    await desk.reads(/Maison Perrin/)
    await desk.line.click()
    await desk.line.pressSequentially('call Thursday 10:00 about the attestations')
    await desk.line.press('Enter')
    await desk.reads(/Not in your calendar yet/)
    demo().simulator.graph.mailboxes.setAccess(anna.oid, 'ok')
    await desk.button('Try again').first().click()
    await desk.reads(/^In your calendar, Thu/)
    const events = ourEvents(demo(), anna).filter(({ subject }) => subject.includes('Call about the attestations'))
    expect(events).toHaveLength(1)
  })

  test('a connection lost in the middle of a log keeps every word', async () => {
    const desk = await sit({ expectedErrors: network })
    await desk.select('Re: The Healey again')
    await desk.reads(/Exact address/)
    await desk.line.click()
    await desk.line.pressSequentially('call Thursday 10:00 about the valuation')
    await desk.page.getByRole('switch', { name: 'Online' }).click()
    await desk.line.press('Enter')
    await desk.reads(/Not logged: /)
    expect(await desk.line.inputValue()).toBe('call Thursday 10:00 about the valuation')
    await desk.page.getByRole('switch', { name: 'Online' }).click()
    await desk.button('Try again').first().click()
    await desk.reads(/^In your calendar, Thu/)
  })

  test('switching mails faster than answers come never shows one customer’s facts under another’s name', async () => {
    const desk = await sit({ settings: { delay: '600' } })
    for (const mail of [
      'Excess comparison?',
      'Renouvellement du contrat',
      'Re: The Healey again',
      'Fleet renewal 2027: premium',
    ]) {
      await desk.select(mail)
      await desk.page.waitForTimeout(150)
    }
    await desk.reads('Head of Fleet, Brightwater Logistics')
    expect(await desk.customerName.innerText()).toBe('Priya Raman')
    await desk.readsNot('Halden Marine')
  })
})
