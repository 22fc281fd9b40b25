/** What colleagues will see, as they will see it. A chunk of its own. */
import { useQuery } from '@tanstack/react-query'
import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentLevels, type ContentLevel, type Visibility, visibilities } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Participant } from '../../shared/recognition.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type Draft } from './log-line.rules.ts'
import { type LogTarget } from './LogSection.tsx'
import { messageText } from './message-text.queries.ts'

interface LogDetailsProps {
  readonly mail: Mail
  readonly target: LogTarget
  readonly participants: readonly Participant[]
  readonly draft: Draft
  readonly level: ContentLevel
  readonly isUnreadable: boolean
  readonly onChange: (change: Partial<Draft>) => void
  readonly onLog: () => void
  readonly onCancel: () => void
}

export default function LogDetails(props: LogDetailsProps) {
  const { mail, target, participants, draft, level, isUnreadable, onChange, onLog, onCancel } = props
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const outsiders = participants.filter(({ kind }) => kind !== 'colleague' && kind !== 'automated')
  const colleagues = participants.filter(({ kind, isSelf }) => kind === 'colleague' && !isSelf)

  return (
    <div className={styles.details} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
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
          <Choice
            label={t('details.visibility')}
            value={draft.visibility}
            options={visibilities.map((value) => ({ value, name: t(`details.${value}`) }))}
            onChoose={(visibility: Visibility) => onChange({ visibility })}
          />
          <Choice
            label={t('details.level')}
            value={level}
            options={contentLevels.map((value) => ({ value, name: t(`details.${value}`) }))}
            onChoose={(chosen: ContentLevel) => onChange({ level: chosen })}
            isFixed={isUnreadable}
          />
        </div>
      </div>
      <Preview mail={mail} draft={draft} level={level} participants={participants} />

      <div className={styles.footer}>
        <Button
          appearance="primary"
          className={styles.log}
          title={t('details.logTo', { name: target.name })}
          onClick={onLog}
        >
          {t('details.logTo', { name: target.name })}
        </Button>
        <Button appearance="transparent" onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
      </div>
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { value: T; name: string }[]
  readonly isFixed?: boolean
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, isFixed = false, onChoose }: ChoiceProps<T>) {
  const chosen = options.find((option) => option.value === value)?.name ?? value
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = options.find((option) => option.value === checkedItems[0])
        if (next) onChoose(next.value)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" disabled={isFixed} aria-label={`${label}: ${chosen}`}>
          {chosen}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="choice" value={option.value}>
              {option.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function Preview({
  mail,
  draft,
  level,
  participants,
}: Pick<LogDetailsProps, 'mail' | 'draft' | 'level' | 'participants'>) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const self = participants.find(({ isSelf }) => isSelf)?.address
  const nameOf = ({ name, address }: { name: string; address: string }) =>
    address.toLowerCase() === self ? t('people.you') : firstName(name || address)
  const [, ...noteLines] = draft.text.split('\n')
  const note = noteLines.join('\n').trim()

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
      {level !== 'headers' && <PreviewText itemId={mail.itemId} level={level} />}
    </div>
  )
}

function PreviewText({ itemId, level }: { itemId: string; level: ContentLevel }) {
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
      <p className={newText ? styles.text : row.meta} dir="auto">
        {newText || t('details.noNewText')}
      </p>
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
  preview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    marginTop: '-12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '& p': { margin: '0' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
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
  footer: {
    position: 'sticky',
    bottom: '0',
    display: 'flex',
    columnGap: '12px',
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
