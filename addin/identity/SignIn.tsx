import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MailPerson } from '../../shared/mail.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type Session, type SessionState } from './session.ts'
import { Face } from '../ui/Face.tsx'

interface SignInProps {
  readonly session: Session
  readonly state: SessionState & { kind: 'needs-you' | 'asking' }
  readonly person: MailPerson | null
}

/** Only a click may open a window. */
export default function SignIn({ session, state, person }: SignInProps) {
  const { t } = useTranslation()
  const { user } = useSurroundings()
  const row = useRowStyles()
  const styles = useStyles()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const name = person?.name || person?.address
  const isAsking = state.kind === 'asking'
  const problem = state.kind === 'needs-you' ? state.problem : null
  const detail = state.kind === 'needs-you' ? state.detail : ''

  return (
    <div className={styles.page}>
      {name && (
        <div className={row.row}>
          <Face size={32} name={name} />
          <div>
            <p className={row.title} dir="auto">
              {name}
            </p>
            <p className={mergeClasses(row.text, row.meta)}>{person.name ? person.address : ''}</p>
          </div>
        </div>
      )}
      <div className={styles.words}>
        <h1 className={row.title}>{name ? t('signIn.title', { name: firstName(name) }) : t('signIn.titleAlone')}</h1>
        <p className={mergeClasses(row.text, styles.text)}>{t('signIn.text', { address: user.address })}</p>
        {problem && (
          <p role="alert" className={row.text} title={detail}>
            {t(`signIn.${problem}`)}
          </p>
        )}
        <Button
          appearance="primary"
          className={styles.button}
          aria-busy={isAsking}
          onClick={() => void session.signIn()}
        >
          {t(isAsking ? 'signIn.signingIn' : 'signIn.button')}
        </Button>
        <TextButton aria-expanded={isHelpOpen || problem === 'blocked'} onClick={() => setHelpOpen(!isHelpOpen)}>
          {t('signIn.noWindow')}
        </TextButton>
        {(isHelpOpen || problem === 'blocked') && (
          <p className={mergeClasses(row.text, styles.text)}>{t('signIn.noWindowText')}</p>
        )}
        <p className={mergeClasses(row.text, row.meta, styles.until)}>{t('signIn.until')}</p>
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '24px', '& p': { margin: '0' } },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '10px',
    paddingInlineStart: '44px',
  },
  text: { color: tokens.colorNeutralForeground2 },
  button: { marginBlock: '4px' },
  until: { paddingTop: '12px' },
})
