import { describe, expect, it, test } from 'vitest'
import { splitNewText } from '../../../addin/interactions/new-text.ts'

/** Words of authors that look like what is folded. Losing one of them is worse than showing a footer too many. */
const kept: readonly (readonly [what: string, body: string])[] = [
  ['thanks that begin a mail', 'Thanks\n\nThe valuation is attached. Please check page 3 before Friday.\n\nTom'],
  ['thanks and two words', 'Thanks\n\nwill do'],
  ['a greeting that could be a goodbye', 'Cheers Anna\n\nwill do'],
  ['regards to somebody else', 'Viele Grüße an Frau Stern, sie soll mich anrufen.'],
  ['dates called From and To', 'From: 12 Dec 2026\nTo: 20 Dec 2026\nSubject: holiday cover\n\nPlease arrange.'],
  ['a transport order', 'Von: Hamburg\nAn: Mailand\nDatum: 24.11.2026, 6:00\n\nBitte absichern.'],
  ['an invitation in words', 'When: Thursday 10:00\nWhere: Hamburg\nSubject: kick-off\n\nSee you there!'],
  ['somebody’s words, told', 'Hello,\n\nOn Monday the surveyor wrote:\n\nRoof is sound.\n\nI disagree.'],
  ['what we are said to have written', 'Hello,\n\nOn 12 Nov 2026 at 10:00 you wrote:\n\nIt is covered.\n\nIt is not.'],
  ['a reply below a quote without marks', 'On 17 Nov 2026 at 14:20 Anna Keller <a@a.example> wrote:\n\nOK?\n\nYes.'],
  ['lines to fill in', 'Please fill in:\n\nName: ____________\n____________________\nDate: ____________'],
  ['prices per quantity', 'Prices:\n>100 pieces: 5 EUR\n>500 pieces: 4 EUR\n\nTom'],
  ['dashes between offers', 'Offer A\n--\n100 EUR\n--\nOffer B\n200 EUR, if we order by the end of the month.'],
  ['a plea for secrecy', 'Hi,\n\nplease treat this message as confidential, the list is short.\n\nTom'],
  ['data of the company register', 'Neu:\n\nOakline AG, Sitz der Gesellschaft: Berlin, HRB 4711.\n\nBitte ändern.'],
  ['a vehicle to be struck off', 'Hallo,\n\nabmelden möchte ich das Fahrzeug HH-AB 123 zum 1.12., bitte veranlassen.'],
  ['a warning of their own', 'Achtung: der Absender der externen Rechnung ist falsch, bitte nicht zahlen!\n\nTom'],
  ['lights outside', 'Attention: the outside lights at the external stairs are broken.\n\nTom'],
  ['what is outside and inside', 'External: 12 windows\nInternal: 4 doors\n\nTom'],
  ['a sentence with Sent from', 'Sent from my lawyer is the draft you asked for\n\nTom'],
  ['people to invite', 'Invite these two\n\nTom Berg\ntom@x.example\n+44 7700 900555\nPriya Raman\npriya@x.example'],
  ['a person to add', 'Please add the driver:\n\nTom Berg\nDriver\n+44 7700 900555\ntom@x.example'],
  ['nothing but one’s own card', 'Tom Berg\nDriver\n+44 7700 900555\ntom@x.example'],
]

/** Below the signature, and still what the author wants to say. */
const belowSignature: readonly (readonly [what: string, after: string])[] = [
  ['a postscript', 'PS: The keys are at the gate.'],
  ['a German postscript', 'P.S. Schlüssel liegt am Tor.'],
  ['a question', 'Did you get the keys?'],
  ['a list', 'Agenda\n- Offer\n- Dates\n- Budget'],
  ['a few words', 'will call later'],
  ['a sentence', 'I am away from Monday to Wednesday, so please call before.'],
]

describe('What the author wrote', () => {
  test.each(kept)('is kept: %s', (_, body) => {
    expect(splitNewText(body)).toEqual({ newText: body, folded: [] })
  })

  test.each(belowSignature)('is kept below the signature: %s', (_, after) => {
    expect(splitNewText(`The offer is attached.\n\nBest regards\nTom\n\n${after}`)).toEqual({
      newText: `The offer is attached.\n\n${after}`,
      folded: [{ kind: 'signature', text: 'Best regards\nTom', lines: 2 }],
    })
  })

  it('is kept with the question it answers', () => {
    const body = 'See below.\n\nOn 17 Nov 2026 at 14:20 Anna wrote:\n> Flood?\nYes.\n> Fire?\nNo.\n\n> Regards\n> Anna'
    expect(splitNewText(body).newText).toBe('See below.\n\n> Flood?\nYes.\n> Fire?\nNo.')
  })

  it('is kept whole where it says that its answers stand in the earlier mail', () => {
    const quote = 'From: Anna Keller\nSent: Tuesday, 17 November 2026 14:20\nTo: Tom\nSubject: Cover\n\nFlood?\nYes.'
    expect(splitNewText(`My answers are below in red.\n\n${quote}`).folded).toEqual([])
    expect(splitNewText(`My answers are attached.\n\n${quote}`).newText).toBe('My answers are attached.')
  })
})
