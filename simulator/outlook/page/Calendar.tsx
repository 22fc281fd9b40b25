import { useEffect, useMemo, useState } from 'react'
import { type CalendarEntry } from '../demo-config-answer.ts'
import { api } from './api.ts'
import { layOutDay } from './calendar-layout.ts'
import { addDays, dayIn, formatDay, hourIn, ianaZone, mondayOf } from './dates.ts'
import { EventDetails } from './EventDetails.tsx'
import { Icon } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

const POLL = 1500
const HOUR_HEIGHT = 60
/** An event that arrived this short a time ago counts as new when the calendar is opened. */
const NEW_FOR = 15_000

export function Calendar({ postroom }: { readonly postroom: Postroom }) {
  const { user, settings } = usePostroom(postroom)
  const zone = ianaZone(user.timeZone)
  const now = useNow()
  const today = dayIn(now, zone)
  const [monday, setMonday] = useState(() => mondayOf(today))
  const { entries, fresh } = useEntries(user.oid, (text) => postroom.note(text))
  const [openedId, setOpenedId] = useState<string>()
  const opened = entries.find(({ id }) => id === openedId)

  // Whoever has just planned something wants to see it, whichever week is shown.
  useEffect(() => {
    const arrived = entries.filter(({ id }) => fresh.has(id)).sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    if (arrived[0])
      setMonday(mondayOf(arrived[0].isAllDay ? arrived[0].start.slice(0, 10) : dayIn(arrived[0].start, zone)))
    // Not at every poll: it must not take the week away from whoever leafs through.
  }, [fresh])

  const week = useMemo(() => Array.from({ length: 7 }, (_, index) => addDays(monday, index)), [monday])
  const onDay = (day: string) => entries.filter((entry) => coversDay(entry, day, zone))
  const hasWeekend = week.slice(5).some((day) => day === today || onDay(day).length > 0)
  const days = hasWeekend ? week : week.slice(0, 5)
  const timed = entries.filter(({ isAllDay }) => !isAllDay)
  const inWeek = timed.filter(({ start }) => days.includes(dayIn(start, zone)))
  const first = Math.floor(Math.min(8, ...inWeek.map(({ start }) => hourIn(start, zone))))
  const last = Math.ceil(Math.max(18, ...inWeek.map(({ start, end }) => hourIn(start, zone) + hoursOf(start, end))))
  const lastHour = Math.min(24, last)
  const hours = Array.from({ length: lastHour - first }, (_, index) => first + index)
  const top = (hour: number) => (hour - first) * HOUR_HEIGHT

  return (
    <main id="reading" className="sheet calendar" aria-label="Calendar">
      <div className="calendar-head">
        <h2>{weekTitle(days[0]!, days.at(-1)!, settings.language)}</h2>
        <button type="button" data-focus onClick={() => setMonday(mondayOf(today))}>
          Today
        </button>
        <button type="button" aria-label="Previous week" onClick={() => setMonday(addDays(monday, -7))}>
          <Icon name="left" size={16} />
        </button>
        <button type="button" aria-label="Next week" onClick={() => setMonday(addDays(monday, 7))}>
          <Icon name="right" size={16} />
        </button>
      </div>
      <div className="week" style={{ gridTemplateColumns: `44px repeat(${days.length}, minmax(0, 1fr))` }}>
        <span className="day-names" />
        {days.map((day) => (
          <h3 key={day} className={day === today ? 'today' : undefined}>
            {formatDay(day, settings.language, { weekday: 'short' })} {Number(day.slice(8))}
          </h3>
        ))}
        <span className="all-day-label">all day</span>
        {days.map((day) => (
          <div key={day} className="all-day">
            {onDay(day)
              .filter(({ isAllDay }) => isAllDay)
              .map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  isNew={fresh.has(entry.id)}
                  time={null}
                  onOpen={() => setOpenedId(entry.id)}
                />
              ))}
          </div>
        ))}
      </div>
      <div className="hours-scroll">
        <div className="week hours" style={{ gridTemplateColumns: `44px repeat(${days.length}, minmax(0, 1fr))` }}>
          <div className="hour-names" style={{ height: hours.length * HOUR_HEIGHT }}>
            {hours.map((hour) => (
              <span key={hour} style={{ top: top(hour) }}>
                {String(hour).padStart(2, '0')}:00
              </span>
            ))}
          </div>
          {days.map((day) => (
            <div key={day} className="day" style={{ backgroundSize: `100% ${HOUR_HEIGHT}px` }}>
              {layOutDay(timed.filter(({ start }) => dayIn(start, zone) === day)).map(({ entry, lane, lanes }) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  isNew={fresh.has(entry.id)}
                  time={timeRange(entry, zone)}
                  onOpen={() => setOpenedId(entry.id)}
                  style={{
                    top: top(hourIn(entry.start, zone)) + 1,
                    height: Math.max(24, hoursOf(entry.start, entry.end) * HOUR_HEIGHT - 2),
                    left: `calc(${(lane / lanes) * 100}% + 3px)`,
                    width: `calc(${100 / lanes}% - 8px)`,
                  }}
                />
              ))}
              {day === today && hourIn(now, zone) >= first && hourIn(now, zone) < lastHour && (
                <span className="now" style={{ top: top(hourIn(now, zone)) }} />
              )}
            </div>
          ))}
        </div>
      </div>
      {opened && (
        <EventDetails
          key={opened.id}
          entry={opened}
          when={whenOf(opened, zone, settings.language)}
          theme={settings.theme}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </main>
  )
}

interface EntryProps {
  readonly entry: CalendarEntry
  readonly isNew: boolean
  readonly time: string | null
  readonly style?: React.CSSProperties
  readonly onOpen: () => void
}

function Entry({ entry, isNew, time, style, onOpen }: EntryProps) {
  // Room for one line only.
  const isShort = !entry.isAllDay && hoursOf(entry.start, entry.end) * HOUR_HEIGHT < 40
  const kind = `${entry.isOurs ? ' ours' : ''}${isNew ? ' fresh' : ''}${entry.isAllDay ? ' whole-day' : ''}${isShort ? ' short' : ''}`
  return (
    <button
      type="button"
      className={`entry${kind}`}
      style={style}
      title={time === null ? entry.subject : `${time} ${entry.subject}`}
      onClick={onOpen}
    >
      <strong dir="auto">{entry.subject || 'No title'}</strong>
      {time !== null && <span className="sr-only">{time}</span>}
      {entry.location && <span>{entry.location}</span>}
    </button>
  )
}

/** The user's events, asked for again and again; `fresh` holds those that have only just arrived. */
function useEntries(oid: string, onError: (text: string) => void) {
  const [entries, setEntries] = useState<readonly CalendarEntry[]>([])
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isCurrent = true
    let known: Set<string> | undefined
    let timer: ReturnType<typeof setTimeout>
    const load = async () => {
      try {
        const loaded = await api.calendar(oid)
        if (!isCurrent) return
        const isFresh = ({ id, createdAt, isOurs }: CalendarEntry) =>
          known ? !known.has(id) : isOurs && Date.now() - Date.parse(createdAt) < NEW_FOR
        const arrived = loaded.filter(isFresh).map(({ id }) => id)
        known = new Set(loaded.map(({ id }) => id))
        setEntries(loaded)
        if (arrived.length > 0) setFresh(new Set(arrived))
      } catch (error) {
        if (isCurrent) onError(error instanceof Error ? error.message : String(error))
      }
      if (isCurrent) timer = setTimeout(() => void load(), POLL)
    }
    void load()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [oid])
  return { entries, fresh }
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

function hoursOf(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 3_600_000
}

function coversDay(entry: CalendarEntry, day: string, zone: string): boolean {
  if (!entry.isAllDay) return dayIn(entry.start, zone) === day
  return entry.start.slice(0, 10) <= day && day < entry.end.slice(0, 10)
}

function timeRange({ start, end }: CalendarEntry, zone: string): string {
  const time = (instant: string) =>
    new Date(instant).toLocaleTimeString('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  return `${time(start)} to ${time(end)}`
}

function whenOf(entry: CalendarEntry, zone: string, locale: string): string {
  const day = entry.isAllDay ? entry.start.slice(0, 10) : dayIn(entry.start, zone)
  const words = formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${words}, ${entry.isAllDay ? 'all day' : timeRange(entry, zone)}`
}

function weekTitle(first: string, last: string, locale: string): string {
  const end = formatDay(last, locale, { day: 'numeric', month: 'long', year: 'numeric' })
  if (first.slice(0, 7) === last.slice(0, 7)) {
    const month = formatDay(last, locale, { month: 'long', year: 'numeric' })
    return `${Number(first.slice(8))}–${Number(last.slice(8))} ${month}`
  }
  return `${formatDay(first, locale, { day: 'numeric', month: 'long' })} – ${end}`
}
