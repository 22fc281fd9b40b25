import { type ReactNode, useMemo } from 'react'
import { useMe } from '../identity/identity.queries.ts'
import { dateWords } from '../ui/dates.ts'
import { SurroundingsContext, useSurroundings } from '../ui/Surroundings.tsx'

/** Times as the reader's Outlook says them, once it is known how: this browser may stand in another zone. */
export function InMyTimeZone({ children }: { children: ReactNode }) {
  const around = useSurroundings()
  const timeZone = useMe().data?.timeZone ?? around.dates.timeZone
  const mine = useMemo(
    () =>
      timeZone === around.dates.timeZone
        ? around
        : { ...around, dates: dateWords(around.locale, timeZone, () => around.dates.now()) },
    [around, timeZone],
  )
  return <SurroundingsContext value={mine}>{children}</SurroundingsContext>
}
