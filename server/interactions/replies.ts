import type { FollowUp } from '../../shared/follow-ups.ts'
import { normalizeAddress, type Mail } from '../../shared/mail.ts'
import type { ReplySeen } from '../../shared/replies.ts'
import { writeOnce, type Once } from '../audit/audit.ts'
import { listCompaniesByDomains, listContactsByAddresses } from '../customers/customers.repository.ts'
import { companyDomainOf, isAutomated, isOwnAddress } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { findFollowUp } from '../follow-ups/follow-ups.repository.ts'
import { answerWait } from '../follow-ups/follow-ups.ts'
import { listOpenWaitsOfThread, listWaitsAnsweredAt } from '../follow-ups/waits.repository.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import type { Actor, Services } from '../services.ts'
import { occurredAtOf } from './interactions.rules.ts'
import { threadKeyOf } from './message-key.ts'
import { answers, readsAsReply, type Writer as ReplyWriter } from './replies.rules.ts'

/**
 * Resolves what was waited for, if this mail is the reply: its pane has come upon it, and asks apart from recognizing,
 * which only reads. Answers what this mail has resolved, now or before.
 */
export async function noteReply(
  services: Services,
  actor: Actor,
  once: Once,
  { mail, isAutomatic }: ReplySeen,
): Promise<FollowUp[]> {
  const threadKey = threadKeyOf(mail)
  if (threadKey === null || isAutomatic || !(await isFromOutside(services.db.read, services, mail))) return []
  const at = occurredAtOf(mail.sentAt, services.now())
  const writers = await writersOf(services.db.read, services, mail)
  const waiting = async (db: Reader) =>
    (await listOpenWaitsOfThread(db, threadKey)).filter((wait) => answers(wait, writers, at, false))
  const answered = (db: Reader) => listAnswered(db, threadKey, at)

  // Nearly always there is nothing to write.
  if ((await waiting(services.db.read)).length === 0) return answered(services.db.read)
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const waits = await waiting(tx)
      for (const { id } of waits) {
        await answerWait(tx, services, actor, id, { from: writerName(mail), at, logId: null })
      }
      return waits[0]?.id ?? threadKey
    },
    answered,
  )
}

/** The same for a mail that is being logged: `log` is its log, and says whose mail it is. */
export async function answerWaitsByLog(
  tx: Writer,
  services: Services,
  actor: Actor,
  mail: Mail,
  { logId, ...writer }: ReplyWriter & { readonly logId: string },
): Promise<void> {
  const threadKey = threadKeyOf(mail)
  if (threadKey === null || !mail.from || !readsAsReply(mail.subject)) return
  if (isAutomated(normalizeAddress(mail.from.address))) return
  const at = occurredAtOf(mail.sentAt, services.now())
  for (const wait of await listOpenWaitsOfThread(tx, threadKey)) {
    if (!answers(wait, [writer], at, true)) continue
    await answerWait(tx, services, actor, wait.id, { from: writerName(mail), at, logId })
  }
}

const writerName = ({ from }: Mail) => from?.name || from?.address || ''

async function isFromOutside(
  db: Reader,
  { organization }: Services,
  { from, mailbox, subject }: Mail,
): Promise<boolean> {
  if (!from || !readsAsReply(subject)) return false
  const address = normalizeAddress(from.address)
  if (address === normalizeAddress(mailbox) || isOwnAddress(address, organization) || isAutomated(address)) return false
  return (await listUsersByAddresses(db, [address])).length === 0
}

/** Those behind the address, or the company that its domain stands for; none for a stranger. */
async function writersOf(db: Reader, { organization }: Services, { from }: Mail): Promise<ReplyWriter[]> {
  const address = normalizeAddress(from?.address ?? '')
  const contacts = await listContactsByAddresses(db, [address])
  if (contacts.length > 0) return contacts.map(({ contactId, companyId }) => ({ contactId, companyId }))
  const domain = companyDomainOf(address, organization)
  const companies = domain === undefined ? [] : await listCompaniesByDomains(db, [domain])
  return companies.map(({ companyId }) => ({ contactId: null, companyId }))
}

async function listAnswered(db: Reader, threadKey: string, at: string): Promise<FollowUp[]> {
  const followUps = await Promise.all((await listWaitsAnsweredAt(db, threadKey, at)).map((id) => findFollowUp(db, id)))
  return followUps.filter((followUp) => followUp !== undefined)
}
