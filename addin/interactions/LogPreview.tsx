import { useQuery } from '@tanstack/react-query'
import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ContentLevel } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Participant } from '../../shared/recognition.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { TextWithPromises } from '../promises/TextWithPromises.tsx'
import SentencesToKeep from '../promises/SentencesToKeep.tsx'
import { type Draft } from './log-line.rules.ts'
import { messageText } from './message-text.queries.ts'

interface LogPreviewProps {
  readonly mail: Mail
  readonly participants: readonly Participant[]
  readonly draft: Draft
  readonly level: ContentLevel
  readonly onChange: (change: Partial<Draft>) => void
  readonly children?: ReactNode
}

/** The entry as the timeline will show it: changing level or visibility changes this text. */
export function LogPreview({ mail, participants, draft, level, onChange, children }: LogPreviewProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const self = participants.find(({ isSelf }) => isSelf)?.address
  const nameOf = ({ name, address }: { name: string; address: string }) =>
    address.toLowerCase() === self ? t('people.you') : firstName(name || address)
  const [, ...noteLines] = draft.text.split('\n')
  const note = noteLines.join('\n').trim()
  const isOurs = participants.some(({ role, kind }) => role === 'from' && kind === 'colleague')
  const keep = (promises: Draft['promises']) => onChange({ promises })

  return (
    <div className={styles.preview}>
      {draft.visibility === 'private' && <p className={row.meta}>{t('details.privateExplained')}</p>}
      <p className={styles.subject} dir="auto">
        {mail.subject || t('details.noSubject')}
      </p>
      <p className={row.meta}>
        {t('details.fromTo', {
          from: mail.from ? mail.from.name || mail.from.address : t('people.nobody'),
          to: mail.to.map(nameOf).join(', '),
          when: dates.moment(mail.sentAt),
        })}
      </p>
      {note && (
        <p className={styles.text} dir="auto">
          {note}
        </p>
      )}
      {note && <SentencesToKeep text={note} saidAt={dates.now()} kept={draft.promises} onChange={keep} />}
      {level !== 'headers' && (
        <PreviewText itemId={mail.itemId} level={level}>
          {(newText) => (
            <TextWithPromises
              mail={mail}
              text={newText}
              isOurs={isOurs}
              kept={draft.promises}
              onKeep={keep}
              onTake={onChange}
              firstName={firstName(mail.from?.name || mail.from?.address || '')}
            />
          )}
        </PreviewText>
      )}
      {children}
    </div>
  )
}

interface PreviewTextProps {
  readonly itemId: string
  readonly level: ContentLevel
  /** Draws the new text. */
  readonly children: (newText: string) => ReactNode
}

function PreviewText({ itemId, level, children }: PreviewTextProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const text = useQuery(messageText(itemId))
  const [isUnfolded, setUnfolded] = useState(false)
  if (text.isPending) return <p className={row.meta}>{t('details.loading')}</p>
  if (text.isError) return <p className={row.meta}>{messageOf(text.error, t)}</p>

  const { whole, newText, folded } = text.data
  if (level === 'full') {
    return (
      <p className={styles.text} dir="auto">
        {whole.trim()}
      </p>
    )
  }
  const count = folded.reduce((sum, { lines }) => sum + lines, 0)
  return (
    <>
      {newText ? (
        <div className={styles.text} dir="auto">
          {children(newText)}
        </div>
      ) : (
        <p className={row.meta}>{t('details.noNewText')}</p>
      )}
      {count > 0 && (
        <div className={styles.folded}>
          <span aria-hidden className={styles.pill}>
            •••
          </span>
          <span className={row.meta}>
            {t('details.folded', { count, parts: folded.map(({ kind }) => t(`details.${kind}`)).join(', ') })}
          </span>
          <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {t(isUnfolded ? 'actions.hide' : 'actions.show')}
          </TextButton>
        </div>
      )}
      {isUnfolded &&
        folded.map(({ kind, text: part }) => (
          <p key={kind} className={styles.foldedText} dir="auto">
            {part}
          </p>
        ))}
    </>
  )
}

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    marginTop: '-12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '& p': { margin: '0' },
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '320px', overflowY: 'auto' },
  folded: { display: 'flex', alignItems: 'center', columnGap: '8px', '& button': { marginInlineStart: 'auto' } },
  pill: {
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  foldedText: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '240px',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})
