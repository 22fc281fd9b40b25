/** Whose mailbox this is, as Outlook says. Not proof of who it is: only the token is. */
export interface MailboxUser {
  readonly name: string
  readonly address: string
  /** BCP 47, of Outlook's own words, e.g. "en-GB". */
  readonly language: string
}

export function readMailboxUser(): MailboxUser {
  const { displayName, emailAddress } = Office.context.mailbox.userProfile
  return { name: displayName, address: emailAddress, language: Office.context.displayLanguage || 'en-GB' }
}

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/**
 * The IANA zone of the mailbox. Outlook names it as Windows does ("W. Europe Standard Time"); what cannot be translated is
 * taken from the browser.
 */
export async function readMailboxTimeZone(): Promise<string> {
  const { timeZone } = Office.context.mailbox.userProfile
  const { findIana } = await import(/* webpackChunkName: "time-zones" */ 'windows-iana')
  return [...findIana(timeZone), timeZone, browserTimeZone()].find(isKnownZone) ?? 'UTC'
}

function isKnownZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
