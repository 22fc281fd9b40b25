import { describe, expect, test } from 'vitest'
import { executeMethod } from '../../simulator/outlook/protocol/execute-method.ts'
import { type HostContext } from '../../simulator/outlook/protocol/host.ts'
import { methods } from '../../simulator/outlook/protocol/methods.ts'
import { call, createHost, mail } from './outlook-world.ts'

const answer = (data: unknown) => ({ kind: 'answer', data })
const succeeded = (data?: unknown) => answer(data === undefined ? { error: false } : { error: false, data })
const failed = (errorCode: number) => answer({ error: true, errorCode })
const notSupported = answer({ wasSuccessful: false })
const whole = { permission: 'ReadWriteMailbox' } as const
const draft = { ...mail, folder: 'drafts', subject: 'Offer' } as const
const notification = { key: 'log', message: 'Logged', type: 0, icon: 'icon', persistent: false }

describe('what a method answers', () => {
  test.each<[name: string, dispatchId: number, params: unknown, expected: unknown, context?: Partial<HostContext>]>([
    ['body as text', 37, { coercionType: 0 }, succeeded('thanks for the call')],
    ['body as HTML', 37, { coercionType: 3 }, succeeded('<p>thanks for the call</p>')],
    ['body in an unknown form', 37, { coercionType: 7 }, failed(9031)],
    ['custom properties', 3, undefined, answer({ wasSuccessful: true, customProperties: '{"seen":1}' })],
    ['categories of a mail without any', 157, undefined, succeeded([])],
    ['a category of the master list', 158, { categories: ['Red'] }, succeeded()],
    ['a category nobody defined', 158, { categories: ['Mauve'] }, failed(9044)],
    ['attachment content', 150, { id: 'ATT1' }, succeeded({ content: 'AQID', format: 'base64' })],
    ['an attachment that is not there', 150, { id: 'ATT2' }, failed(9003)],
    ['internet headers', 168, undefined, succeeded(mail.headers)],
    ['a notification', 33, notification, succeeded()],
    ['removing a notification that is not there', 36, { key: 'log' }, failed(9024)],
    ['replacing a notification that is not there adds it:', 35, notification, succeeded()],
    ['a new message', 44, { subject: 'Hello' }, succeeded()],
    ['roaming settings', 404, [{ theme: '"light"' }], succeeded()],
    ['roaming settings that are no texts', 404, [{ theme: 1 }], failed(9031)],
    ['the master list', 160, undefined, succeeded([{ displayName: 'Red', color: 'Preset0' }]), whole],
    [
      'a category that is there already',
      161,
      { categoryDetails: [{ displayName: 'Red', color: 'x' }] },
      failed(9045),
      whole,
    ],
    ['shared properties of an own mail', 108, undefined, notSupported],
    ['a subject that only a draft has', 18, undefined, notSupported],
    ['a method nobody knows', 9999, undefined, notSupported],
    [
      'an Exchange token, which Exchange Online refuses',
      12,
      { isRest: true },
      answer(expect.objectContaining({ wasSuccessful: false, errorCode: 9018 })),
    ],
  ])('%s', async (_name, dispatchId, params, expected, context) => {
    const { host } = createHost(context)
    expect(await executeMethod(call(dispatchId, params), host)).toEqual(expected)
  })

  test('the selected mails, for whoever may read the whole mailbox', async () => {
    const { host } = createHost(whole)
    expect(await executeMethod(call(196), host)).toEqual(
      succeeded([expect.objectContaining({ itemId: mail.id, subject: mail.subject })]),
    )
  })

  test('an item is loaded by id only while it is selected', async () => {
    const { host } = createHost(whole)
    expect(await executeMethod(call(211, { itemId: 'other' }), host)).toEqual(failed(9049))
    const loaded = await executeMethod(call(211, { itemId: mail.id }), host)
    expect(loaded).toEqual(succeeded(expect.stringContaining('Fleet renewal')))
  })

  test('what was written is read again', async () => {
    const { host } = createHost()
    await executeMethod(call(158, { categories: ['Red'] }), host)
    expect(await executeMethod(call(157), host)).toEqual(succeeded([{ displayName: 'Red', color: 'Preset0' }]))
    await executeMethod(call(159, { categories: ['Red'] }), host)
    expect(await executeMethod(call(157), host)).toEqual(succeeded([]))

    await executeMethod(call(4, { customProperties: { logged: true } }), host)
    expect(await executeMethod(call(3), host)).toEqual(
      answer({ wasSuccessful: true, customProperties: '{"logged":true}' }),
    )

    await executeMethod(call(33, notification), host)
    expect(await executeMethod(call(33, notification), host)).toEqual(failed(9023))
    expect(await executeMethod(call(34), host)).toEqual(
      succeeded([expect.objectContaining({ key: 'log', type: 'informationalMessage' })]),
    )
  })

  test('a mail takes five notifications and no sixth', async () => {
    const { host } = createHost()
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      expect(await executeMethod(call(33, { ...notification, key }), host)).toEqual(succeeded())
    }
    expect(await executeMethod(call(33, { ...notification, key: 'f' }), host)).toEqual(failed(9025))
  })
})

describe('a draft', () => {
  test.each<[name: string, dispatchId: number, params: unknown, expected: unknown]>([
    ['has a subject to ask for', 18, undefined, succeeded('Offer')],
    [
      'has recipients to ask for',
      15,
      { recipientField: 0 },
      succeeded([expect.objectContaining({ recipientType: 2 })]),
    ],
    ['is saved under its id', 32, undefined, succeeded(mail.id)],
    ['has no internet headers', 168, undefined, notSupported],
    ['cannot be answered', 30, { htmlBody: '' }, notSupported],
  ])('%s', async (_name, dispatchId, params, expected) => {
    const { host } = createHost({}, draft)
    expect(await executeMethod(call(dispatchId, params), host)).toEqual(expected)
  })

  test('takes text as text: nothing of it becomes HTML', async () => {
    const { host } = createHost({}, draft)
    await executeMethod(call(38, { data: '<b>1 & 2</b>', coercionType: 0 }), host)
    expect(await executeMethod(call(37, { coercionType: 3 }), host)).toEqual(succeeded('&lt;b&gt;1 &amp; 2&lt;/b&gt;'))
  })

  test('keeps the recipients it had when one is added', async () => {
    const { host } = createHost({}, draft)
    await executeMethod(
      call(22, { recipientField: 0, recipientArray: [{ name: 'Tom', address: 'tom@x.example' }] }),
      host,
    )
    expect(await executeMethod(call(15, { recipientField: 0 }), host)).toEqual(
      succeeded([
        expect.objectContaining({ name: 'Anna Keller' }),
        expect.objectContaining({ name: 'Tom', recipientType: 3 }),
      ]),
    )
  })
})

describe('who may call what', () => {
  const levels = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const

  test.each([...methods].map(([dispatchId, method]) => [method.name, dispatchId, method.needs] as const))(
    '%s (%i) is denied below %s',
    async (_name, dispatchId, needs) => {
      for (const permission of levels) {
        const { host } = createHost({ permission }, methods.get(dispatchId)!.on === 'compose' ? draft : mail)
        const { kind } = await executeMethod(call(dispatchId, {}), host)
        expect([permission, kind]).toEqual([
          permission,
          levels.indexOf(permission) < levels.indexOf(needs) ? 'denied' : 'answer',
        ])
      }
    },
  )

  test.each([
    ['categories.getAsync', 157, '1.7', '1.8'],
    ['mailbox.getSelectedItemsAsync', 196, '1.12', '1.13'],
    ['mailbox.loadItemByIdAsync', 211, '1.13', '1.14'],
  ] as const)('%s (%i) is not there at %s, and is at %s', async (_name, dispatchId, before, from) => {
    const params = { itemId: mail.id }
    expect(await executeMethod(call(dispatchId, params), createHost({ ...whole, apiLevel: before }).host)).toEqual(
      notSupported,
    )
    const later = await executeMethod(call(dispatchId, params), createHost({ ...whole, apiLevel: from }).host)
    expect(later).not.toEqual(notSupported)
  })

  test('without an open mail, what is asked of it fails and the mailbox answers', async () => {
    const { host } = createHost({}, null)
    expect(await executeMethod(call(37, { coercionType: 0 }), host)).toEqual(failed(9049))
    expect(await executeMethod(call(404, [{}]), host)).toEqual(succeeded())
  })

  test('telemetry gets no answer, nonsense gets an error', async () => {
    const { host } = createHost()
    expect(await executeMethod(call(402, {}), host)).toEqual({ kind: 'none' })
    expect(await executeMethod('nonsense', host)).toEqual(failed(9031))
  })
})
