/** The zones of the sample users, whose Windows names browsers do not know. */
const zones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'GMT Standard Time': 'Europe/London',
}

export function ianaZone(windowsZone: string): string {
  return zones[windowsZone] ?? 'UTC'
}

/** `YYYY-MM-DD` in the zone. */
export function dayIn(instant: string | Date, zone: string): string {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: zone })
}

/** Hours since midnight in the zone, with their fraction. */
export function hourIn(instant: string | Date, zone: string): number {
  const [hours, minutes] = new Date(instant)
    .toLocaleTimeString('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
    .split(':')
  return Number(hours) + Number(minutes) / 60
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The Monday on or before it. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

export function formatDay(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' })
}

export function formatTime(instant: string, locale: string, zone: string): string {
  return new Date(instant).toLocaleTimeString(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
}

/** “Mon, 23 Nov 2026, 08:52”. */
export function formatMoment(instant: string | Date, locale: string, zone: string): string {
  return new Date(instant).toLocaleString(locale, {
    ...{ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  })
}

/** The heading a mail of `day` stands under. */
export function groupOf(day: string, today: string, locale: string): string {
  if (day > today) return 'Later'
  if (day === today) return 'Today'
  if (day === addDays(today, -1)) return 'Yesterday'
  const monday = mondayOf(today)
  if (day >= monday) return 'This week'
  if (day >= addDays(monday, -7)) return 'Last week'
  return formatDay(day, locale, { month: 'long', year: 'numeric' })
}
