import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type LogState } from './log-book.ts'

/** What the pane knows of a mail: whether it is logged comes with the server's answer, or by the rep's own act. */
interface Known {
  readonly itemId: string
  readonly state: LogState
  /** `undefined` until the server has answered. */
  readonly isLogged: boolean | undefined
}

/**
 * Lets Outlook itself show what the rep did. Where it cannot, the pane shows it all the same, so nothing is said of that.
 * A mail that a colleague logged is left as it is: nobody here did anything to it.
 */
export function useLoggedMark({ itemId, state, isLogged }: Known): void {
  const { t } = useTranslation()
  const kind = state.kind
  const mark = useEffectEvent(async () => {
    const outlook = await import(/* webpackChunkName: "logged-mark" */ '../outlook/logged-mark.ts')
    if (state.kind === 'logged') await outlook.markLogged(itemId, t('logged.mark', { name: state.log.customerName }))
    else if (state.kind === 'undone') await outlook.unmarkLogged(itemId)
    else if (state.kind === 'none' && isLogged === false) await outlook.unmarkIfMarked(itemId)
  })
  useEffect(() => {
    mark().catch(() => undefined)
  }, [itemId, kind, isLogged])
}
