import { useCallback, useEffect, useState } from 'react'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { type DatePhrase } from './date-phrase.ts'

const AFTER_TYPING_MS = 150

/** The words of date phrases and the holidays are a chunk of their own: nobody needs them before the first key. */
const load = () =>
  Promise.all([
    import(/* webpackChunkName: "date-phrase" */ './date-phrase.ts'),
    import(/* webpackChunkName: "date-phrase" */ './public-holidays.ts'),
  ])

/** What the words of `line` say about when. Understood shortly after the last key, without the network. */
export function useDatePhrase(line: string) {
  const { dates, locale, user } = useSurroundings()
  const [read, setRead] = useState<{ line: string; phrase: DatePhrase | undefined }>({ line: '', phrase: undefined })

  const parse = useCallback(
    async (text: string): Promise<DatePhrase | undefined> => {
      if (!text.trim()) return undefined
      const [{ readDatePhrase }, { holidaysIn }] = await load()
      const { language } = user
      // The rep writes as in their Outlook; a holiday is said in the language of the pane.
      const holidays = holidaysIn(dates.timeZone, locale)
      const order = dateOrder(language)
      return readDatePhrase(text, { now: dates.now(), timeZone: dates.timeZone, order, language, holidays })
    },
    [dates, locale, user],
  )

  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      parse(line).then(
        (phrase) => isCurrent && setRead({ line, phrase }),
        // The chunk could not be fetched: the line works with the pickers.
        () => undefined,
      )
    }, AFTER_TYPING_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [line, parse])

  // While the next words are typed, those already understood stay tinted.
  const isStill = read.phrase?.spans.every(([start, end]) => read.line.slice(start, end) === line.slice(start, end))
  // The first reading builds its patterns; done while the rep thinks, the first key does not wait for it.
  const preload = useCallback(() => parse('tomorrow 10:00'), [parse])
  return { phrase: isStill ? read.phrase : undefined, parse, preload }
}

/** Whether "3/4" is 3 April or 4 March, as people who speak `language` write dates. */
export function dateOrder(language: string): 'day-first' | 'month-first' {
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'numeric' }).formatToParts(new Date(0))
  return parts.find(({ type }) => type !== 'literal')?.type === 'month' ? 'month-first' : 'day-first'
}
