import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markLogged, unmarkIfMarked, unmarkLogged } from '../../../addin/outlook/logged-mark.ts'
import { OtherItemError } from '../../../addin/outlook/message-content.ts'
import { type FakeOffice, failed, installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'

type Done = (result: unknown) => void

/** A mail with the bars and categories that Outlook would keep at it. */
function markable(id: string) {
  const bars = new Map<string, { key: string; message: string; icon?: string; persistent?: boolean; type?: string }>()
  const categories = new Set<string>()
  const item = {
    itemId: id,
    notificationMessages: {
      replaceAsync: (key: string, bar: { message: string }, done: Done) => {
        bars.set(key, { key, ...bar })
        done(succeeded(undefined))
      },
      removeAsync: (key: string, done: Done) => done(bars.delete(key) ? succeeded(undefined) : failed(9024)),
      getAllAsync: (done: Done) => done(succeeded([...bars.values()])),
    },
    categories: {
      addAsync: ([name]: string[], done: Done) => {
        const isKnown = master.has(name!)
        if (isKnown) categories.add(name!)
        done(isKnown ? succeeded(undefined) : failed(9044))
      },
      removeAsync: (names: string[], done: Done) => {
        for (const name of names) categories.delete(name)
        done(succeeded(undefined))
      },
    },
  }
  return { item, bars, categories }
}

let fake: FakeOffice
let master: Set<string>
let mayAdd: boolean
beforeEach(() => {
  fake = installFakeOffice()
  master = new Set()
  mayAdd = true
  Object.assign(Office.MailboxEnums, {
    ItemNotificationMessageType: { InformationalMessage: 'informationalMessage' },
    CategoryColor: { Preset4: 'Preset4' },
  })
  Object.assign(Office.context.mailbox, {
    masterCategories: {
      addAsync: ([{ displayName }]: [{ displayName: string }], done: Done) => {
        if (!mayAdd) throw new Error('Elevated permission is required to call the method.')
        master.add(displayName)
        done(succeeded(undefined))
      },
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(mail: { item: object }) {
  fake.item = makeItem(fake, mail.item as Record<string, unknown>)
}

describe('A logged mail in Outlook', () => {
  it('has a bar that stays, with an icon of the manifest, and the category, which is made where it may be', async () => {
    const mail = markable('A')
    open(mail)
    await markLogged('A', 'Logged to Brightwater Logistics')
    expect([...mail.bars.values()]).toEqual([
      {
        key: 'followthrough.logged',
        type: 'informationalMessage',
        message: 'Logged to Brightwater Logistics',
        icon: 'icon.16',
        persistent: true,
      },
    ])
    expect([...mail.categories]).toEqual(['Logged'])
    await unmarkLogged('A')
    expect([mail.bars.size, mail.categories.size]).toEqual([0, 0])
  })

  it('has the bar alone where the mailbox has no such category and nobody may add it', async () => {
    mayAdd = false
    const mail = markable('A')
    open(mail)
    await markLogged('A', 'Logged')
    expect([mail.bars.size, mail.categories.size]).toEqual([1, 0])
    master.add('Logged')
    await markLogged('A', 'Logged')
    expect([...mail.categories]).toEqual(['Logged'])
  })

  it('says no more than Outlook takes', async () => {
    const mail = markable('A')
    open(mail)
    await markLogged('A', 'x'.repeat(300))
    expect([...mail.bars.values()][0]!.message).toHaveLength(150)
  })

  it('is not marked when another one is open, and that one is not either', async () => {
    const other = markable('B')
    open(other)
    await expect(markLogged('A', 'Logged')).rejects.toBeInstanceOf(OtherItemError)
    await expect(unmarkLogged('A')).rejects.toBeInstanceOf(OtherItemError)
    expect(other.bars.size).toBe(0)
  })

  it('is not marked in place of the next one when the rep goes on in that moment', async () => {
    master.add('Logged')
    const [mail, next] = [markable('A'), markable('B')]
    mail.item.notificationMessages.replaceAsync = (key, bar, done) => {
      // What the host does with a call that comes after it has opened the next mail.
      open(next)
      next.item.notificationMessages.replaceAsync(key, bar, done)
    }
    open(mail)
    await markLogged('A', 'Logged')
    expect([next.bars.size, next.categories.size, mail.categories.size]).toEqual([0, 0, 0])
  })

  it('loses a bar that is not true any more, and a mail without one keeps its own categories', async () => {
    const [mail, untouched] = [markable('A'), markable('B')]
    open(mail)
    await markLogged('A', 'Logged')
    await unmarkIfMarked('A')
    expect([mail.bars.size, mail.categories.size]).toEqual([0, 0])
    untouched.categories.add('Logged')
    open(untouched)
    await unmarkIfMarked('B')
    expect([...untouched.categories]).toEqual(['Logged'])
  })
})
