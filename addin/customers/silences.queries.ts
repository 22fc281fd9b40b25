import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type NewSilence } from '../../shared/silences.ts'
import { unlessGone } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { deleteSilence, postSilence } from './silences.api.ts'

/** "Not a customer". It is done once the mail is recognized anew. */
export function useSilence() {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (silence: NewSilence) => postSilence(api, silence, { key: keyOf(silence) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recognize'] }),
  })
}

export function useUndoSilence() {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    // Another admin may have taken it back meanwhile.
    mutationFn: (id: string) => unlessGone(deleteSilence(api, id, { key: keyOf(id) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recognize'] }),
  })
}
