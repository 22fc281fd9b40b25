import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailArrowUp20Regular } from '@fluentui/react-icons/svg/mail-arrow-up'
import { Note20Regular } from '@fluentui/react-icons/svg/note'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { type TFunction } from 'i18next'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type CompanyHit, type HistoryHit, type MatchedText } from '../../shared/search.ts'
import { SegmentBadge } from '../customers/SegmentBadge.tsx'
import { dayIn } from '../ui/days.ts'
import { Face } from '../ui/Face.tsx'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { Matched } from './Matched.tsx'
import { type ResultRow } from './result-rows.ts'

interface ResultContentProps {
  readonly row: ResultRow
  readonly myId: string | undefined
  /** Enter opens it. */
  readonly isActive: boolean
}

/** What one row of the results says. */
export function ResultContent({ row, myId, isActive }: ResultContentProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const { row: grid, meta, numbers } = useRowStyles()
  const enter = isActive && (
    <span aria-hidden className={mergeClasses(meta, numbers)}>
      {t('search.enter')}
    </span>
  )
  if (row.kind === 'more') {
    return (
      <span className={styles.more}>
        {row.isMore ? t(`search.muchMore.${row.of}`) : t(`search.more.${row.of}`, { count: row.count })}
      </span>
    )
  }
  if (row.kind === 'people') {
    const { name, jobTitle, companyName, matchedBy } = row.hit
    return (
      <span className={grid}>
        <Face size={24} name={name.text} />
        <Words title={<Matched of={name} />}>
          <Listed texts={[jobTitle, companyName]} />
          {matchedBy && (
            <Line>
              <Matched of={matchedBy.value} />
            </Line>
          )}
        </Words>
        {enter}
      </span>
    )
  }
  if (row.kind === 'companies') {
    const { name, segment, matchedBy } = row.hit
    const about = aboutCompany(row.hit, myId, t)
    return (
      <span className={grid}>
        <span className={styles.lead}>
          {segment ? <SegmentBadge segment={segment} /> : <Face size={24} name={name.text} />}
        </span>
        <Words title={<Matched of={name} />}>
          {about && <Line>{about}</Line>}
          {matchedBy && (
            <Line>
              <Matched of={matchedBy.value} />
            </Line>
          )}
        </Words>
        {enter}
      </span>
    )
  }
  const { subject, kind, snippet, occurredAt, customerName } = row.hit
  return (
    <span className={grid}>
      <span className={mergeClasses(styles.lead, styles.icon)}>
        <KindIcon hit={row.hit} />
      </span>
      <Words title={subject.text === '' ? t(`timeline.titles.${kind}`) : <Matched of={subject} />}>
        {snippet && (
          <span className={mergeClasses(meta, styles.snippet)} dir="auto">
            <Matched of={snippet} />
          </span>
        )}
        <Line>{[writer(row.hit, myId, t), customerName].filter(Boolean).join(', ')}</Line>
      </Words>
      <time dateTime={occurredAt} title={dates.full(occurredAt)} className={mergeClasses(meta, numbers)}>
        {dates.day(dayIn(occurredAt, dates.timeZone))}
      </time>
    </span>
  )
}

function Words({ title, children }: { title: ReactNode; children: ReactNode }) {
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <span className={styles.words}>
      <span className={row.ellipsis} dir="auto">
        {title}
      </span>
      {children}
    </span>
  )
}

function Line({ children }: { children: ReactNode }) {
  const row = useRowStyles()
  return (
    <span className={mergeClasses(row.meta, row.ellipsis)} dir="auto">
      {children}
    </span>
  )
}

function Listed({ texts }: { texts: readonly (MatchedText | null)[] }) {
  const there = texts.filter((text) => text !== null)
  if (there.length === 0) return null
  return (
    <Line>
      {there.map((text, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <Matched of={text} />
        </span>
      ))}
    </Line>
  )
}

function aboutCompany({ journeyStage, owner }: CompanyHit, myId: string | undefined, t: TFunction): string {
  const ownership = !owner
    ? t('card.noOwner')
    : owner.id === myId
      ? t('card.ownedByYou')
      : t('card.ownedBy', { name: firstName(owner.name) })
  return [journeyStage && t(`journeyStages.${journeyStage}`), ownership].filter(Boolean).join(', ')
}

const writer = ({ by }: HistoryHit, myId: string | undefined, t: TFunction): string | null =>
  by && (by.userId !== null && by.userId === myId ? t('search.you') : by.name)

function KindIcon({ hit: { kind, direction } }: { hit: HistoryHit }) {
  if (kind === 'email')
    return direction === 'outbound' ? <MailArrowUp20Regular aria-hidden /> : <Mail20Regular aria-hidden />
  if (kind === 'call') return <Call20Regular aria-hidden />
  if (kind === 'meeting') return <CalendarLtr20Regular aria-hidden />
  return kind === 'visit' ? <People20Regular aria-hidden /> : <Note20Regular aria-hidden />
}

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  lead: { display: 'flex', justifyContent: 'center', paddingTop: '2px' },
  icon: { color: tokens.colorNeutralForeground3 },
  /** Two lines: what matched stands in one of them. */
  snippet: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    // The one way to cut after two lines that every browser knows.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  more: { display: 'block', paddingInlineStart: '44px', color: tokens.colorBrandForegroundLink },
})
