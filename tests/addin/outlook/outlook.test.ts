import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { mailSchema } from '../../../shared/mail.ts'
import { followOpenItem, NOTHING, readOpenItem, showItem, useOpenItem } from '../../../addin/outlook/current-item.ts'
import { readMailboxTimeZone } from '../../../addin/outlook/mailbox-user.ts'
import { OtherItemError, readMessageText } from '../../../addin/outlook/message-content.ts'
import { office, officeReady } from '../../../addin/outlook/office.ts'
import { brightness, themeOf } from '../../../addin/outlook/theme.ts'
import { failed, type FakeOffice, installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'

let fake: FakeOffice
beforeEach(() => {
  fake = installFakeOffice()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  showItem(NOTHING)
})

describe('Office.js', () => {
  it('that never answers is given up on', async () => {
    vi.useFakeTimers()
    const answer = office<string>(() => undefined, 5000)
    const refused = expect(answer).rejects.toMatchObject({ code: 'no-answer' })
    await vi.advanceTimersByTimeAsync(5000)
    await refused
  })

  it('that fails or throws rejects with its code', async () => {
    await expect(office<string>((done) => done(failed(9042) as never))).rejects.toMatchObject({ code: 9042 })
    await expect(
      office<string>(() => {
        throw new Error('Elevated permission is required')
      }),
    ).rejects.toMatchObject({ code: 'threw' })
  })

  it('that was blocked is said to be missing', async () => {
    vi.unstubAllGlobals()
    await expect(officeReady()).rejects.toMatchObject({ code: 'no-answer' })
  })
})

describe('The open item', () => {
  it('is a snapshot that the server accepts, however large and odd the mail is', () => {
    const many = Array.from({ length: 800 }, (_, index) => ({
      displayName: 'x'.repeat(900),
      emailAddress: `p${index}@x.example`,
    }))
    fake.item = makeItem(fake, {
      subject: `${'s'.repeat(2000)}\u202e\u0000`,
      from: null,
      to: many,
      internetMessageId: '',
      conversationId: '',
      dateTimeCreated: new Date('nonsense'),
    })
    const item = readOpenItem()
    if (item.kind !== 'mail') throw new Error(item.kind)
    expect(mailSchema.safeParse(item.mail).error).toBeUndefined()
    expect(item.mail.to).toHaveLength(500)
    expect(item.mail.internetMessageId).toBeNull()
  })

  test.each([
    ['nothing', null, 'none'],
    ['an appointment', { itemType: 'appointment' }, 'appointment'],
    ['a mail being written', { subject: { getAsync: () => undefined } }, 'draft'],
  ])('can be %s', (_, change, kind) => {
    fake.item = change && makeItem(fake, change)
    expect(readOpenItem().kind).toBe(kind)
  })

  test.each([
    ['IPM.Note', false, false],
    ['IPM.Schedule.Meeting.Request', true, false],
    ['IPM.Note.SMIME', false, true],
    ['IPM.Note.SMIME.MultipartSigned', false, false],
  ])('of class %s: meeting request %s, encrypted %s', (itemClass, isMeetingRequest, isEncrypted) => {
    fake.item = makeItem(fake, { itemClass })
    expect(readOpenItem()).toMatchObject({ isMeetingRequest, isEncrypted })
  })

  it('follows the selection, and keeps its snapshot while it stays the same', () => {
    fake.item = makeItem(fake)
    followOpenItem()
    const { result } = renderHook(() => useOpenItem())
    const first = result.current
    act(() => fake.fire('itemChanged'))
    expect(result.current).toBe(first)

    fake.item = makeItem(fake, { itemId: 'AAMk-2' })
    act(() => fake.fire('itemChanged'))
    expect(result.current).toMatchObject({ mail: { itemId: 'AAMk-2' } })
    fake.selected = 3
    act(() => fake.fire('selected'))
    expect(result.current).toEqual({ kind: 'several', count: 3 })
  })

  it('stays several mails when the host says after it that none is open, and when the pane comes back', () => {
    fake.item = makeItem(fake)
    followOpenItem()
    const { result } = renderHook(() => useOpenItem())
    fake.selected = 2
    act(() => fake.fire('selected'))
    fake.item = null
    act(() => fake.fire('itemChanged'))
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(result.current).toEqual({ kind: 'several', count: 2 })
    fake.selected = 0
    act(() => fake.fire('itemChanged'))
    expect(result.current).toEqual(NOTHING)
  })

  it('is read again when the pane comes back, because hosts lose the event', () => {
    fake.item = makeItem(fake)
    followOpenItem()
    const { result } = renderHook(() => useOpenItem())
    fake.item = makeItem(fake, { itemId: 'AAMk-3' })
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(result.current).toMatchObject({ mail: { itemId: 'AAMk-3' } })
  })
})

describe('The text of a mail', () => {
  it('is read for the mail it was asked for', async () => {
    fake.item = makeItem(fake)
    fake.readText = (done) => done(succeeded('Hello'))
    expect(await readMessageText('AAMk-1')).toBe('Hello')
  })

  it('is refused when another mail is open already, or by the time the answer comes', async () => {
    fake.item = makeItem(fake, { itemId: 'AAMk-2' })
    await expect(readMessageText('AAMk-1')).rejects.toBeInstanceOf(OtherItemError)

    fake.item = makeItem(fake)
    fake.readText = (done) => {
      fake.item = makeItem(fake, { itemId: 'AAMk-2' })
      done(succeeded('Text of whichever mail'))
    }
    await expect(readMessageText('AAMk-1')).rejects.toBeInstanceOf(OtherItemError)
  })
})

describe('What Outlook says of itself', () => {
  it('has its time zone translated to the name everybody else uses', async () => {
    expect(await readMailboxTimeZone()).toBe('Europe/Berlin')
    Office.context.mailbox.userProfile.timeZone = 'Customized Time Zone'
    expect(await readMailboxTimeZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
  })

  test.each([
    ['#FFFFFF', 1],
    ['202020', 32 / 255],
    [0x202020, 32 / 255],
    ['#000', 0],
    ['#fff', 1],
  ])('has a background %s of brightness %d', (color, expected) => {
    expect(brightness(color)).toBeCloseTo(expected)
  })

  test.each([
    ['#ffffff', 'light'],
    ['#f5f5f5', 'light'],
    ['#292929', 'dark'],
    ['#0a0a0a', 'dark'],
    ['#000000', 'contrast'],
  ])('with the background %s is %s', (background, theme) => expect(themeOf(background)).toBe(theme))
})
