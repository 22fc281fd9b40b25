import { useCallback, useEffect, useState } from 'react'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { type DatePhrase } from './date-phrase.ts'

const AFTER_TYPING_MS = 150

/** The words of date phrases are a chunk of their own: nobody needs them before the first key. */
const load = () => import(/* webpackChunkName: "date-phrase" */ './date-phrase.ts')

/** What the words of `line` say about when. Understood shortly after the last key, without the network. */
export function useDatePhrase(line: string) {
  const { dates, locale } = useSurroundings()
  const [read, setRead] = useState<{ line: string; phrase: DatePhrase | undefined }>({ line: '', phrase: undefined })

  const parse = useCallback(
    async (text: string): Promise<DatePhrase | undefined> => {
      if (!text.trim()) return undefined
      const { readDatePhrase } = await load()
      const order = locale.toLowerCase() === 'en-us' ? 'month-first' : 'day-first'
      return readDatePhrase(text, { now: dates.now(), timeZone: dates.timeZone, order })
    },
    [dates, locale],
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
  return { phrase: isStill ? read.phrase : undefined, parse, preload: load }
}
