import { queryOptions } from '@tanstack/react-query'
import { readMessageText } from '../outlook/message-content.ts'

/** The text of an open mail, parted. It is read in the pane and stays there until the rep logs. */
export const messageText = (itemId: string) =>
  queryOptions({
    queryKey: ['message-text', itemId] as const,
    queryFn: async () => {
      const [whole, { splitNewText }] = await Promise.all([
        readMessageText(itemId),
        import(/* webpackChunkName: "new-text" */ './new-text.ts'),
      ])
      return { whole, ...splitNewText(whole) }
    },
    staleTime: Infinity,
    retry: false,
  })
