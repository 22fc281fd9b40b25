/** One switch for every answer that Microsoft's documentation leaves open. The product has to survive all of them. */
export interface Behavior {
  /** May GET by an immutable id still show an event that was moved to Deleted Items? */
  deletedVisibleById: boolean
  /** Does a search by extended property also find deleted events? */
  filterSeesDeleted: boolean
  /** The same transactionId again, with another body. */
  transactionIdOtherBody: 'sameEvent' | 'conflict409'
  /** The transactionId of an event that was deleted since. */
  transactionIdAfterDelete: 'deletedEvent' | 'newEvent'
  /** Status of an If-Match that does not match. */
  conflictStatus: 409 | 412
  /** `2026-12-01T09:00:00+01:00` beside a `timeZone`. */
  offsetInDateTime: 'refuse' | 'convert'
  /** Beside the Windows names: only the IANA names of the dateTimeTimeZone page, or all that the platform knows. */
  ianaZones: 'documented' | 'all'
  /** Which instant a wall-clock time means that occurs twice when summer time ends. */
  repeatedTime: 'earlier' | 'later'
  /** Milliseconds every answer takes longer. */
  latencyMs: number
}

export const strictBehavior: Behavior = {
  deletedVisibleById: false,
  filterSeesDeleted: false,
  transactionIdOtherBody: 'sameEvent',
  transactionIdAfterDelete: 'deletedEvent',
  conflictStatus: 412,
  offsetInDateTime: 'refuse',
  ianaZones: 'documented',
  repeatedTime: 'earlier',
  latencyMs: 0,
}
