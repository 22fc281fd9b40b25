import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

const premiumTable = 'Fleet renewal 2027: premium table'

async function sitAt(mail: string, settings: Record<string, string> = {}): Promise<Desk> {
  // Browsers write down every answer that is a refusal.
  const desk = await sit({ settings, expectedErrors: [/Failed to load resource.*404/] })
  await desk.select(mail)
  await desk.reads(/Exact address/)
  return desk
}

const infobar = (desk: Desk) => desk.page.locator('.infobar')

describe('the files of a mail', () => {
  test('are kept with its log, downloaded by a colleague, and gone with undo', async () => {
    const desk = await sitAt(premiumTable)
    await desk.reads('Team will see the new text and 1 file')
    await desk.log('call Thursday 10:00 about the renewal offer')
    await desk.reads(/Team sees the new text and 1 file\./)

    const colleague = await sitAt(premiumTable, { user: 'ben' })
    await colleague.reads(/Anna logged this mail/)
    const timeline = colleague.pane.getByRole('region', { name: 'Timeline' })
    await timeline
      .getByRole('button', { name: /premium table/ })
      .first()
      .click()
    const download = colleague.page.waitForEvent('download')
    await colleague.button('Download Vehicles-2027.xlsx').click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Vehicles-2027.xlsx')
    const sample = demo().simulator.mails
    const [mail] = sample.list('anna.keller@aldgate.example').filter(({ subject }) => subject.includes('premium table'))
    const [attachment] = mail!.attachments
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(hash(await readFile(await file.path()))).toBe(hash(sample.attachment(mail!.id, attachment!.id)!.content))

    await desk.button('Undo').click()
    await desk.reads('Undone. Text, files and calendar event are removed.')
    await colleague.button('Download Vehicles-2027.xlsx').click()
    await colleague.reads('Not downloaded: It is no longer there. Somebody removed it meanwhile.')
  }, 90_000)

  test('are left alone when the rep unticks them', async () => {
    const desk = await sitAt('Renouvellement du contrat')
    await desk.button('Details').click()
    const list = desk.pane.getByRole('list', { name: 'Files of this mail' })
    await list.waitFor()
    for (const box of await list.getByRole('checkbox').all()) {
      if (await box.isChecked()) await box.uncheck()
    }
    await desk.log('call Friday 9:00 about the papers')
    await desk.reads(/Team sees the new text\.$/)
  })

  test('do not keep the log from standing when Outlook hands none out', async () => {
    const desk = await sitAt(premiumTable, { api: '1.7' })
    await desk.reads(/^Team will see the new text$/)
  })
})

describe('a logged mail in Outlook itself', () => {
  test('has the bar alone with the permission for one mail', async () => {
    const desk = await sitAt('Engine monitoring, MV Haldis')
    await desk.log('call Friday 11:00 about the engine')
    await infobar(desk).filter({ hasText: 'Logged to' }).waitFor()
    const row = desk.page.getByRole('option').filter({ hasText: 'Engine monitoring' }).first()
    expect(await row.getByText('Logged', { exact: true }).count()).toBe(0)
  })

  test('has a bar and, where the permission allows, the category; undo takes both away', async () => {
    const desk = await sitAt('Gate at Tilbury, hit again', { permission: 'ReadWriteMailbox' })
    expect(await infobar(desk).count()).toBe(0)
    await desk.log('call Friday 11:00 about the gate')
    await infobar(desk).filter({ hasText: 'Logged to Brightwater Logistics' }).waitFor()
    const row = desk.page.getByRole('option').filter({ hasText: 'Gate at Tilbury' }).first()
    await row.getByText('Logged', { exact: true }).waitFor()

    // Another mail has neither, and the bar is there again on the way back.
    await desk.select('Excess comparison?')
    await desk.customerName.filter({ hasText: 'Ingrid Solheim' }).waitFor()
    expect(await infobar(desk).count()).toBe(0)
    await desk.select('Gate at Tilbury, hit again')
    await infobar(desk).filter({ hasText: 'Logged to' }).waitFor()

    await desk.button('Undo').click()
    await desk.reads(/^Undone\./)
    await infobar(desk).waitFor({ state: 'detached' })
    await row.getByText('Logged', { exact: true }).waitFor({ state: 'detached' })
  })

  test('is the one that was logged, when the rep goes on at once and Outlook is slow', async () => {
    const desk = await sitAt('Re: The Healey again', { delay: '400' })
    await desk.line.fill('call Friday 12:00 about the valuation')
    await desk.line.press('Enter')
    await desk.select('Excess comparison?')
    await desk.customerName.filter({ hasText: 'Ingrid Solheim' }).waitFor()
    await desk.page.waitForTimeout(2500)
    expect(await infobar(desk).count()).toBe(0)
    await desk.select('Re: The Healey again')
    await desk.reads(/Logged/)
    await infobar(desk).filter({ hasText: 'Logged to' }).waitFor()
  })
})
