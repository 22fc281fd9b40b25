import { useRef } from 'react'
import { type CustomerField } from '../../shared/customer-changes.ts'
import { ApiError, newKey } from '../api.ts'
import { type Change, type Subject, useCustomerEdit } from './customer-edit.queries.ts'

/**
 * What is to be saved. For a list, made of the one that is there: `theirs`, if somebody has changed it meanwhile.
 * `undefined`: of that list it cannot be made any more.
 */
export type Attempt = (theirs?: unknown) => Change | undefined

/** One value of a card being changed: sent once however often it is tried, and never over what the rep has not seen. */
export function useValueEdit(subject: Subject, field: CustomerField, onDone: () => void) {
  const edit = useCustomerEdit(subject)
  const last = useRef<{ body: string; key: string }>(undefined)
  const attempted = useRef<Attempt>(undefined)
  const conflict = edit.error instanceof ApiError ? edit.error.conflict : undefined

  function send(change: Change, revision: number, isFirst: boolean) {
    const body = JSON.stringify([change, revision])
    if (last.current?.body !== body) last.current = { body, key: newKey() }
    edit.mutate(
      { change, revision, key: last.current.key },
      {
        onSuccess: onDone,
        onError: (error) => {
          // An entry of a list is put into their list without a question, because nothing of theirs is lost by it.
          const met = error instanceof ApiError && isFirst && isList(field) ? error.conflict : undefined
          const merged = met && attempted.current?.(met.fields[field]?.value)
          if (met && merged) send(merged, met.revision, false)
        },
      },
    )
  }

  return {
    isSaving: edit.isPending,
    error: edit.error,
    conflict: conflict?.fields[field],
    save(attempt: Attempt, revision: number) {
      attempted.current = attempt
      const change = attempt()
      if (change) send(change, revision, true)
      else onDone()
    },
    /** Mine all the same, now that theirs was seen. */
    insist() {
      const change = conflict && attempted.current?.(isList(field) ? conflict.fields[field]?.value : undefined)
      if (conflict && change) send(change, conflict.revision, false)
      else onDone()
    },
    forget: () => edit.reset(),
  }
}

const isList = (field: CustomerField) => field === 'addresses' || field === 'phones'
