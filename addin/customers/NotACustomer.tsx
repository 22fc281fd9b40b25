import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { type NewSilence } from '../../shared/silences.ts'
import { useMe } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { Chip } from '../ui/Chip.tsx'
import { Note } from '../ui/Note.tsx'
import { useOrphanedFocus } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useSilence } from './silences.queries.ts'

interface NotACustomerProps {
  readonly mail: Mail
  readonly address: string
  /** Where everybody can be silenced along with the address. */
  readonly wholeDomain: string | null
}

const audiences = ['me', 'everybody'] as const

/** Opens the ways to say that an address, or everybody at its domain, is not a customer; admins also for the team. */
export function NotACustomer({ mail, address, wholeDomain }: NotACustomerProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const isAdmin = useMe().data?.role === 'admin'
  const [isOpen, setOpen] = useState(false)
  const [audience, setAudience] = useState<NewSilence['audience']>('me')
  const silence = useSilence()
  const toggle = useRef<HTMLButtonElement>(null)
  // Here, when it was just taken back that somebody is not a customer.
  useOrphanedFocus(toggle)

  function say(kind: NewSilence['kind']) {
    if (!silence.isPending) silence.mutate({ mail, address, kind, audience })
  }

  return (
    <div className={styles.whole}>
      <TextButton ref={toggle} id={id} look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('notACustomer.title')}
      </TextButton>
      {isOpen && (
        <div role="group" aria-labelledby={id} aria-busy={silence.isPending} className={styles.ways}>
          <p className={mergeClasses(row.text, row.meta)}>{t('notACustomer.explained')}</p>
          {isAdmin && (
            <div role="group" aria-label={t('notACustomer.audience')} className={styles.audiences}>
              {audiences.map((one) => (
                <Chip key={one} isChosen={one === audience} onClick={() => setAudience(one)}>
                  {t(`notACustomer.audiences.${one}`)}
                </Chip>
              ))}
            </div>
          )}
          <TextButton className={styles.way} onClick={() => say('address')}>
            {t('notACustomer.address', { address })}
          </TextButton>
          {wholeDomain !== null && (
            <TextButton className={styles.way} onClick={() => say('domain')}>
              {t('notACustomer.domain', { domain: wholeDomain })}
            </TextButton>
          )}
          {silence.isError && (
            <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
              {t('notACustomer.refused', { reason: messageOf(silence.error, t) })}
            </Note>
          )}
        </div>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px', minWidth: 0 },
  audiences: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '2px 0' },
  way: { overflowWrap: 'anywhere' },
})
