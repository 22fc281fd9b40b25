import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { type Desk, ourEvents } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, restart, sit } = stories()

const mail = 'Fleet renewal 2027: premium table'
const events = () => ourEvents(demo(), anna).filter(({ subject }) => subject.startsWith('Call about the renewal offer'))

async function sitWithMail(): Promise<Desk> {
  const desk = await sit()
  await desk.select(mail)
  await desk.reads('Head of Fleet, Brightwater Logistics')
  return desk
}

async function logIt(): Promise<Desk> {
  const desk = await sitWithMail()
  await desk.log('call Thursday 10:00 about the renewal offer')
  return desk
}

async function expectFirstState(desk: Desk): Promise<void> {
  await desk.reads('Nothing planned next')
  await desk.line.waitFor()
  expect(events()).toEqual([])
}

describe('what was logged', () => {
  test('is there after a restart, once, and gone after a fresh one', async () => {
    await logIt()
    await restart()
    const desk = await sitWithMail()
    await desk.reads(/^Logged by you today/)
    await desk.button('Show').click()
    await desk.reads(/^In your calendar, Thu.*10:00$/)
    expect(events()).toHaveLength(1)

    await restart({ fresh: true })
    await expectFirstState(await sitWithMail())
  })

  test('is gone after “Start afresh” on the page', async () => {
    const desk = await logIt()
    await desk.page.getByRole('button', { name: 'Start afresh' }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Start afresh?' })
    const reloaded = desk.page.waitForEvent('load')
    await dialog.getByRole('button', { name: 'Start afresh' }).click()
    await reloaded
    await desk.select(mail)
    await desk.reads('Head of Fleet, Brightwater Logistics')
    await expectFirstState(desk)
  })
})

describe('the folder for one’s own mail', () => {
  test('shows what was put there by hand, recognizes its sender, and says what it could not read', async () => {
    const folder = demo().simulator.mails.ownFolder
    const source = [
      'From: Priya Raman <p.raman@brightwater.example>',
      `To: ${anna.email}`,
      'Subject: Three more vans',
      'Date: Fri, 20 Nov 2026 09:00:00 +0100',
      'Message-ID: <three-vans@brightwater.example>',
      '',
      'They arrive in March.',
    ]
    const desk = await sit()
    await writeFile(join(folder, 'vans.eml'), source.join('\r\n'))
    await writeFile(join(folder, 'broken.eml'), '\r\nno header at all')

    await desk.page.getByRole('button', { name: /^Your \.eml files/ }).click()
    await desk.page.getByText('broken.eml: This is not a mail').waitFor()
    await desk.select('Three more vans')
    await desk.reads('Head of Fleet, Brightwater Logistics')
    await desk.reads('Exact address, p.raman@brightwater.example')
    expect(await desk.page.getByRole('listbox', { name: 'Mails' }).getByRole('option').count()).toBe(1)
  })

  test('takes several files dropped at once, without the one that is no mail', async () => {
    const desk = await sit({ expectedErrors: [/status of 422/] })
    const file = (name: string, text: string) => ({ name, mimeType: 'message/rfc822', buffer: Buffer.from(text) })
    await desk.page
      .locator('input[type=file]')
      .setInputFiles([
        file('notes.eml', '\r\nno header at all'),
        file('gate.eml', 'From: maeve.donnelly@brightwater.example\r\nSubject: The new gate\r\n\r\nIt stands.'),
      ])
    await desk.page.getByText('notes.eml: This is not a mail').waitFor()
    await desk.page.getByRole('heading', { name: 'The new gate' }).waitFor()
    await desk.reads('Depot Manager, Brightwater Logistics')
  })
})
