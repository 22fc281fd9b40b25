import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowReply16Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { Building16Regular } from '@fluentui/react-icons/svg/building'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { History16Regular } from '@fluentui/react-icons/svg/history'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type MatchReason, type RememberedChoice } from '../../shared/recognition.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { type DateWords } from '../ui/dates.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useForgetChoice } from './choices.queries.ts'

const icons = {
  address: Checkmark16Regular,
  thread: ArrowReply16Regular,
  domain: Building16Regular,
  choice: History16Regular,
}

interface WhyMatchedProps {
  readonly match: MatchReason
  /** Takes back what the rep chose for this mail only. */
  readonly onChange: (() => void) | undefined
}

/** Never a match without its reason. A choice can be taken back: one's own, and one that the team remembers. */
export function WhyMatched({ match, onChange }: WhyMatchedProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const myId = useMyId()
  const remembered = match.kind === 'choice' ? match.remembered : null
  const forget = useForgetChoice(onChange)
  const Icon = icons[match.kind]

  return (
    <div className={mergeClasses(row.meta, styles.why)}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.sentence} title={remembered ? dates.full(remembered.at) : undefined}>
        {remembered ? choiceOf(remembered, myId, t) : sentenceOf(match, t, dates)}
      </span>
      {match.kind === 'choice' && (remembered ?? onChange) && (
        <TextButton
          aria-busy={forget.isPending}
          onClick={() => {
            if (!forget.isPending) forget.mutate(remembered?.id ?? null)
          }}
        >
          {t('match.change')}
        </TextButton>
      )}
      {forget.isError && (
        <span role="alert" className={styles.refusal}>
          {t('match.notChanged', { reason: messageOf(forget.error, t) })}
        </span>
      )}
    </div>
  )
}

function choiceOf({ scope, by }: RememberedChoice, myId: string | undefined, t: TFunction): string {
  const name = firstName(by.name)
  if (scope === 'thread') return by.id === myId ? t('match.yoursForThread') : t('match.theirsForThread', { name })
  return by.id === myId ? t('match.yoursForAddress') : t('match.theirsForAddress', { name })
}

function sentenceOf(match: MatchReason, t: TFunction, dates: DateWords): string {
  if (match.kind === 'thread') return t('match.thread', { when: dates.since(match.loggedAt) })
  if (match.kind === 'domain') return t(match.isRole ? 'match.roleDomain' : 'match.domain', { domain: match.domain })
  return t(`match.${match.kind}`, { address: match.address })
}

const useStyles = makeStyles({
  why: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', minHeight: '20px', alignItems: 'flex-start' },
  // Its drawing, not its box, begins where the text above begins.
  icon: { flexShrink: 0, marginInlineStart: '-3px', paddingTop: '1px' },
  sentence: { paddingTop: '2px', minWidth: 0, maxWidth: 'calc(100% - 20px)', overflowWrap: 'anywhere' },
  refusal: { flexBasis: '100%', color: tokens.colorStatusDangerForeground3 },
})
