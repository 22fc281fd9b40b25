import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowReply16Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { Building16Regular } from '@fluentui/react-icons/svg/building'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { History16Regular } from '@fluentui/react-icons/svg/history'
import { useTranslation } from 'react-i18next'
import { type MatchReason } from '../../shared/recognition.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'

const icons = {
  address: Checkmark16Regular,
  thread: ArrowReply16Regular,
  domain: Building16Regular,
  choice: History16Regular,
}

/** Never a match without its reason. A choice of the rep's own can be taken back. */
export function WhyMatched({ match, onChange }: { match: MatchReason; onChange: (() => void) | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const Icon = icons[match.kind]
  const sentence =
    match.kind === 'thread'
      ? t('match.thread', { when: dates.since(match.loggedAt) })
      : match.kind === 'domain'
        ? t('match.domain', { domain: match.domain })
        : t(`match.${match.kind}`, { address: match.address })

  return (
    <div className={mergeClasses(row.meta, styles.why)}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.sentence}>{sentence}</span>
      {match.kind === 'choice' && onChange && <TextButton onClick={onChange}>{t('match.change')}</TextButton>}
    </div>
  )
}

const useStyles = makeStyles({
  why: { display: 'flex', columnGap: '4px', minHeight: '20px', alignItems: 'flex-start' },
  // Its drawing, not its box, begins where the text above begins.
  icon: { flexShrink: 0, marginInlineStart: '-3px', paddingTop: '1px' },
  sentence: { paddingTop: '2px', minWidth: 0, overflowWrap: 'anywhere' },
})
