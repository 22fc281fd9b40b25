import { describe, expect, test } from 'vitest'
import { answers, readsAsReply, type Wait } from '../../../server/interactions/replies.rules.ts'

describe('a subject', () => {
  test.each([
    'Re: Fleet renewal 2027',
    'AW: Vertragsverlängerung',
    'RE : Renouvellement du contrat',
    'Fleet renewal 2027',
    '',
    'Re: Automatic reply of your portal',
    'AW: WG: Schadenliste',
    'Absender gesucht',
    'Information about the excess',
    'Training on Tuesday',
    'Is the list complete?',
    'Reading list',
    'Ooops, the right file',
  ])('%j may be that of a reply', (subject) => expect(readsAsReply(subject)).toBe(true))

  test.each([
    'Automatic reply: Fleet renewal 2027',
    'Automatische Antwort: Vertrag',
    'Réponse automatique : Renouvellement du contrat',
    'Out of office: Re: Fleet',
    'Out of the Office',
    'Abwesenheitsnotiz: Vertrag',
    'Abwesend bis 30.11. AW: Vertrag',
    "Message d'absence : contrat",
    'Message d’absence',
    'Auto-reply: hello',
    'Undeliverable: Renewal papers',
    'Unzustellbar: Unterlagen',
    'Non remis : dossier',
    'Mail delivery failed: returning message to sender',
    'Read: Fleet renewal',
    'Gelesen: Vertrag',
    'Accepted: Visit on Thursday',
    'FW: Fleet renewal 2027',
    'Fwd: list',
    'WG: Schadenliste',
    'TR : dossier',
  ])('%j is none', (subject) => expect(readsAsReply(subject)).toBe(false))
})

describe('a mail is the reply waited for', () => {
  const wait: Wait = {
    contactId: 'priya',
    companyId: 'b',
    waitsSince: '2026-03-02T10:00:00.000Z',
    createdAt: '2026-03-01',
  }
  const [before, then, after] = ['2026-03-02T09:59:59.999Z', '2026-03-02T10:00:00.000Z', '2026-03-02T10:00:00.001Z']
  const colleagueOfHers = { contactId: 'tom', companyId: 'b' }

  test.each([
    ['written after the waiting began', wait, [colleagueOfHers], after, false, true],
    ['by whom nobody knows, in the thread', wait, [], after, false, true],
    ['that is logged again after its log was undone', wait, [colleagueOfHers], then, true, true],
    ['for a row that is older than its column', { ...wait, waitsSince: null }, [], after, false, true],
    [
      'from one of those who share the address',
      wait,
      [{ contactId: 'x', companyId: 'y' }, colleagueOfHers],
      after,
      false,
      true,
    ],
  ])('%s', (_, of, writers, at, isLogged, expected) => expect(answers(of, writers, at, isLogged)).toBe(expected))

  test.each([
    ['was there before', wait, [colleagueOfHers], before, true],
    ['is the one it was taken back for', wait, [colleagueOfHers], then, false],
    ['is from another customer', wait, [{ contactId: 'x', companyId: 'y' }], after, true],
    [
      'is from another private person',
      { ...wait, companyId: null },
      [{ contactId: 'x', companyId: null }],
      after,
      true,
    ],
    ['is from a stranger at another company', wait, [{ contactId: null, companyId: 'y' }], after, false],
  ])('but not if it %s', (_, of, writers, at, isLogged) => expect(answers(of, writers, at, isLogged)).toBe(false))
})
