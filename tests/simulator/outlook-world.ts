import { type MailboxSettings, type MailDetails } from '../../simulator/mailbox/mail-item.ts'
import { type HostContext, type Notification, type OutlookHost } from '../../simulator/outlook/protocol/host.ts'

export const mail: MailDetails = {
  id: 'AAMk+/mail=',
  mailbox: 'anna.keller@aldgate.example',
  folder: 'inbox',
  conversationId: 'AAQk-thread',
  internetMessageId: '<1@brightwater.example>',
  itemClass: 'IPM.Note',
  subject: 'Re: Fleet renewal 2027',
  from: { name: 'Priya Raman', address: 'priya.raman@brightwater.example' },
  sender: { name: 'Priya Raman', address: 'priya.raman@brightwater.example' },
  to: [{ name: 'Anna Keller', address: 'anna.keller@aldgate.example' }],
  cc: [],
  bcc: [],
  date: '2026-11-23T07:52:00.000Z',
  preview: 'thanks for the call',
  isRead: true,
  hasAttachments: true,
  categories: [],
  html: '<p>thanks for the call</p>',
  text: 'thanks for the call',
  headers: 'From: Priya Raman <priya.raman@brightwater.example>\r\nSubject: Re: Fleet renewal 2027',
  customProperties: '{"seen":1}',
  attachments: [
    {
      ...{ id: 'ATT1', name: 'Vehicles.xlsx', size: 3, isInline: false, contentId: null, kind: 'file' },
      contentType: 'application/vnd.ms-excel',
    },
  ],
}

/** A mail client that keeps everything in memory and writes down what it was told. */
export function createHost(changes: Partial<HostContext> = {}, open: MailDetails | null = mail) {
  let item = open
  let settings: MailboxSettings = { roamingSettings: {}, masterCategories: [{ displayName: 'Red', color: 'Preset0' }] }
  let notifications: readonly Notification[] = []
  const notes: string[] = []
  const context: HostContext = {
    user: { name: 'Anna Keller', email: 'anna.keller@aldgate.example', timeZone: 'W. Europe Standard Time' },
    permission: 'ReadWriteItem',
    apiLevel: '1.14',
    locale: 'en-US',
    theme: 'light',
    ...changes,
  }
  const host: OutlookHost = {
    context: () => context,
    currentItem: () => item,
    selectedItems: () => (item ? [item] : []),
    settings: () => settings,
    changeItem: async (_item, change) => void (item = item && { ...item, ...change }),
    changeSettings: async (change) => void (settings = { ...settings, ...change }),
    loadItem: async () => item,
    attachmentContent: async (_item, id) => (id === 'ATT1' ? 'AQID' : null),
    notifications: () => notifications,
    setNotifications: (_item, next) => void (notifications = next),
    showNote: (text) => void notes.push(text),
    closePane: () => void notes.push('closed'),
  }
  return { host, notes, open: (next: MailDetails | null) => void (item = next) }
}

/** A call as Office.js sends it: as JSON, in which parameters that are `undefined` are not there. */
export function call(dispatchId: number, params?: unknown): unknown {
  return JSON.parse(JSON.stringify({ MethodData: { ControlId: 'control', DispatchId: dispatchId }, ApiParams: params }))
}
