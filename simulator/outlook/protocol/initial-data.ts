import { type MailAddress, type MailDetails } from '../../mailbox/mail-item.ts'
import { type HostContext, type OutlookHost } from './host.ts'
import { hostPermissionLevel, isGranted } from './permission.ts'

export const itemTypes = { messageRead: 1, meetingRequest: 3, messageCompose: 4, none: 6 } as const

export const HOST_VERSION = '16.0.18000.20000'

const recipientTypes = { other: 0, user: 2, externalUser: 3 } as const

/**
 * Answer to `GetInitialData` and payload of ItemChanged. `mailbox.item` and `mailbox.userProfile` are plain values taken from it.
 * Without a mail `itemType` 6 leaves `mailbox.item` undefined while the profile works.
 */
export function initialData(host: OutlookHost): Record<string, unknown> {
  const context = host.context()
  const item = host.currentItem()
  return { ...mailboxFacts(context), ...(item ? itemFacts(item, context) : { itemType: itemTypes.none }) }
}

function mailboxFacts(context: HostContext): Record<string, unknown> {
  const always = {
    permissionLevel: hostPermissionLevel[context.permission],
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    openWindowOpen: false,
    isRestIdSupported: true,
  }
  if (!isGranted('ReadItem', context.permission)) return always
  return {
    ...always,
    userDisplayName: context.user.name,
    userEmailAddress: context.user.email,
    userTimeZone: context.user.timeZone,
    userProfileType: 'office365',
    ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx',
    restUrl: 'https://outlook.office365.com/api',
  }
}

/** An add-in with the Restricted permission learns neither subject nor people. */
export function itemFacts(item: MailDetails, context: HostContext): Record<string, unknown> {
  const always = { itemType: itemTypeOf(item), itemClass: item.itemClass, isRead: item.isRead }
  if (!isGranted('ReadItem', context.permission)) return always
  const own = domainOf(context.user.email)
  return {
    ...always,
    id: item.id,
    subject: item.subject,
    normalizedSubject: normalizedSubject(item.subject),
    internetMessageId: item.internetMessageId ?? '',
    conversationId: item.conversationId,
    from: item.from && hostAddress(item.from, own),
    sender: item.sender && hostAddress(item.sender, own),
    to: item.to.map((address) => hostAddress(address, own)),
    cc: item.cc.map((address) => hostAddress(address, own)),
    bcc: item.bcc.map((address) => hostAddress(address, own)),
    dateTimeCreated: item.date,
    dateTimeModified: item.date,
    dateTimeSent: item.date,
    attachments: item.attachments.map((attachment) => ({
      id: attachment.id,
      name: attachment.name,
      size: attachment.size,
      attachmentType: attachment.kind === 'item' ? 1 : 0,
      contentType: attachment.contentType,
      isInline: attachment.isInline,
    })),
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    selectedEntities: {},
    isFromSharedFolder: item.mailbox !== context.user.email,
  }
}

export function itemTypeOf(item: MailDetails): number {
  if (item.folder === 'drafts') return itemTypes.messageCompose
  if (item.itemClass.startsWith('IPM.Schedule.Meeting.')) return itemTypes.meetingRequest
  return itemTypes.messageRead
}

/** Outlook takes off at most one prefix of one to three letters ([MS-OXCMSG] 2.2.1.10, PidTagSubjectPrefix). */
function normalizedSubject(subject: string): string {
  return subject.replace(/^\s*\p{L}{1,3}:\s+/u, '')
}

export function hostAddress({ name, address }: MailAddress, ownDomain: string) {
  return {
    name: name || address,
    address,
    recipientType: domainOf(address) === ownDomain ? recipientTypes.user : recipientTypes.externalUser,
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
