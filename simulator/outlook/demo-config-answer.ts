/** Answer to `GET /demo/config`: what the host page has to know of this installation. */
export interface DemoConfig {
  /** Address of the task pane; its origin is the only one the page talks to. */
  readonly paneUrl: string
  /** Whether the demo around the simulator can be put back to its first state. */
  readonly canStartAfresh: boolean
}

/** One event of `GET /demo/calendar/:oid`. */
export interface CalendarEntry {
  readonly id: string
  readonly subject: string
  readonly location: string
  /** HTML, as Exchange made it of what was sent. Not to be trusted. */
  readonly body: string
  readonly isAllDay: boolean
  /** Instants (UTC), or days for an all-day event. */
  readonly start: string
  /** Exclusive. */
  readonly end: string
  /** Whether it carries Followthrough's extended property. */
  readonly isOurs: boolean
  readonly createdAt: string
}
