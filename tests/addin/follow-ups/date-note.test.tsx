import { cleanup, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { type Due } from '../../../shared/follow-ups.ts'
import { readDatePhrase } from '../../../addin/follow-ups/date-phrase.ts'
import { DateNote } from '../../../addin/follow-ups/DateNote.tsx'
import { holidaysIn } from '../../../addin/follow-ups/public-holidays.ts'
import { startTranslation } from '../../../addin/locales/i18n.ts'
import { dateWords } from '../../../addin/ui/dates.ts'
import { SurroundingsContext } from '../../../addin/ui/Surroundings.tsx'
import { NOW, TIME_ZONE } from '../support/fixtures.ts'

afterEach(cleanup)

function say(words: string) {
  const holidays = holidaysIn(TIME_ZONE, 'en-GB')
  const phrase = readDatePhrase(words, { now: NOW, timeZone: TIME_ZONE, order: 'day-first', holidays })
  if (phrase?.kind !== 'understood') throw new Error(`“${words}” was not understood`)
  const onTake = vi.fn<(due: Due) => void>()
  const user = { name: 'Anna Keller', address: 'anna.keller@aldgate.example', language: 'en-GB' }
  const surroundings = { user, locale: 'en-GB', dates: dateWords('en-GB', TIME_ZONE, () => NOW) }
  const { container } = render(
    <I18nextProvider i18n={startTranslation()}>
      <SurroundingsContext value={surroundings}>
        <DateNote phrase={phrase} onTake={onTake} />
      </SurroundingsContext>
    </I18nextProvider>,
  )
  return { said: container.textContent.replaceAll('\u00a0', ' '), onTake }
}

test.each([
  ['Renewal review 15 August', '15 August 2027 is a Sunday, moved. Keep Sunday'],
  ['call in 32 days', '25 December is Christmas Day, moved. Keep Friday'],
  ['call on Saturday', '28 November is a Saturday. Mon 30 Nov instead'],
  ['visit 24 Dec', '24 December is Christmas Eve. '],
  ['answer tomorrow at 12', 'Noon, or midnight? 00:00 instead'],
  ['visit next Thursday', 'Next week, or this week? Thu 26 Nov instead'],
  ['call Friday 26 November', '26 November is a Thursday.'],
  ['call at 8:00', '08:00 is over for today.'],
  ['restart 28 March 02:30', '28 March 2027 is a Sunday, moved. Keep Sunday'],
  ['restart Sunday 28 March 02:30', 'The clocks go forward and skip 02:30.'],
  ['call tomorrow', ''],
])('of “%s” is said “%s”', (words, sentence) => {
  expect(say(words).said).toBe(sentence)
})

test('the other reading is taken with a click', () => {
  const { onTake } = say('Renewal review 15 August')
  screen.getByRole('button', { name: 'Keep Sunday' }).click()
  expect(onTake).toHaveBeenCalledWith({ kind: 'day', on: '2027-08-15' })
})
