import { type TFunction } from 'i18next'
import { ApiError } from '../api.ts'
import { messageOf } from '../messages.ts'

/** Why a template was not kept, with what to do. */
export function refusalOf(error: unknown, t: TFunction): string {
  const fields = error instanceof ApiError ? error.fields : {}
  if (fields['name']) return t('templates.nameTaken')
  if (fields['shelf']) return t('templates.full')
  return messageOf(error, t)
}
