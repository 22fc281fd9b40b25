import * as z from 'zod'
import { failed, outlookErrors, succeeded } from './answer.ts'
import { type Notification, type NotificationType } from './host.ts'
import { type Method } from './methods.ts'

/** https://learn.microsoft.com/javascript/api/outlook/office.notificationmessages: at most five at a mail. */
const MAX_NOTIFICATIONS = 5

/** Office.js sends the type as a number and hands it on, on the way back, as it finds it: as a string. */
const types: readonly NotificationType[] = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
]

const MAX_KEY = 32
const MAX_MESSAGE = 150

const INFORMATIONAL = 0
const INSIGHT = 3

const notificationSchema = z
  .object({
    key: z.string().min(1).max(MAX_KEY),
    message: z.string().max(MAX_MESSAGE),
    type: z.int().min(0).max(3),
    icon: z.string().nullish(),
    persistent: z.boolean().nullish(),
  })
  // An icon and whether it stays go with what informs, and with nothing else.
  .refine(({ type, icon }) => (type === INFORMATIONAL || type === INSIGHT) === Boolean(icon))
  .refine(({ type, persistent }) => type === INFORMATIONAL || persistent === undefined || persistent === null)
  .transform(({ key, message, type, icon, persistent }): Notification => ({
    key,
    message,
    type: types[type]!,
    icon: icon ?? undefined,
    persistent: persistent ?? undefined,
  }))

const keySchema = z.object({ key: z.string() })

const needs = 'ReadItem'
const since = '1.5'
const on = 'item'

export const notificationMethods: readonly [number, Method][] = [
  [
    33,
    {
      ...{ name: 'notificationMessages.addAsync', needs, since, on },
      run: ({ params, item, host }) => {
        const added = notificationSchema.parse(params)
        const present = host.notifications(item)
        if (present.some(({ key }) => key === added.key)) return failed(outlookErrors.duplicateNotificationKey)
        if (present.length >= MAX_NOTIFICATIONS) return failed(outlookErrors.tooManyNotifications)
        host.setNotifications(item, [...present, added])
        return succeeded()
      },
    },
  ],
  [
    34,
    {
      ...{ name: 'notificationMessages.getAllAsync', needs, since, on },
      run: ({ item, host }) => succeeded(host.notifications(item)),
    },
  ],
  [
    35,
    {
      ...{ name: 'notificationMessages.replaceAsync', needs, since, on },
      run: ({ params, item, host }) => {
        const changed = notificationSchema.parse(params)
        const present = host.notifications(item)
        // One that is not there is added: https://learn.microsoft.com/javascript/api/outlook/office.notificationmessages
        const isThere = present.some(({ key }) => key === changed.key)
        if (!isThere && present.length >= MAX_NOTIFICATIONS) return failed(outlookErrors.tooManyNotifications)
        const others = present.map((old) => (old.key === changed.key ? changed : old))
        host.setNotifications(item, isThere ? others : [...present, changed])
        return succeeded()
      },
    },
  ],
  [
    36,
    {
      ...{ name: 'notificationMessages.removeAsync', needs, since, on },
      run: ({ params, item, host }) => {
        const { key } = keySchema.parse(params)
        const present = host.notifications(item)
        if (!present.some((old) => old.key === key)) return failed(outlookErrors.notificationKeyNotFound)
        host.setNotifications(
          item,
          present.filter((old) => old.key !== key),
        )
        return succeeded()
      },
    },
  ],
]
