import { type TFunction } from 'i18next'
import { type ErrorCode } from '../shared/errors.ts'
import { ApiError, type ClientErrorCode } from './api.ts'
import { OtherItemError } from './outlook/message-content.ts'
import { OfficeError } from './outlook/office.ts'

/** One sentence per code; a new code without one does not compile. */
const sentences = {
  invalid: 'errors.invalid',
  'too-large': 'errors.too-large',
  'unsupported-media-type': 'errors.unsupported-media-type',
  unauthenticated: 'errors.unauthenticated',
  'wrong-organization': 'errors.wrong-organization',
  forbidden: 'errors.forbidden',
  'not-found': 'errors.not-found',
  conflict: 'errors.conflict',
  'version-conflict': 'errors.version-conflict',
  'already-logged': 'errors.already-logged',
  silenced: 'errors.silenced',
  undone: 'errors.undone',
  merged: 'errors.merged',
  'idempotency-mismatch': 'errors.idempotency-mismatch',
  'too-many-requests': 'errors.too-many-requests',
  'calendar-unavailable': 'errors.calendar-unavailable',
  'storage-unavailable': 'errors.storage-unavailable',
  'shutting-down': 'errors.shutting-down',
  internal: 'errors.internal',
  offline: 'errors.offline',
  timeout: 'errors.timeout',
  outdated: 'errors.outdated',
  'sign-in': 'errors.sign-in',
} as const satisfies Record<ErrorCode | ClientErrorCode, string>

/** What happened, as one sentence for the user. */
export function messageOf(error: unknown, t: TFunction): string {
  if (error instanceof ApiError) {
    const { code, reason } = error
    return reason ? t(`errors.reasons.${reason.code}`, { about: reason.about }) : t(sentences[code])
  }
  if (error instanceof OtherItemError) return t('errors.otherMail')
  if (error instanceof OfficeError) return t('errors.office')
  return t('errors.unknown')
}

/** What an admin needs to find the line in the log. */
export function requestIdOf(error: unknown): string | undefined {
  return error instanceof ApiError ? error.requestId : undefined
}
