import { type Folder } from './mail-item.ts'
import { type ParsedMail } from './parse-mail.ts'
import { type SampleMailbox } from './people.ts'

/** In which folder of a mailbox a mail lies; `undefined` if it does not belong there at all. */
export function folderFor(mail: ParsedMail, mailbox: SampleMailbox): Folder | undefined {
  const isFromOwner = mail.from !== null && isAddressOf(mail.from.address, mailbox)
  if (mail.isDraft) return isFromOwner ? 'drafts' : undefined
  if (isFromOwner) return 'sent'
  return mail.deliveredTo.some((address) => isAddressOf(address, mailbox)) ? 'inbox' : undefined
}

/** Without regard to case, with every alias and any `+tag` (RFC 5233). */
function isAddressOf(address: string, { address: own, aliases }: SampleMailbox): boolean {
  const plain = address.toLowerCase().replace(/\+[^@]*@/, '@')
  return [own, ...aliases].some((known) => known.toLowerCase() === plain)
}
