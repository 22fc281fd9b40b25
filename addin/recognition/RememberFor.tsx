import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { History16Regular } from '@fluentui/react-icons/svg/history'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChoiceScope } from '../../shared/recognition.ts'
import { Chip } from '../ui/Chip.tsx'
import { useRowStyles } from '../ui/row.ts'

export type RememberScope = ChoiceScope | 'mail'

const scopes = ['thread', 'address', 'mail'] as const

/** How long an answer to "who wrote this?" holds. One click changes it, before the answer is given. */
export function RememberFor({ scope, onChange }: { scope: RememberScope; onChange: (scope: RememberScope) => void }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  return (
    <div className={mergeClasses(row.meta, styles.remember)}>
      <History16Regular aria-hidden className={styles.icon} />
      <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`} className={styles.scopes}>
        <span id={`${id}-label`}>{t('who.rememberFor')}</span>
        {scopes.map((one) => (
          <Chip key={one} isChosen={one === scope} onClick={() => onChange(one)}>
            {t(`who.scopes.${one}`)}
          </Chip>
        ))}
      </div>
      <p id={`${id}-hint`} className={mergeClasses(row.text, styles.hint)}>
        {t(scope === 'mail' ? 'who.notRemembered' : 'who.remembered')}
      </p>
    </div>
  )
}

const useStyles = makeStyles({
  remember: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '8px', rowGap: '4px' },
  icon: { paddingTop: '4px' },
  scopes: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  hint: { gridColumn: 2 },
})
