import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Bot16Regular } from '@fluentui/react-icons/svg/bot'
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add'
import { PersonQuestionMark16Regular } from '@fluentui/react-icons/svg/person-question-mark'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { type Participant, type RecognizeReply } from '../../shared/recognition.ts'
import { firstName } from '../ui/first-name.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { Face } from '../ui/Face.tsx'

const SHOWN = 8

interface PeopleChipsProps {
  readonly reply: RecognizeReply
  /** Asks for the card of somebody else on the mail. Without it there is nobody to choose. */
  readonly onChoose?: (contactId: string) => void
}

/** Who is on the mail: the customer of the card first, other customers, people who are new; colleagues as plain text. */
export function PeopleChips({ reply, onChoose }: PeopleChipsProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const [areColleaguesNamed, setColleaguesNamed] = useState(false)
  const chosenId = reply.card?.contact?.id
  const isChosen = (person: Participant) =>
    chosenId ? person.contactIds.includes(chosenId) : person.address === reply.address

  const outsiders = onePerAddress(reply.participants.filter(({ kind }) => kind !== 'colleague')).sort(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || rank(a) - rank(b),
  )
  const colleagues = onePerAddress(reply.participants.filter(({ kind, isSelf }) => kind === 'colleague' && !isSelf))
  const hasSelf = reply.participants.some(({ isSelf }) => isSelf)
  const shown = isWhole ? outsiders : outsiders.slice(0, SHOWN)

  return (
    <div role="group" aria-label={t('people.label')} className={styles.people}>
      {shown.map((person) => (
        <PersonChip key={person.address} person={person} isChosen={isChosen(person)} onChoose={onChoose} />
      ))}
      {outsiders.length > shown.length && (
        <TextButton onClick={() => setWhole(true)}>
          {t('people.more', { count: outsiders.length - shown.length })}
        </TextButton>
      )}
      {colleagues.length === 0 && hasSelf && outsiders.length === 1 && (
        <span className={styles.plain}>{t('people.you')}</span>
      )}
      {colleagues.length > 0 && (
        <TextButton
          look="quiet"
          className={styles.plain}
          aria-expanded={areColleaguesNamed}
          onClick={() => setColleaguesNamed(!areColleaguesNamed)}
        >
          {areColleaguesNamed
            ? t('people.colleagueList', {
                names: colleagues.map(({ name, address }) => firstName(name || address)).join(', '),
              })
            : t('people.colleagues', { count: colleagues.length })}
        </TextButton>
      )}
    </div>
  )
}

interface PersonChipProps {
  readonly person: Participant
  readonly isChosen: boolean
  readonly onChoose: ((contactId: string) => void) | undefined
}

function PersonChip({ person, isChosen, onChoose }: PersonChipProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const name = person.name || person.address
  if (person.kind === 'automated') {
    return (
      <span className={styles.plain}>
        <Bot16Regular aria-hidden /> {name}
      </span>
    )
  }
  const isKnown = person.contactIds.length > 0
  const look = mergeClasses(styles.chip, !isKnown && styles.newcomer, isChosen && styles.chosen)
  const content = (
    <>
      <ChipFace person={person} name={name} isChosen={isChosen} />
      <span dir="auto" className={styles.name} title={person.address}>
        {isKnown && person.contactIds.length > 1 ? person.address : name}
      </span>
    </>
  )
  const [contactId] = person.contactIds
  if (!contactId || !onChoose || (person.contactIds.length > 1 && isChosen))
    return <span className={look}>{content}</span>
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={isKnown ? undefined : t('people.new', { name })}
      className={mergeClasses(look, styles.button)}
      onClick={() => onChoose(contactId)}
    >
      {content}
    </button>
  )
}

function ChipFace({ person, name, isChosen }: { person: Participant; name: string; isChosen: boolean }) {
  if (person.contactIds.length > 1) return <PersonQuestionMark16Regular aria-hidden />
  if (person.contactIds.length === 0 && !isChosen) return <PersonAdd16Regular aria-hidden />
  return <Face size={16} name={name} isNeutral={person.contactIds.length === 0 || !isChosen} />
}

/** What the mail itself says, before the server has answered: the sender, in the same place. */
export function SenderChip({ mail }: { mail: Mail }) {
  const styles = useStyles()
  const name = mail.from?.name || mail.from?.address
  if (!name) return null
  return (
    <div className={styles.people}>
      <span className={mergeClasses(styles.chip, styles.chosen)}>
        <Face size={16} name={name} />
        <span dir="auto" className={styles.name}>
          {name}
        </span>
      </span>
    </div>
  )
}

const order: Record<Participant['kind'], number> = { customer: 0, new: 1, unknown: 2, automated: 3, colleague: 4 }
const rank = ({ kind }: Participant) => order[kind]

function onePerAddress(people: readonly Participant[]): Participant[] {
  return [...new Map(people.map((person) => [person.address, person])).values()]
}

const useStyles = makeStyles({
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    marginInline: '-2px',
    minHeight: '24px',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '24px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 10px 0 3px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  newcomer: { border: `1px dashed ${tokens.colorNeutralStroke1}`, paddingInlineStart: '7px' },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    paddingInlineStart: '3px',
    boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStrokeInteractive}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
  plain: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})
