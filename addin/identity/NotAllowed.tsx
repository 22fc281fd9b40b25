import { Button } from '@fluentui/react-components'
import { ShieldProhibited20Regular } from '@fluentui/react-icons/svg/shield-prohibited'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiError } from '../api.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useRowStyles } from '../ui/row.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { type Session } from './session.ts'
import { TextButton } from '../ui/TextButton.tsx'

/** The account is known, its organization is not: what to tell whom. */
export default function NotAllowed({ error, session }: { error: ApiError; session: Session }) {
  const { t } = useTranslation()
  const { user } = useSurroundings()
  const row = useRowStyles()
  const [isCopied, setCopied] = useState(false)
  // For the admin they are copied for, and so as the server said them: the tenant is named there.
  const details = [user.address, error.detail, error.requestId].filter(Boolean).join('\n')

  function copy() {
    // Forbidden in some hosts: the details stand on the screen as well.
    navigator.clipboard.writeText(details).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }

  return (
    <StateTitle icon={<ShieldProhibited20Regular aria-hidden />} title={t('notAllowed.title')}>
      <p className={row.text}>{t('notAllowed.text')}</p>
      <pre className={row.meta} style={{ whiteSpace: 'pre-wrap', margin: 0, fontFamily: 'inherit' }}>
        {details}
      </pre>
      <Button size="small" onClick={copy}>
        {t(isCopied ? 'actions.copied' : 'actions.copyDetails')}
      </Button>
      <TextButton onClick={() => void session.signIn({ choose: true })}>{t('banner.switchAccount')}</TextButton>
    </StateTitle>
  )
}
