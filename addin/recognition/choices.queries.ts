import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type NewChoice } from '../../shared/recognition.ts'
import { unlessGone } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { deleteChoice, postChoice } from './recognition.api.ts'

/** Remembers for the team who is meant. It is done once the mail is recognized anew. */
export function useRememberChoice() {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (choice: NewChoice) => postChoice(api, choice, { key: keyOf(choice) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recognize'] }),
  })
}

/** Takes a choice back, whoever made it: the team is asked again. */
export function useForgetChoice(onForgotten: (() => void) | undefined) {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    // A colleague may have taken it back meanwhile.
    mutationFn: (id: string | null) => unlessGone(id === null ? undefined : deleteChoice(api, id, { key: keyOf(id) })),
    onSuccess: () => {
      onForgotten?.()
      return queries.invalidateQueries({ queryKey: ['recognize'] })
    },
  })
}
