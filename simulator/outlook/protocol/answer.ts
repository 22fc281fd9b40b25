/** The `_data` of an answer to `ExecuteMethod`, in the forms Office.js understands. */
export type Answer = Readonly<Record<string, unknown>>

export function succeeded(data?: unknown): Answer {
  return data === undefined ? { error: false } : { error: false, data }
}

/** Codes of Outlook's own with the name Office.js gives to them in `asyncResult.error`. */
export const outlookErrors = {
  invalidAttachmentId: 9003,
  genericTokenError: 9018,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidParameterValue: 9031,
  internalServerError: 9042,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotFound: 9049,
} as const

export function failed(errorCode: number): Answer {
  return { error: true, errorCode }
}

/** Becomes error 5000, "The operation is not supported." */
export const notSupported: Answer = { wasSuccessful: false }
