import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type NewChoice } from '../../shared/recognition.ts'
import { ApiError, newKey } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { deleteChoice, postChoice } from './recognition.api.ts'

/** Remembers for the team who is meant. It is done once the mail is recognized anew. */
export function useRememberChoice() {
  const api = useApi()
  const queries = useQueryClient()
  // The same choice, tried again, is made once.
  const attempt = useRef<{ body: string; key: string }>(undefined)
  return useMutation({
    mutationFn: (choice: NewChoice) => {
      const body = JSON.stringify(choice)
      if (attempt.current?.body !== body) attempt.current = { body, key: newKey() }
      return postChoice(api, choice, { key: attempt.current.key })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recognize'] }),
  })
}

/** Takes a choice back, whoever made it: the team is asked again. */
export function useForgetChoice(id: string | undefined, onForgotten: (() => void) | undefined) {
  const api = useApi()
  const queries = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: async () => {
      if (id === undefined) return
      await deleteChoice(api, id, { key: key.current }).catch((error: unknown) => {
        // A colleague took it back meanwhile: that is what was wanted.
        if (!(error instanceof ApiError && error.code === 'not-found')) throw error
      })
    },
    onSuccess: () => {
      onForgotten?.()
      return queries.invalidateQueries({ queryKey: ['recognize'] })
    },
  })
}
