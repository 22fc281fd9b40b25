import { failed, outlookErrors, succeeded } from './answer.ts'
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
  [9, 'displayAppointmentForm', 'mailbox', 'an appointment', '1.5'],
  [180, 'displayAppointmentFormAsync', 'mailbox', 'an appointment', '1.9'],
]

/** By its id in this mailbox; any other opens nothing, which only the newer method says. */
const openMessage = (name: string, since: Method['since'], saysSo: boolean): Method => ({
  ...{ name, on: 'mailbox', since, needs: 'ReadItem' },
  run: async ({ host, params }) => {
    const { itemId } = params as { itemId?: string }
    const mail = itemId === undefined ? null : await host.loadItem(itemId)
    if (!mail && saysSo) return failed(outlookErrors.itemNotFound)
    host.showNote(
      mail
        ? `The add-in opens “${mail.subject}”. In Outlook a window would open here.`
        : 'The add-in opens a mail that is not in this mailbox. In Outlook an empty window would open here.',
    )
    return succeeded()
  },
})

export const displayMethods: readonly [number, Method][] = [
  [8, openMessage('displayMessageForm', '1.5', false)],
  [179, openMessage('displayMessageFormAsync', '1.9', true)],
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
