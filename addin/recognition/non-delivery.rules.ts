import { normalizeAddress } from '../../shared/mail.ts'
import { REPORT_SENDER } from '../outlook/non-delivery.ts'

const MOST = 5
/** Reports begin with what they have to say. */
const READ = 50_000
/** With its lengths bounded (RFC 5321, section 4.5.3.1), so that no text takes long to search. */
const ADDRESS = /[^\s<>()[\]:;,"'|@]{1,64}@[a-z0-9][a-z0-9.-]{0,252}\.[a-z]{2,24}/gi
/** RFC 3464, section 2.3: the part for programs, where it is in the text. */
const FOR_PROGRAMS = /^(?:final|original)-recipient: {0,9}rfc822; {0,9}(\S{1,320})/i
/** From here on it is the mail that was sent. */
const SENT_MAIL =
  /^ {0,9}(?:-{3,9}.{0,60}(?:message|nachricht|original|headers)|original message|ursprüngliche nachricht|message d'origine|(?:from|von|de) {0,2}:.{0,200}@)/i

/**
 * To whom a mail could not be delivered, as its report says: Office.js hands out no more than the text. Whoever wrote the
 * report is none of them, and nobody of whom `isOther` says so.
 */
export function failedAddresses(report: string, isOther: (address: string) => boolean): string[] {
  const lines = report.slice(0, READ).split(/\r?\n/)
  const named = lines.flatMap((line) => FOR_PROGRAMS.exec(line)?.[1] ?? [])
  const sent = lines.findIndex((line) => SENT_MAIL.test(line))
  const said = (sent < 0 ? lines : lines.slice(0, sent)).flatMap((line) => line.match(ADDRESS) ?? [])
  const addresses = (named.length > 0 ? named : said).map(normalizeAddress)
  return [...new Set(addresses)].filter((address) => !REPORT_SENDER.test(address) && !isOther(address)).slice(0, MOST)
}
