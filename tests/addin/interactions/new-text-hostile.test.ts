import { describe, expect, it, test } from 'vitest'
import { splitNewText } from '../../../addin/interactions/new-text.ts'

const linesOf = (text: string) =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/\u00a0/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .sort()

function expectNothingLost(body: string) {
  const parts = splitNewText(body)
  const { newText, folded } = parts
  expect(linesOf([newText, ...folded.map(({ text }) => text)].join('\n'))).toEqual(linesOf(body))
  for (const { text, lines } of folded) expect(lines).toBe(linesOf(text).length)
  return parts
}

/** The same numbers in every run (mulberry32), so that a failure can be looked at. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const pieces = [
  ...['Hello Anna,', 'Yes.', 'The offer is attached, please check it by Friday.', 'Did you call?', '- one', '1. two'],
  ...['> Does Thursday work?', '>> And before?', '> ', '>', ' > x', '| y', 'On Tue, Nov 17, 2026 at 2:20 PM Anna <'],
  ...['anna@aldgate.example> wrote:', 'On 17/11/2026 14:20, Anna wrote:', 'Am 17.11.26 um 14:20 schrieb Anna Keller:'],
  ...['Le 17 nov. 2026 à 14:20, Anna a', 'écrit :', '-----Original Message-----', '________________________________'],
  ...['From: Anna Keller <anna@aldgate.example>', 'Sent: Tuesday, 17 November 2026 14:20', 'To: Tom', 'Subject: x'],
  ...[
    'Von: Anna',
    'Gesendet: Dienstag, 17. November 2026 14:20',
    'An: Tom',
    'Betreff: x',
    'De : A',
    'Objet : x',
    '-- ',
    '--',
  ],
  ...[
    'Best regards',
    'Mit freundlichen Grüßen',
    'Cordialement,',
    'Thanks',
    'Tom',
    'Tom Berg',
    'Finance Director',
    'LG Tom',
  ],
  ...[
    'Brightwater Ltd',
    'T +44 20 7946 0180',
    'tom@x.example',
    'www.x.example',
    'Sent from my iPhone',
    'PS: keys',
    '---',
  ],
  ...[
    'This e-mail is confidential. If you are not the intended recipient, delete it.',
    'HRB 4711',
    '[cid:image001.png@1]',
  ],
  ...[
    'CAUTION: This email originated from outside of the organization.',
    'My answers are below in red.',
    '[Tom Berg] No.',
  ],
  ...[
    '\u202eFrom: x',
    '\u200b',
    '\u034f \u200c',
    '\u00a0',
    '\ufffd',
    '\t',
    ':',
    '<',
    '\ud83d',
    '\u0000',
    'x'.repeat(700),
  ],
]

describe('A hostile mail', () => {
  it('loses no line, whatever stands in it', { timeout: 60_000 }, () => {
    const random = randomNumbers(20261122)
    let foldings = 0
    for (let round = 0; round < 1000; round++) {
      const lines = Array.from({ length: random(24) }, () => {
        const piece = pieces[random(pieces.length)]!
        return random(12) === 0 ? piece.slice(random(piece.length)) + pieces[random(pieces.length)]! : piece
      })
      const { folded } = expectNothingLost(
        lines.map((line) => line + ['\n', '\n', '\r\n', '\n\n', '\r'][random(5)]!).join(''),
      )
      foldings += folded.length
    }
    expect(foldings).toBeGreaterThan(1000)
  })

  it('loses no line of pure noise', () => {
    const random = randomNumbers(7)
    for (let round = 0; round < 300; round++) {
      const alphabet = [0x20, 0x7f, 0x250, 0x3000, 0xd900][random(5)]!
      expectNothingLost(Array.from({ length: random(400) }, () => String.fromCharCode(random(alphabet) + 1)).join(''))
    }
  })

  // Nothing here asserts a time: a rule that backtracks would not come back before the test runner gives up.
  test.each([
    ['one word', 'x'],
    ['words', 'on wrote schrieb '],
    ['quote marks', '>'],
    ['digits', '1 2:30 '],
    ['addresses', 'a.b-c@d.example '],
    ['half an address', 'a.b-c'],
    ['brackets', '[cid:<https://'],
    ['underscores', '_'],
    ['closing words', 'thanks and best regards and '],
    ['legal words', 'confidential message recipient '],
    ['white space', ' '],
    ['hidden characters', '\u202e\u200c\u034f'],
    ['headers', 'From: a@b.example Sent: '],
    ['capitals', 'Aa Bb '],
  ])('takes no time for a line of a megabyte of %s', { timeout: 60_000 }, (_, unit) => {
    const long = unit.repeat(Math.ceil(1_000_000 / unit.length))
    for (const body of [long, `Hello\n\n${long}\n\nBest regards\nTom`, `${long}:\n> x`, `${long} wrote:\n\nx`]) {
      expectNothingLost(body)
    }
  })

  it('is read as far as anybody reads, and kept below that', () => {
    const own = 'A line of the list\n'.repeat(5000)
    expect(splitNewText(own).newText).toBe(own.trim())
    const quoted = splitNewText(`Yes.\n\nOn 17/11/2026 14:20, Anna wrote:\n${'> y\n'.repeat(9000)}`)
    expect([quoted.newText, quoted.folded[0]?.lines]).toEqual(['Yes.', 9001])
    const below = splitNewText(`On 17/11/2026 14:20, Anna wrote:\n${'> y\n'.repeat(9000)}\nYes.`)
    expect(below.newText).toContain('Yes.')
  })
})
