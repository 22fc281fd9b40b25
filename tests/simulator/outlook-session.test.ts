import { describe, expect, test } from 'vitest'
import { type HostContext } from '../../simulator/outlook/protocol/host.ts'
import { PaneSession } from '../../simulator/outlook/protocol/session.ts'
import { frameName } from '../../simulator/outlook/protocol/start-up.ts'
import { parseRequest } from '../../simulator/outlook/protocol/wire.ts'
import { type MailDetails } from '../../simulator/mailbox/mail-item.ts'
import { call, createHost, mail } from './outlook-world.ts'

const identity = { conversationId: 'conversation', controlId: 'control' }
const hostOrigin = 'http://localhost:3000'
const paneOrigin = 'http://127.0.0.1:3001'

function createSession(context: Partial<HostContext> = {}, open: MailDetails | null = mail) {
  const world = createHost(context, open)
  const sent: Record<string, unknown>[] = []
  const focus: string[] = []
  const session = new PaneSession({
    ...{ identity, hostOrigin, paneOrigin, host: world.host },
    send: (text) => void sent.push(JSON.parse(text) as Record<string, unknown>),
    onFocusLeft: (to) => void focus.push(to),
  })
  const ask = async (name: string, data?: unknown, action = 0, conversation = identity.conversationId) => {
    const before = sent.length
    await session.receive(
      JSON.stringify({
        ...{ _messageType: 0, _actionType: action, _actionName: name, _conversationId: conversation },
        ...{ _correlationId: 5, _origin: paneOrigin, _serializerVersion: 1, _data: data },
      }),
    )
    return sent.slice(before)
  }
  return { ...world, session, sent, focus, ask }
}

describe('start-up', () => {
  test('the frame is born with its host in its name', () => {
    expect(JSON.parse(frameName(identity, 'de-DE', hostOrigin, {}))).toMatchObject({
      hostInfo: 'Outlook|Web|16.01|de-DE|conversation||disableLogging|0',
      xdmInfo: 'conversation|control|http://localhost:3000',
    })
  })

  test('the application context has the nine members without which Office.js throws', async () => {
    const { ask } = createSession({ apiLevel: '1.8', locale: 'de-DE' })
    const [answer] = await ask('ContextActivationManager_getAppContextAsync', 'control')
    expect(answer).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _correlationId: 5,
      _errorCode: 0,
      _origin: hostOrigin,
    })
    const context = answer!['_data'] as Record<string, unknown>
    const needed = [
      '_id',
      '_appName',
      '_appVersion',
      '_appUILocale',
      '_dataLocale',
      '_docUrl',
      '_clientMode',
      '_settings',
      '_reason',
    ]
    expect(needed.filter((name) => context[name] === undefined)).toEqual([])
    expect(context).toMatchObject({ _appName: 64, _appUILocale: 'de-DE' })
    expect(JSON.parse(String(context['_requirementMatrix']))).toMatchObject({ Mailbox: '1.8', NestedAppAuth: '1.1' })
  })

  test('the initial data are the open mail', async () => {
    const [answer] = await createSession().ask('GetInitialData', call(1))
    expect(answer!['_data']).toMatchObject({
      itemType: 1,
      permissionLevel: 3,
      id: mail.id,
      subject: mail.subject,
      normalizedSubject: 'Fleet renewal 2027',
      userEmailAddress: 'anna.keller@aldgate.example',
      from: { address: 'priya.raman@brightwater.example', recipientType: 3 },
      isFromSharedFolder: false,
    })
  })

  test.each([
    ['no mail is open', null, { itemType: 6 }],
    ['a draft is open', { ...mail, folder: 'drafts' } as const, { itemType: 4 }],
    ['an invitation is open', { ...mail, itemClass: 'IPM.Schedule.Meeting.Request' }, { itemType: 3 }],
    ['the mail lies in a shared mailbox', { ...mail, mailbox: 'claims@aldgate.example' }, { isFromSharedFolder: true }],
  ])('%s', async (_name, open, expected) => {
    const [answer] = await createSession({}, open).ask('GetInitialData', call(1))
    expect(answer!['_data']).toMatchObject(expected)
  })

  test('an add-in with the Restricted permission learns neither people nor subject nor mailbox', async () => {
    const [answer] = await createSession({ permission: 'Restricted' }).ask('GetInitialData', call(1))
    expect(JSON.stringify(answer)).not.toMatch(/Priya|Fleet|anna\.keller/)
  })
})

describe('events', () => {
  test('a pane that has not registered hears nothing', () => {
    const { session, sent } = createSession()
    session.itemChanged()
    session.themeChanged()
    expect(sent).toEqual([])
  })

  test('ItemChanged carries the whole new mail, or nothing', async () => {
    const { session, sent, ask, open } = createSession()
    expect(await ask('olkItemSelectedChanged', {}, 1)).toMatchObject([{ _data: { Error: 0 } }])
    open({ ...mail, id: 'other' })
    session.itemChanged()
    open(null)
    session.itemChanged()
    expect(sent.slice(1)).toMatchObject([
      { _responseType: 1, _actionName: 'olkItemSelectedChanged', _data: { id: 'other', itemType: 1 } },
      { _responseType: 1, _actionName: 'olkItemSelectedChanged', _data: '' },
    ])
  })

  test('the theme comes as one JSON text with integers', async () => {
    const { session, sent, ask } = createSession({ theme: 'dark' })
    await ask('officeThemeChanged', {}, 1)
    session.themeChanged()
    const [text] = sent.at(-1)!['_data'] as [string]
    expect(JSON.parse(text)).toMatchObject({ bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff })
  })

  test('the change it missed while it started is told once it registers', async () => {
    const { session, ask } = createSession()
    await ask('GetInitialData', { MethodData: { ControlId: 'control', DispatchId: 1 } })
    session.itemChanged()
    const told = await ask('olkItemSelectedChanged', { controlId: 'control', eventDispId: 46, targetId: '' }, 1)
    expect(told.map((message) => message['_responseType'])).toEqual([0, 1])
    const again = await ask('olkItemSelectedChanged', { controlId: 'control', eventDispId: 46, targetId: '' }, 1)
    expect(again).toHaveLength(1)
  })

  test('after unregistering it is quiet again, and an unknown event is refused', async () => {
    const { session, sent, ask } = createSession()
    await ask('officeThemeChanged', {}, 1)
    await ask('officeThemeChanged', {}, 2)
    session.themeChanged()
    expect(sent.filter(({ _responseType }) => _responseType === 1)).toEqual([])
    expect(await ask('olkSomethingElse', {}, 1)).toMatchObject([{ _data: { Error: 5000 } }])
  })
})

describe('messages', () => {
  test('a call above the permission is denied by the host itself', async () => {
    const { ask } = createSession({ permission: 'ReadItem' })
    expect(await ask('ExecuteMethod', call(158, { categories: ['Red'] }))).toMatchObject([{ _errorCode: -5 }])
  })

  test('another conversation, and what is no request, is left alone', async () => {
    const { ask, session, sent } = createSession()
    expect(await ask('GetInitialData', call(1), 0, 'another')).toEqual([])
    for (const noise of [undefined, {}, 'text', '{"_messageType":1}', '[]']) await session.receive(noise)
    expect(sent).toEqual([])
  })

  test.each([
    [5, 'next'],
    [6, 'previous'],
    [13, 'next'],
    [14, 'previous'],
    [15, 'mail'],
    [21, undefined],
  ])('host action %i moves the focus to %s', async (action, expected) => {
    const { ask, focus } = createSession()
    expect(await ask('ContextActivationManager_notifyHost', ['control', action])).toEqual([])
    expect(focus).toEqual(expected === undefined ? [] : [expected])
  })

  test('only texts that are requests are taken for requests', () => {
    expect(parseRequest(JSON.stringify({ _messageType: 0, _actionType: 9 }))).toBeUndefined()
    expect(parseRequest('{')).toBeUndefined()
  })
})
