import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postContact } from '../../../addin/customers/customers.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { Mail } from '../../../shared/mail.ts'
import { readMailCorpus, type CorpusMail } from '../../support/mail-corpus.ts'
import { act } from '../../support/sample-mail.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** Who is known before the mails come: five people by their address, three companies by somebody else there. */
const known: readonly (readonly [name: string, address: string, company: string])[] = [
  ['Harriet Cole', 'harriet.cole@pennard-marine.example', 'Pennard Marine Ltd'],
  ['Deepa Nair', 'deepa.nair@tern-robotics.example', 'Tern Robotics plc'],
  ['Katrin Lehmbruck', 'k.lehmbruck@nordholz.example', 'Nordholz Möbelwerke GmbH'],
  ['Élodie Marchand', 'e.marchand@transports-marchand.example', 'Transports Marchand SARL'],
  ['Jürgen Pfaff', 'info@tischlerei-pfaff.example', 'Tischlerei Pfaff e.K.'],
  ['Ruth Bell', 'ruth.bell@larkhill.example', 'Larkhill Academy Trust'],
  ['Ida Sasse', 'ida.sasse@sasse-medizintechnik.example', 'Sasse Medizintechnik GmbH & Co. KG'],
  ['Reto Graf', 'reto.graf@alpwerk.example', 'Alpwerk AG'],
  ['Paul Besson', 'paul.besson@atelier-besson.example', 'Atelier Besson SAS'],
]

/** The corpus is written to brokers, the world of the tests belongs to Contoso. */
const ours = ({ name, address }: { name: string; address: string }) => ({
  name,
  address: address.replace('@aldgate.example', '@contoso.example'),
})

function asSeenByThePane({ name, mail }: CorpusMail): Mail {
  return {
    itemId: name,
    internetMessageId: mail.internetMessageId,
    conversationId: null,
    subject: mail.subject,
    from: mail.from && ours(mail.from),
    to: mail.to.map(ours),
    cc: mail.cc.map(ours),
    sentAt: mail.date,
    mailbox: 'anna.keller@contoso.example',
  }
}

describe('the mail corpus', () => {
  test('is recognized as expected, mail by mail', { timeout: 60_000 }, async () => {
    for (const [name, address, company] of known) {
      await postContact(
        world.apiOf(anna),
        { name, address, jobTitle: null, phone: null, company: { name: company } },
        act(),
      )
    }
    const corpus = await readMailCorpus()
    const found: string[] = []
    for (const entry of corpus) {
      const request = { mail: asSeenByThePane(entry), contactId: null }
      const { outcome } = await postRecognize(world.apiOf(anna), request, new AbortController().signal)
      found.push(`${entry.name}: ${outcome}`)
    }
    expect(found).toEqual(corpus.map(({ name, expected }) => `${name}: ${expected.match}`))
  })
})
