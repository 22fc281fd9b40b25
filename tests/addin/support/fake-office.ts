import { vi } from 'vitest'

type Done = (result: unknown) => void

export interface FakeOffice {
  item: Record<string, unknown> | null
  /** How many mails are selected; with more than one, hosts show none as open. */
  selected: number
  /** Answers the next `body.getAsync`; without it nobody ever does. */
  readText: ((done: Done) => void) | null
  /** Of every mail, as it came. */
  headers: string
  fire(event: string, payload?: unknown): void
}

export const succeeded = (value: unknown) => ({ status: 'succeeded', value })
export const failed = (code: number) => ({ status: 'failed', error: { code, message: 'It failed.' } })

/** The parts of Office.js that the pane uses, for tests without a host. The end-to-end tests run the genuine one. */
export function installFakeOffice(): FakeOffice {
  const handlers = new Map<string, (payload: unknown) => void>()
  const fake: FakeOffice = {
    item: null,
    selected: 0,
    readText: null,
    headers: '',
    fire: (event, payload) => handlers.get(event)?.(payload),
  }
  vi.stubGlobal('Office', {
    CoercionType: { Text: 'text' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { ItemChanged: 'itemChanged', OfficeThemeChanged: 'themeChanged', SelectedItemsChanged: 'selected' },
    MailboxEnums: {
      ItemType: { Message: 'message', Appointment: 'appointment' },
    },
    context: {
      displayLanguage: 'en-GB',
      requirements: { isSetSupported: () => true },
      mailbox: {
        get item() {
          return fake.item
        },
        userProfile: {
          displayName: 'Anna',
          emailAddress: 'anna.keller@aldgate.example',
          timeZone: 'W. Europe Standard Time',
        },
        addHandlerAsync: (event: string, handler: (payload: unknown) => void) => handlers.set(event, handler),
        getSelectedItemsAsync: (done: Done) => done(succeeded(Array.from({ length: fake.selected }, () => ({})))),
      },
    },
  })
  return fake
}

export function makeItem(fake: FakeOffice, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    itemId: 'AAMk-1',
    itemType: 'message',
    itemClass: 'IPM.Note',
    internetMessageId: '<1@brightwater.example>',
    conversationId: 'AAQk-1',
    subject: 'Offer',
    from: { displayName: 'Priya Raman', emailAddress: 'priya.raman@brightwater.example' },
    to: [],
    cc: [],
    dateTimeCreated: new Date('2026-11-23T07:52:00.000Z'),
    getAllInternetHeadersAsync: (done: Done) => done(succeeded(fake.headers)),
    body: { getAsync: (_: unknown, done: Done) => fake.readText?.(done) },
    ...change,
  }
}
