import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, journeyStages, segments } from '../../shared/customers.ts'
import { useColleagues, useMe } from '../identity/identity.queries.ts'
import { useDotStyles } from '../ui/after-dot.ts'
import { firstName } from '../ui/first-name.ts'
import { Note } from '../ui/Note.tsx'
import { type Subject } from './customer-edit.queries.ts'
import { type Choice, ChoiceMenu } from './ChoiceMenu.tsx'
import { EditProblem } from './EditProblem.tsx'
import { SegmentBadge } from './SegmentBadge.tsx'
import { useValueEdit } from './use-value-edit.ts'

type Opened = 'segment' | 'journeyStage' | 'ownerId'

/** Segment, journey stage and owner; each opens its choices, with what they mean. */
export function EditAbout({ card, subject }: { card: Card; subject: Subject }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const dot = useDotStyles()
  const me = useMe().data
  const colleagues = useColleagues()
  const [opened, setOpened] = useState<{ field: Opened; revision: number } | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const field = opened?.field ?? 'segment'
  const edit = useValueEdit(subject, field, close)
  const { segment, journeyStage, owner } = card
  const mayHandOver = me?.role !== 'rep' || owner === null || owner.id === me.id

  function close() {
    setOpened(null)
    edit.forget()
    opener.current?.focus()
  }

  const choices: Record<Opened, { current: string | null; all: readonly Choice[] }> = {
    segment: {
      current: segment,
      all: [
        ...segments.map((id) => ({ id, name: t('card.segment', { segment: id }), meaning: t(`edit.segments.${id}`) })),
        { id: null, name: t('edit.notSet') },
      ],
    },
    journeyStage: {
      current: journeyStage,
      all: [
        ...journeyStages.map((id) => ({ id, name: t(`journeyStages.${id}`), meaning: t(`edit.stages.${id}`) })),
        { id: null, name: t('edit.notSet') },
      ],
    },
    ownerId: {
      current: owner?.id ?? null,
      all: (colleagues.data ?? (owner ? [owner] : [])).map(({ id, name }) => ({
        id,
        name: id === me?.id ? `${name} (${t('people.you')})` : name,
      })),
    },
  }
  const names = { segment: t('edit.segment'), journeyStage: t('edit.journeyStage'), ownerId: t('edit.owner') }

  const value = (of: Opened, words: ReactNode) => (
    <button
      type="button"
      aria-expanded={opened?.field === of}
      aria-haspopup="menu"
      title={t('edit.change', { what: names[of] })}
      className={mergeClasses(styles.value, of === 'ownerId' && dot.afterDot, opened?.field === of && styles.open)}
      onClick={(event) => {
        opener.current = event.currentTarget
        if (opened?.field === of) close()
        else {
          edit.forget()
          setOpened({ field: of, revision: subject.revision })
        }
      }}
    >
      {words}
    </button>
  )

  return (
    <>
      <div className={mergeClasses(styles.about, dot.row)}>
        {value('segment', segment ? <SegmentBadge segment={segment} /> : t('edit.addSegment'))}
        {value('journeyStage', journeyStage ? t(`journeyStages.${journeyStage}`) : t('edit.addStage'))}
        {value(
          'ownerId',
          !owner
            ? t('card.noOwner')
            : owner.id === me?.id
              ? t('card.ownedByYou')
              : t('card.ownedBy', { name: firstName(owner.name) }),
        )}
      </div>
      {opened &&
        (opened.field === 'ownerId' && !mayHandOver ? (
          <Note icon={<Info16Regular />} isAlert>
            {t('edit.ownerOnly', { name: owner.name })}
          </Note>
        ) : (
          <ChoiceMenu
            label={names[opened.field]}
            {...choices[opened.field]}
            onChoose={(id) => edit.save(() => ({ [opened.field]: id }), opened.revision)}
            onClose={close}
          />
        ))}
      <EditProblem
        field={field}
        error={edit.error}
        conflict={edit.conflict}
        onKeepTheirs={close}
        onUseMine={() => edit.insist()}
      />
    </>
  )
}

const useStyles = makeStyles({
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    marginInlineStart: '-4px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
})
