import { useSyncExternalStore } from 'react'
import { type Mail, type MailPerson, MAX_RECIPIENTS, MAX_SUBJECT } from '../../shared/mail.ts'
import { plainLine } from '../../shared/plain-text.ts'
import { type Attachment, readAttachments } from './attachments.ts'
import { isNonDelivery } from './non-delivery.ts'
import { noteSeen } from './open-mail.ts'

/** What is open in Outlook, read once when it was opened. Later reads from `Office` could be about another item. */
export type OpenItem =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'draft' }
  | { readonly kind: 'appointment' }
  | {
      readonly kind: 'mail'
      readonly mail: Mail
      readonly isMeetingRequest: boolean
      /** Its text cannot be read; subject and people can. */
      readonly isEncrypted: boolean
      /** A server says that a mail of ours could not be delivered. */
      readonly isNonDelivery: boolean
      readonly attachments: readonly Attachment[]
    }

export const NOTHING: OpenItem = { kind: 'none' }
const SELECTED_ITEMS_CHANGED = 'SelectedItemsChanged'

let current: OpenItem = NOTHING
const listeners = new Set<() => void>()

export function useOpenItem(): OpenItem {
  return useSyncExternalStore(subscribe, () => current)
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Call once, after Office.js is ready. */
export function followOpenItem(): void {
  update()
  const { mailbox } = Office.context
  // Not awaited: an unpinned pane is closed with its mail, and needs no event. It may never call back.
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, update)
  // Mailbox 1.13; older hosts do not know the name.
  if (SELECTED_ITEMS_CHANGED in Office.EventType) {
    mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, updateSelection)
  }
  // Some hosts were seen to lose the event; the pane must not go on showing the mail before
  // (https://github.com/OfficeDev/office-js/issues/3461).
  document.addEventListener('visibilitychange', update)
  window.addEventListener('focus', update)
}

function update() {
  const item = readOpenItem()
  // With several mails selected none is open, and a host may say so after it has told of the selection.
  if (item.kind === 'none' && SELECTED_ITEMS_CHANGED in Office.EventType) updateSelection()
  else show(item)
}

function updateSelection() {
  // Whatever is asked for next: the mail before is no longer the one.
  if (current.kind !== 'several') show(readOpenItem())
  Office.context.mailbox.getSelectedItemsAsync(({ status, value }) => {
    const isSeveral = status === Office.AsyncResultStatus.Succeeded && value.length > 1
    show(isSeveral ? { kind: 'several', count: value.length } : readOpenItem())
  })
}

function show(item: OpenItem) {
  // The same mail keeps the snapshot it has, so that nothing is drawn or asked anew.
  if (keyOf(item) === keyOf(current)) return
  current = item
  if (item.kind === 'mail') noteSeen(item.mail)
  for (const notify of listeners) notify()
}

function keyOf(item: OpenItem): string {
  if (item.kind === 'mail') return `mail ${item.mail.itemId}`
  return item.kind === 'several' ? `several ${item.count}` : item.kind
}

export function readOpenItem(): OpenItem {
  const { mailbox } = Office.context
  const item = mailbox.item as (Partial<Office.MessageRead> & Partial<Office.AppointmentRead>) | null | undefined
  if (!item) return NOTHING
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return { kind: 'appointment' }
  // In a message that is being written, `subject` is an object with methods instead of a text.
  if (typeof item.subject !== 'string') return { kind: 'draft' }
  if (!item.itemId) return NOTHING

  const itemClass = item.itemClass ?? ''
  const isEncrypted = /^IPM\.Note\.(SMIME(?!\.MultipartSigned)|RPMSG)/i.test(itemClass)
  const mail = Object.freeze(readMail(item as Office.MessageRead, mailbox.userProfile.emailAddress))
  return Object.freeze({
    kind: 'mail',
    mail,
    isMeetingRequest: itemClass.startsWith('IPM.Schedule.Meeting'),
    isEncrypted,
    isNonDelivery: isNonDelivery(itemClass, mail.from, mail.subject),
    attachments: readAttachments(item.attachments),
  })
}

/** Cut to what the server takes: a mail can be larger than any limit. */
function readMail(item: Office.MessageRead, mailbox: string): Mail {
  return {
    itemId: item.itemId,
    internetMessageId: item.internetMessageId ? item.internetMessageId.slice(0, 998) : null,
    conversationId: item.conversationId ? item.conversationId.slice(0, 1000) : null,
    subject: plainLine(item.subject).slice(0, MAX_SUBJECT),
    from: (item.from as Office.EmailAddressDetails | null) ? person(item.from) : null,
    to: item.to.slice(0, MAX_RECIPIENTS).map(person),
    cc: item.cc.slice(0, MAX_RECIPIENTS).map(person),
    sentAt: readTime(item),
    mailbox: mailbox.slice(0, 320),
  }
}

function readTime(item: Office.MessageRead): string {
  const time = new Date(item.dateTimeCreated)
  return (Number.isNaN(time.getTime()) ? new Date() : time).toISOString()
}

function person({ displayName, emailAddress }: Office.EmailAddressDetails): MailPerson {
  return { name: plainLine(displayName).slice(0, 500), address: emailAddress.trim().slice(0, 320) }
}

/** For tests of what depends on it. */
export function showItem(item: OpenItem): void {
  show(item)
}
