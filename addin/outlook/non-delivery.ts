import { type MailPerson, normalizeAddress } from '../../shared/mail.ts'

/** Exchange gives reports a class of their own; what other servers write may come as an ordinary mail. */
const REPORT_CLASS = /^REPORT\..*\.NDR$/i
export const REPORT_SENDER = /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/
const SUBJECT =
  /undeliver|delivery (status|has failed|failure|failed)|returned mail|mail delivery (failed|system)|unzustellbar|nicht zugestellt|zustellung fehlgeschlagen|non[- ]remis|échec de (la )?(remise|distribution)/i

export const isNonDelivery = (itemClass: string, from: MailPerson | null, subject: string): boolean =>
  REPORT_CLASS.test(itemClass) ||
  (from !== null && REPORT_SENDER.test(normalizeAddress(from.address)) && SUBJECT.test(subject))
