import { describe, expect, it, test } from 'vitest'
import { splitNewText } from '../../../addin/interactions/new-text.ts'

const cases: readonly { style: string; body: string; newText: string; folded: readonly string[] }[] = [
  {
    style: 'Outlook, English',
    body: 'Thanks for the call.\n\nCould you talk us through the excess?\n\nBest regards,\nPriya Raman\nHead of Fleet\n\n________________________________\nFrom: Anna Keller <anna@aldgate.example>\nSent: Tuesday, 17 November 2026 14:20\nTo: Priya Raman\nSubject: Fleet renewal\n\nHello Priya,\nas promised.',
    newText: 'Thanks for the call.\n\nCould you talk us through the excess?',
    folded: ['earlier-mail', 'signature'],
  },
  {
    style: 'Outlook without a line, German',
    body: 'Passt, danke.\n\nMit freundlichen Grüßen\nUlrike Vogt\n\nVon: Anna Keller\nGesendet: Dienstag, 17. November 2026 14:20\nAn: Ulrike Vogt\nBetreff: Haftung\n\nGuten Tag',
    newText: 'Passt, danke.',
    folded: ['earlier-mail', 'signature'],
  },
  {
    style: 'Outlook, French',
    body: 'Merci, voici les attestations.\n\nCordialement,\nClaire Perrin\n\nDe : Anna Keller <anna@aldgate.example>\nEnvoyé : mardi 17 novembre 2026 14:20\nÀ : Claire Perrin\nObjet : Attestations\n\nBonjour',
    newText: 'Merci, voici les attestations.',
    folded: ['earlier-mail', 'signature'],
  },
  {
    style: 'Gmail, English',
    body: 'Yes, Thursday works.\n\nOn Tue, Nov 17, 2026 at 2:20 PM Anna Keller <anna@aldgate.example> wrote:\n\n> Hello Tom,\n> does Thursday work?',
    newText: 'Yes, Thursday works.',
    folded: ['earlier-mail'],
  },
  {
    style: 'Gmail, broken over two lines',
    body: 'Yes.\n\nOn Tue, Nov 17, 2026 at 2:20 PM Anna Keller <\nanna.keller@aldgate.example> wrote:\n\n> Does Thursday work?',
    newText: 'Yes.',
    folded: ['earlier-mail'],
  },
  {
    style: 'Gmail, German',
    body: 'Ja, gern.\n\nAm Di., 17. Nov. 2026 um 14:20 Uhr schrieb Anna Keller <anna@aldgate.example>:\n\n> Passt Donnerstag?',
    newText: 'Ja, gern.',
    folded: ['earlier-mail'],
  },
  {
    style: 'Gmail, French',
    body: 'Oui.\n\nLe mar. 17 nov. 2026 à 14:20, Anna Keller <anna@aldgate.example> a écrit :\n\n> Jeudi ?',
    newText: 'Oui.',
    folded: ['earlier-mail'],
  },
  {
    style: 'Apple Mail with a phone',
    body: 'Will do.\n\nSent from my iPhone\n\n> On 17 Nov 2026, at 14:20, Anna Keller <anna@aldgate.example> wrote:\n>\n> Please sign.',
    newText: 'Will do.',
    folded: ['earlier-mail', 'signature'],
  },
  {
    style: 'Thunderbird, German',
    body: 'Erledigt.\n\nAm 17.11.26 um 14:20 schrieb Anna Keller:\n> Bitte unterschreiben.\n\n-- \nJonas Brandt\nOakline Joinery',
    newText: 'Erledigt.',
    folded: ['earlier-mail', 'signature'],
  },
  {
    style: 'a forwarded message',
    body: 'For you.\n\n-------- Forwarded Message --------\nSubject: Claim\nDate: Tue, 17 Nov 2026\nFrom: Tom\n\nIt broke.',
    newText: 'For you.',
    folded: ['earlier-mail'],
  },
  {
    style: 'a signature after two dashes',
    body: 'Call me tomorrow.\n\n-- \nTom Berg\n+44 20 5550 1470',
    newText: 'Call me tomorrow.',
    folded: ['signature'],
  },
  {
    style: 'a legal footer, English',
    body: 'Agreed.\n\nKind regards\nTom\n\nThis e-mail and any attachments are confidential. If you have received this in error, delete it.\nRegistered in England No 1234.',
    newText: 'Agreed.',
    folded: ['signature', 'footer'],
  },
  {
    style: 'a legal footer, German',
    body: 'Einverstanden.\n\nViele Grüße\nJonas\n\nOakline GmbH, Sitz der Gesellschaft: Hamburg, Amtsgericht Hamburg HRB 1\nGeschäftsführer: Jonas Brandt',
    newText: 'Einverstanden.',
    folded: ['signature', 'footer'],
  },
  {
    style: 'answers between the quoted lines',
    body: '> Does Thursday work?\nYes.\n> And the vans?\nLeave them out.',
    newText: '> Does Thursday work?\nYes.\n> And the vans?\nLeave them out.',
    folded: [],
  },
  { style: 'nothing but a greeting', body: 'Thanks', newText: 'Thanks', folded: [] },
  { style: 'an empty body', body: '', newText: '', folded: [] },
  {
    style: 'words that only look like an end',
    body: 'From: the depot we go to the yard.\nOn Thursday I wrote: nothing.\nThanks for that, and all the best for the visit. We start at 9.',
    newText:
      'From: the depot we go to the yard.\nOn Thursday I wrote: nothing.\nThanks for that, and all the best for the visit. We start at 9.',
    folded: [],
  },
]

describe('The new part of a mail', () => {
  test.each(cases)('is found in $style', ({ body, newText, folded }) => {
    const parts = splitNewText(body)
    expect(parts.newText).toBe(newText)
    expect(parts.folded.map((part) => part.kind)).toEqual(folded)
  })

  it('is found with the line ends of Windows and with no-break spaces', () => {
    expect(splitNewText('Yes.\r\n\r\nOn Tue, Nov 17, 2026 Anna\u00a0Keller wrote:\r\n> Now?').newText).toBe('Yes.')
  })

  it('counts what it folds without blank lines', () => {
    expect(splitNewText('Yes.\n\n-- \nTom\n\nBerg').folded).toEqual([
      { kind: 'signature', text: '--\nTom\n\nBerg', lines: 3 },
    ])
  })

  it('loses no word of the mail', () => {
    for (const { body } of cases) {
      const { newText, folded } = splitNewText(body)
      const words = (text: string) => text.split(/\s+/).filter(Boolean).sort()
      expect(words([newText, ...folded.map((part) => part.text)].join('\n'))).toEqual(words(body))
    }
  })

  it('takes linear time on long lines and long mails', () => {
    const long = `Hello\n${'x '.repeat(50_000)}\n${'> y\n'.repeat(5_000)}`
    expect(splitNewText(long).folded[0]?.kind).toBe('earlier-mail')
  })
})
