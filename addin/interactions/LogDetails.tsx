/** What colleagues will see, as they will see it. A chunk of its own. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Add12Regular } from '@fluentui/react-icons/svg/add'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import { contentLevels, type ContentLevel, type Visibility, visibilities } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Participant } from '../../shared/recognition.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { aboutDeal } from '../pipeline/about-deal.rules.ts'
import { onEscape } from '../ui/on-escape.ts'
import { FittingText } from '../ui/FittingText.tsx'
import { useRowStyles } from '../ui/row.ts'
import { DetailChoice } from './DetailChoice.tsx'
import { FileChoice } from './FileChoice.tsx'
import { type Draft } from './log-line.rules.ts'
import { LogPreview } from './LogPreview.tsx'
import { type LogTarget } from './LogSection.tsx'

const NO_DEAL = 'none'

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

  const { without = [] } = draft
  const { deals } = target
  const dealId = aboutDeal(deals, draft.dealId)?.id ?? (draft.dealId === null ? NO_DEAL : '')

  return (
    <div className={styles.details} onKeyDown={onEscape(onCancel)}>
      <dl className={styles.facts}>
        <dt>{t('details.with')}</dt>
        <dd>
          {outsiders.map((person) => (
            <PersonToken
              key={person.address}
              person={person}
              isLeftOut={without.includes(person.address)}
              // Who wrote it and whom it is logged to are the log.
              isFixed={person.role === 'from' || person.contactIds.includes(target.contactId ?? '')}
              onToggle={() =>
                onChange({
                  without: without.includes(person.address)
                    ? without.filter((address) => address !== person.address)
                    : [...without, person.address],
                })
              }
            />
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
        <dd>
          <span dir="auto">{target.name}</span>
          {deals.length > 0 && (
            <DetailChoice
              label={t('deals.which')}
              value={dealId}
              options={[
                ...(deals.length > 1 && draft.dealId === undefined ? [{ value: '', name: t('deals.which') }] : []),
                ...deals.map(({ id, name }) => ({ value: id, name })),
                { value: NO_DEAL, name: t('deals.none') },
              ]}
              onChoose={(chosen) => onChange({ dealId: chosen === NO_DEAL ? null : chosen })}
            />
          )}
        </dd>
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
      <LogPreview mail={mail} draft={draft} level={level} participants={participants} onChange={onChange}>
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

interface PersonTokenProps {
  readonly person: Participant
  readonly isLeftOut: boolean
  readonly isFixed: boolean
  readonly onToggle: () => void
}

/** Somebody of theirs, who can be left out of the log and taken in again. */
function PersonToken({ person: { name, address }, isLeftOut, isFixed, onToggle }: PersonTokenProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const shown = name || address
  const words = (
    <bdi title={address} className={mergeClasses(isLeftOut && styles.leftOut)}>
      {shown}
    </bdi>
  )
  if (isFixed) return <span className={styles.person}>{words}</span>
  const label = t(isLeftOut ? 'details.nameAgain' : 'details.leaveOut', { name: shown })
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={mergeClasses(styles.person, styles.removable)}
      onClick={onToggle}
    >
      {words} {isLeftOut ? <Add12Regular aria-hidden /> : <Dismiss12Regular aria-hidden />}
    </button>
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
  removable: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '24px',
    paddingBlock: '0',
    background: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  leftOut: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
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
