import { type MailboxOwner, type Mailboxes } from './mailboxes.ts'
import { instantOf, resolveTimeZone } from './time-zones.ts'

interface Appointment {
  readonly subject: string
  /** Days after Monday. */
  readonly day: number
  readonly from: string
  readonly to: string
  readonly location?: string
  /** Addresses of those who have it in their calendars; everybody when omitted. */
  readonly in?: readonly string[]
  /** Weeks relative to this one; every week of the seed when omitted. */
  readonly weeks?: readonly number[]
}

const anna = 'anna.keller@aldgate.example'
const ben = 'ben.okafor@aldgate.example'
const carla = 'carla.neri@aldgate.example'
const miriam = 'miriam.stern@aldgate.example'

/** Ordinary weeks of an office. Nobody has anything at ten o'clock on Thursdays: there the demo's follow-up goes. */
const appointments: readonly Appointment[] = [
  { subject: 'Team lunch', day: 0, from: '13:00', to: '14:00', location: 'Kitchen' },
  { subject: 'Sales meeting', day: 1, from: '09:00', to: '10:30', location: 'Room 2' },
  { subject: 'Survey prep with Carla', day: 2, from: '14:00', to: '15:30', in: [anna], weeks: [0] },
  { subject: 'Survey prep with Anna', day: 2, from: '14:00', to: '15:30', in: [carla], weeks: [0] },
  { subject: '1:1 with Miriam', day: 3, from: '15:00', to: '16:00', in: [anna] },
  { subject: '1:1 with Miriam', day: 3, from: '16:00', to: '17:00', in: [ben] },
  { subject: '1:1 with Miriam', day: 4, from: '09:30', to: '10:30', in: [carla] },
  { subject: '1:1 with Anna', day: 3, from: '15:00', to: '16:00', in: [miriam] },
  { subject: '1:1 with Ben', day: 3, from: '17:00', to: '18:00', in: [miriam] },
  { subject: '1:1 with Carla', day: 4, from: '09:30', to: '10:30', in: [miriam] },
  { subject: 'Claims review', day: 2, from: '11:00', to: '12:00', location: 'Room 1', in: [ben, miriam] },
  { subject: 'Dentist', day: 4, from: '08:30', to: '09:30', in: [anna], weeks: [1] },
  { subject: 'Site visit, harbor warehouse', day: 3, from: '13:00', to: '15:30', in: [carla], weeks: [-1, 1] },
  { subject: 'Board call', day: 0, from: '16:00', to: '17:00', in: [miriam], weeks: [-1, 1] },
]
const weeks = [-1, 0, 1]

/** Puts a few appointments of their own into the calendars that have none, around `today` (`YYYY-MM-DD`). */
export function seedCalendars(mailboxes: Mailboxes, today: string): void {
  for (const owner of mailboxes.owners) {
    if (mailboxes.events(owner.oid).length > 0) continue
    for (const appointment of appointments) {
      if (appointment.in && !appointment.in.includes(owner.email)) continue
      for (const week of appointment.weeks ?? weeks) {
        const date = addDays(today, week * 7 + appointment.day - weekday(today))
        add(mailboxes, owner, appointment, date)
      }
    }
  }
}

function add(
  mailboxes: Mailboxes,
  owner: MailboxOwner,
  { subject, from, to, location }: Appointment,
  date: string,
): void {
  const { timeZone } = owner
  const iana = resolveTimeZone(timeZone)
  if (iana === undefined) throw new RangeError(`${owner.name}'s time zone '${timeZone}' is unknown.`)
  mailboxes.create(
    owner.oid,
    {
      subject,
      start: instantOf(`${date}T${from}:00`, iana),
      end: instantOf(`${date}T${to}:00`, iana),
      startTimeZone: timeZone,
      endTimeZone: timeZone,
      ...(location === undefined ? {} : { location: { displayName: location } }),
    },
    { byApplication: false },
  )
}

/** 0 is Monday. */
const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
