/** Local parts of programs, in the languages our users get mail in; `+tag` and numbers after them do not matter. */
const PROGRAM = new RegExp(
  `^(${[
    '(no|not|do[-_.]?not|dont|never)[-_.]?(reply|respond|answer)',
    'ne[-_.]?pas[-_.]?repondre',
    '(bitte[-_.]?)?(nicht|keine)[-_.]?antwort(en)?',
    'no[-_.]?(responder|responda|contestar)',
    'non[-_.]?rispondere',
    'mailer[-_.]?daemon',
    'postmaster',
    'bounces?',
    'notifications?|notify|notifier',
    'alerts?',
    'newsletters?',
    'mailings?',
    'auto(mailer|mated|responder|reply|confirm)?',
    'listserv|majordomo|sympa',
    'microsoftexchange[0-9a-f]{32}',
  ].join('|')})([-_.+=].*|\\d*)$`,
)
/** VERP and list managers: `list-bounces@`, `owner-list@`, `prvs=1234=anna@`, `bounce+a1b2@`. */
const ENVELOPE = /^(owner-|prvs=|bounces?[-+=.])|[-_.+](bounces?|no[-_.]?reply|notifications?|owner|request)$/
const MACHINE_DOMAIN = /^(bounces?|no-?reply|notifications?|mailer)\./

/**
 * Whether a program writes from this address, so that nobody there can be a customer. Expects a normalized address. It is
 * a guess: somebody who was added as a contact all the same is one.
 */
export function isAutomated(address: string): boolean {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  return PROGRAM.test(local) || ENVELOPE.test(local) || MACHINE_DOMAIN.test(address.slice(at + 1))
}
