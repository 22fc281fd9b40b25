import { describe, expect, it, test } from 'vitest'
import { type Due } from '../../../shared/follow-ups.ts'
import { readDatePhrase } from '../../../addin/follow-ups/date-phrase.ts'
import { wallClock } from '../../../addin/ui/days.ts'

/** A Monday, 09:41 in Berlin. */
const now = new Date('2026-11-23T08:41:00.000Z')
const timeZone = 'Europe/Berlin'
const read = (text: string, at = now) => readDatePhrase(text, { now: at, timeZone, order: 'day-first' })

/** "2026-11-26", "2026-11-26 10:00" or, when it is not half an hour, "2026-11-26 10:00 +60". */
function written(due: Due): string {
  if (due.kind === 'day') return due.on
  const { day, minutes } = wallClock(new Date(due.at), due.timeZone)
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return due.durationMinutes === 30 ? `${day} ${clock}` : `${day} ${clock} +${due.durationMinutes}`
}

function readWords(text: string): string | undefined {
  return read(text)
    ?.spans.map(([start, end]) => text.slice(start, end))
    .join('|')
}

describe('A date phrase', () => {
  test.each([
    // today and near
    ['call Thursday 10:00 about the renewal offer', '2026-11-26 10:00', 'Thursday 10:00'],
    ['send table today', '2026-11-23', 'today'],
    ['call tomorrow', '2026-11-24', 'tomorrow'],
    ['call tomorrow at 10', '2026-11-24 10:00', 'tomorrow at 10'],
    ['call tomorrow morning', '2026-11-24 09:00', 'tomorrow morning'],
    ['answer the day after tomorrow', '2026-11-25', 'the day after tomorrow'],
    ['call at 15:00', '2026-11-23 15:00', 'at 15:00'],
    ['call at 8:00', '2026-11-24 08:00', 'at 8:00'],
    ['call at 3', '2026-11-23 15:00', 'at 3'],
    ['call tomorrow 3pm', '2026-11-24 15:00', 'tomorrow 3pm'],
    ['call tomorrow at 12 am', undefined, 'tomorrow at 12 am'],
    ['report today eod', '2026-11-23 17:00', 'today eod'],
    ['call back in 2 hours', '2026-11-23 11:45', 'in 2 hours'],
    ['call back in half an hour', '2026-11-23 10:15', 'in half an hour'],
    // weekdays
    ['send offer Friday', '2026-11-27', 'Friday'],
    ['send offer by Fri', '2026-11-27', 'by Fri'],
    ['check on Monday', '2026-11-30', 'on Monday'],
    ['check Monday 11:00', '2026-11-23 11:00', 'Monday 11:00'],
    ['check Monday 9:00', '2026-11-30 09:00', 'Monday 9:00'],
    ['visit next Thursday', '2026-12-03', 'next Thursday'],
    ['visit this Thursday', '2026-11-26', 'this Thursday'],
    ['visit Tuesday next week', '2026-12-01', 'Tuesday next week'],
    ['visit Thursday at noon', '2026-11-26 12:00', 'Thursday at noon'],
    ['visit Thursday 10:00-11:30', '2026-11-26 10:00 +90', 'Thursday 10:00-11:30'],
    ['visit Thursday 10:00 for an hour', '2026-11-26 10:00 +60', 'Thursday 10:00 for an hour'],
    ['visit Thursday 10:00 for 45 minutes', '2026-11-26 10:00 +45', 'Thursday 10:00 for 45 minutes'],
    ['visit on Saturday', '2026-11-28', 'on Saturday'],
    // weeks
    ['check again next week', '2026-11-30', 'next week'],
    ['send it this week', '2026-11-27', 'this week'],
    ['send it by the end of the week', '2026-11-27', 'by the end of the week'],
    ['send it end of next week', '2026-12-04', 'end of next week'],
    ['plan it the week after next', '2026-12-07', 'the week after next'],
    ['plan for KW 21', '2027-05-24', 'KW 21'],
    ['plan for KW 50', '2026-12-07', 'KW 50'],
    ['call in 3 days', '2026-11-26', 'in 3 days'],
    ['call in three weeks', '2026-12-14', 'in three weeks'],
    ['call in a week', '2026-11-30', 'in a week'],
    ['call in a fortnight', '2026-12-07', 'in a fortnight'],
    ['call in 5 working days', '2026-11-30', 'in 5 working days'],
    // months and years
    ['Send the excess table end of the month', '2026-11-30', 'end of the month'],
    ['close it by the end of next month', '2026-12-31', 'by the end of next month'],
    ['start next month', '2026-12-01', 'next month'],
    ['call in two months', '2027-01-25', 'in two months'],
    ['review mid-May', '2027-05-17', 'mid-May'],
    ['review mid December', '2026-12-15', 'mid December'],
    ['review in March', '2027-03-01', 'in March'],
    ['review end of February', '2027-02-26', 'end of February'],
    ['review early January 2028', '2028-01-03', 'early January 2028'],
    ['pay by year-end', '2026-12-31', 'by year-end'],
    ['pay end of the quarter', '2026-12-31', 'end of the quarter'],
    ['pay on the 5th', '2026-12-07', 'on the 5th'],
    ['visit after Easter', '2027-03-30', 'after Easter'],
    ['send before Christmas', '2026-12-23', 'before Christmas'],
    // written dates
    ['call on 26 November', '2026-11-26', 'on 26 November'],
    ['call 26 Nov 10:00', '2026-11-26 10:00', '26 Nov 10:00'],
    ['call Thursday 26 November at 10:00', '2026-11-26 10:00', 'Thursday 26 November at 10:00'],
    ['call November 26th', '2026-11-26', 'November 26th'],
    ['call 26/11/2026', '2026-11-26', '26/11/2026'],
    ['call 2026-12-01', '2026-12-01', '2026-12-01'],
    ['renew 3 March 2028', '2028-03-03', '3 March 2028'],
    ['renew 2 March', '2027-03-02', '2 March'],
    ['at 10:00 on Thursday call Tom', '2026-11-26 10:00', 'at 10:00 on Thursday'],
    ['call at 10:00 about the offer, Thursday', '2026-11-26 10:00', 'at 10:00|Thursday'],
    // German
    ['Anruf Donnerstag 10 Uhr wegen Angebot', '2026-11-26 10:00', 'Donnerstag 10 Uhr'],
    ['Angebot bis Freitag senden', '2026-11-27', 'bis Freitag'],
    ['morgen um 14:30 anrufen', '2026-11-24 14:30', 'morgen um 14:30'],
    ['übermorgen nachfassen', '2026-11-25', 'übermorgen'],
    ['nächste Woche nachfassen', '2026-11-30', 'nächste Woche'],
    ['nächsten Dienstag besuchen', '2026-12-01', 'nächsten Dienstag'],
    ['Abrechnung Ende des Monats', '2026-11-30', 'Ende des Monats'],
    ['Termin Mitte Mai', '2027-05-17', 'Mitte Mai'],
    ['Termin in drei Wochen', '2026-12-14', 'in drei Wochen'],
    ['Termin am 3. Dezember um 9 Uhr', '2026-12-03 09:00', 'am 3. Dezember um 9 Uhr'],
    ['Termin am 03.12.2026', '2026-12-03', 'am 03.12.2026'],
    ['Termin nach Ostern', '2027-03-30', 'nach Ostern'],
    // French
    ['appeler jeudi à 10h', '2026-11-26 10:00', 'jeudi à 10h'],
    ['appeler demain à 14h30', '2026-11-24 14:30', 'demain à 14h30'],
    ['relancer la semaine prochaine', '2026-11-30', 'la semaine prochaine'],
    ['relancer mardi prochain', '2026-12-01', 'mardi prochain'],
    ['envoyer à la fin du mois', '2026-11-30', 'la fin du mois'],
    ['visite mi-mai', '2027-05-17', 'mi-mai'],
    ['visite le 3 décembre', '2026-12-03', 'le 3 décembre'],
    ['rappeler dans trois jours', '2026-11-26', 'dans trois jours'],
  ])('“%s” is %s', (text, due, words) => {
    const phrase = read(text)
    if (due === undefined) expect(phrase?.kind).toBe('understood')
    else expect(phrase?.kind === 'understood' && written(phrase.due)).toBe(due)
    expect(readWords(text)).toBe(words)
  })

  test.each([
    'Call about the renewal offer',
    'I may call them',
    'Send 3 offers to 12 people',
    'the sun sat on the roof',
    'Offer for 2,500 euros',
    'Policy 4711.2026',
    'Ask Sam and Mar about it',
    'so do it',
    '',
  ])('finds no date in “%s”', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test.each([
    ['Renewal review 15 August', '2027-08-16', '2027-08-15'],
    ['call in 5 days', '2026-11-30', '2026-11-28'],
    ['call 28 November 10:00', '2026-11-30 10:00', '2026-11-28'],
  ])('“%s” falls on a weekend and is moved to %s, which is said', (text, due, from) => {
    const phrase = read(text)
    if (phrase?.kind !== 'understood') throw new Error('not understood')
    expect(written(phrase.due)).toBe(due)
    expect(phrase.moved?.from).toBe(from)
    expect(written(phrase.moved!.keep)).toContain(from)
  })

  test.each([
    ['Call back on 20 November', '2026-11-20', '2026-11-27'],
    ['Call back last Friday', '2026-11-20', '2026-11-27'],
    ['Call back yesterday', '2026-11-22', '2026-11-30'],
    ['Call today at 9:00', '2026-11-23', '2026-11-24 09:00'],
    ['Call 3 March 2020', '2020-03-03', '2026-11-24'],
  ])('“%s” is over, and another day is proposed', (text, on, instead) => {
    const phrase = read(text)
    expect(phrase?.kind === 'past' && [phrase.on, written(phrase.instead)]).toEqual([on, instead])
  })

  it('is resolved in the zone of the rep, also where their day is another one', () => {
    const late = new Date('2026-11-23T23:30:00.000Z')
    const at = (zone: string) =>
      readDatePhrase('call tomorrow 10:00', { now: late, timeZone: zone, order: 'day-first' })
    expect(at('Europe/Berlin')).toMatchObject({ due: { at: '2026-11-25T09:00:00.000Z' } })
    expect(at('America/New_York')).toMatchObject({ due: { at: '2026-11-24T15:00:00.000Z' } })
  })

  it('keeps the hour over a change to summer time', () => {
    const march = new Date('2027-03-26T09:00:00.000Z')
    expect(read('call Monday 10:00', march)).toMatchObject({ due: { at: '2027-03-29T08:00:00.000Z' } })
  })

  it('reads 6/11 as the user writes dates', () => {
    const asWritten = (order: 'day-first' | 'month-first') => readDatePhrase('call 6/12/2026', { now, timeZone, order })
    expect(asWritten('day-first')).toMatchObject({ moved: { from: '2026-12-06' } })
    expect(readDatePhrase('call 12/7/2026', { now, timeZone, order: 'month-first' })).toMatchObject({
      due: { on: '2026-12-07' },
    })
  })
})
