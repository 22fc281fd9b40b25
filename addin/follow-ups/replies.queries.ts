import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type Mail } from '../../shared/mail.ts'
import { newKey } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { isAutomaticMail } from '../outlook/automatic-mail.ts'
import { useActKey } from '../use-act-key.ts'
import { postReopen } from './follow-ups.api.ts'
import { postReply } from './replies.api.ts'

const answeredBy = (itemId: string) => ['replies', itemId] as const

/**
 * Tells the server that a mail was come upon which may be the reply somebody waits for, once per mail. Holds what the
 * mail has resolved. The server decides, and does it once, however often it is told.
 */
export function useReply(mail: Mail) {
  const api = useApi()
  const queries = useQueryClient()
  return useQuery({
    queryKey: answeredBy(mail.itemId),
    queryFn: async () => {
      const isAutomatic = await isAutomaticMail(mail.itemId)
      const answered = await postReply(api, { mail, isAutomatic }, { key: newKey() })
      if (answered.length > 0) refresh(queries)
      return answered
    },
    staleTime: Infinity,
    // Another mail is open, or no answer: it is told again with the next look at this mail.
    retry: false,
  })
}

/** It was no answer to what was asked: the wait goes on, for what is written from now on. */
export function useStillWaiting(mail: Mail) {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (wait: FollowUp) => postReopen(api, wait.id, { key: keyOf([wait.id, wait.revision]) }),
    onSuccess: (wait) => {
      queries.setQueryData<FollowUp[]>(answeredBy(mail.itemId), (all) =>
        all?.map((one) => (one.id === wait.id ? wait : one)),
      )
      refresh(queries)
    },
  })
}

function refresh(queries: ReturnType<typeof useQueryClient>) {
  for (const key of ['recognize', 'follow-ups', 'follow-up']) void queries.invalidateQueries({ queryKey: [key] })
}
