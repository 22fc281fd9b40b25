/** What colleagues will see, as they will see it. A chunk of its own. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { contentLevels, type ContentLevel, type Visibility, visibilities } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Participant } from '../../shared/recognition.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { onEscape } from '../ui/on-escape.ts'
import { FittingText } from '../ui/FittingText.tsx'
import { useRowStyles } from '../ui/row.ts'
import { DetailChoice } from './DetailChoice.tsx'
import { FileChoice } from './FileChoice.tsx'
import { type Draft } from './log-line.rules.ts'
import { LogPreview } from './LogPreview.tsx'
import { type LogTarget } from './LogSection.tsx'

interface LogDetailsProps {
  readonly mail: Mail
  readonly target: LogTarget
  readonly participants: readonly Participant[]
  readonly draft: Draft
  readonly level: ContentLevel
  readonly attachments: readonly Attachment[]
  readonly isUnreadable: boolean
  readonly onChange: (change: Partial<Draft>) => void
  readonly onLog: () => void
  readonly onCancel: () => void
}

export default function LogDetails(props: LogDetailsProps) {
  const { mail, target, participants, draft, level, attachments, isUnreadable, onChange, onLog, onCancel } = props
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const outsiders = participants.filter(({ kind }) => kind !== 'colleague' && kind !== 'automated')
  const colleagues = participants.filter(({ kind, isSelf }) => kind === 'colleague' && !isSelf)

  return (
    <div className={styles.details} onKeyDown={onEscape(onCancel)}>
      <dl className={styles.facts}>
        <dt>{t('details.with')}</dt>
        <dd>
          {outsiders.map(({ name, address }) => (
            <bdi key={address} title={address} className={styles.person}>
              {name || address}
            </bdi>
          ))}
          {colleagues.length > 0 && (
            <span className={row.meta}>
              {t(colleagues.length === 1 ? 'details.colleague' : 'details.colleagues', {
                names: colleagues.map(({ name, address }) => name || address).join(', '),
              })}
            </span>
          )}
        </dd>
        <dt>{t('details.about')}</dt>
        <dd dir="auto">{target.name}</dd>
      </dl>

      <div className={styles.heading}>
        <h3 className={row.heading}>
          {t(draft.visibility === 'private' ? 'details.onlyYouWillSee' : 'details.colleaguesWillSee')}
        </h3>
        <div className={styles.choices}>
          <DetailChoice
            label={t('details.visibility')}
            value={draft.visibility}
            options={visibilities.map((value) => ({ value, name: t(`details.${value}`) }))}
            onChoose={(visibility: Visibility) => onChange({ visibility })}
          />
          <DetailChoice
            label={t('details.level')}
            value={level}
            options={contentLevels.map((value) => ({ value, name: t(`details.${value}`) }))}
            onChoose={(chosen: ContentLevel) => onChange({ level: chosen })}
            isFixed={isUnreadable}
          />
        </div>
      </div>
      <LogPreview mail={mail} draft={draft} level={level} participants={participants}>
        {level !== 'headers' && attachments.length > 0 && (
          <FileChoice attachments={attachments} ticks={draft.files} onChange={(files) => onChange({ files })} />
        )}
      </LogPreview>

      <div className={styles.footer}>
        <Button
          appearance="primary"
          className={styles.log}
          aria-label={t('details.logTo', { name: target.name })}
          title={t('details.logTo', { name: target.name })}
          onClick={onLog}
        >
          <FittingText long={t('details.logTo', { name: target.name })} short={t('line.log')} />
        </Button>
        <Button appearance="transparent" className={styles.cancel} onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', rowGap: '16px', paddingTop: '8px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr)',
    rowGap: '8px',
    margin: '0',
    '& dt': { fontSize: tokens.fontSizeBase200, lineHeight: '24px', color: tokens.colorNeutralForeground3 },
    '& dd': { margin: '0', display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center', minHeight: '24px' },
  },
  person: {
    padding: '1px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    maxWidth: '100%',
    boxSizing: 'border-box',
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  choices: { display: 'flex' },
  cancel: { minWidth: 'auto', flexShrink: 0 },
  footer: {
    position: 'sticky',
    bottom: '0',
    display: 'flex',
    columnGap: '4px',
    marginInline: '-16px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 339px)': { marginInline: '-12px', paddingInline: '12px' },
  },
  log: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: 'none',
    minWidth: 0,
    flexShrink: 1,
  },
})
