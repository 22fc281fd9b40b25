import { Button } from '@fluentui/react-components'
import { PersonKey20Regular } from '@fluentui/react-icons/svg/person-key'
import { useTranslation } from 'react-i18next'
import { type Session, type SessionState } from '../identity/session.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useRowStyles } from '../ui/row.ts'

interface WorkspaceSignInProps {
  readonly session: Session
  readonly state: SessionState & { kind: 'needs-you' | 'asking' }
}

/** Only a click may open a window. */
export function WorkspaceSignIn({ session, state }: WorkspaceSignInProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const isAsking = state.kind === 'asking'
  const problem = state.kind === 'needs-you' ? state.problem : null
  return (
    <StateTitle icon={<PersonKey20Regular aria-hidden />} title={t('workspace.signIn')}>
      <p className={row.text}>{t('workspace.signInText')}</p>
      {problem && (
        <p role="alert" className={row.text} title={state.kind === 'needs-you' ? state.detail : undefined}>
          {t(`signIn.${problem}`)}
        </p>
      )}
      {problem === 'blocked' && <p className={row.text}>{t('signIn.noWindowText')}</p>}
      <Button
        appearance="primary"
        style={{ marginBlock: 8 }}
        aria-busy={isAsking}
        onClick={() => void session.signIn()}
      >
        {t(isAsking ? 'signIn.signingIn' : 'signIn.button')}
      </Button>
    </StateTitle>
  )
}
