import { succeeded } from './answer.ts'
import { type Method } from './methods.ts'

/** Each opens a window in Outlook. Here a note says which, and nothing is sent. */
const windows: readonly (readonly [number, string, Method['on'], string, Method['since']])[] = [
  [10, 'displayReplyForm', 'read', 'a reply', '1.5'],
  [11, 'displayReplyAllForm', 'read', 'a reply to all', '1.5'],
  [30, 'displayReplyForm', 'read', 'a reply', '1.5'],
  [31, 'displayReplyAllForm', 'read', 'a reply to all', '1.5'],
  [181, 'displayReplyFormAsync', 'read', 'a reply', '1.9'],
  [182, 'displayReplyAllFormAsync', 'read', 'a reply to all', '1.9'],
  [183, 'displayReplyFormAsync', 'read', 'a reply', '1.9'],
  [184, 'displayReplyAllFormAsync', 'read', 'a reply to all', '1.9'],
  [44, 'displayNewMessageForm', 'mailbox', 'a new mail', '1.6'],
  [178, 'displayNewMessageFormAsync', 'mailbox', 'a new mail', '1.9'],
  [7, 'displayNewAppointmentForm', 'mailbox', 'a new appointment', '1.5'],
  [177, 'displayNewAppointmentFormAsync', 'mailbox', 'a new appointment', '1.9'],
  [8, 'displayMessageForm', 'mailbox', 'another mail', '1.5'],
  [179, 'displayMessageFormAsync', 'mailbox', 'another mail', '1.9'],
  [9, 'displayAppointmentForm', 'mailbox', 'an appointment', '1.5'],
  [180, 'displayAppointmentFormAsync', 'mailbox', 'an appointment', '1.9'],
]

export const displayMethods: readonly [number, Method][] = [
  ...windows.map(([dispatchId, name, on, what, since]): [number, Method] => [
    dispatchId,
    {
      ...{ name, on, since, needs: 'ReadItem' },
      run: ({ host }) => {
        host.showNote(`The add-in opens ${what}. In Outlook a window would open here.`)
        return succeeded()
      },
    },
  ]),
  [
    42,
    {
      ...{ name: 'mailbox.CloseApp', on: 'mailbox', since: '1.5', needs: 'Restricted' },
      run: ({ host }) => {
        host.closePane()
        return succeeded()
      },
    },
  ],
]
