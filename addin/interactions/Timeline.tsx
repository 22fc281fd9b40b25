import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction } from '../../shared/interactions.ts'
import { type TimelinePage } from '../../shared/timeline.ts'
import { dayIn } from '../ui/days.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { keyOfEntry } from './entries.rules.ts'
import { type TimelineOf } from './timeline.api.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import { useEntryFocus } from './use-entry-focus.ts'

const HandLog = lazy(() => import(/* webpackChunkName: "hand-log" */ './HandLog.tsx'))
const WholeTimeline = lazy(() => import(/* webpackChunkName: "timeline" */ './WholeTimeline.tsx'))

interface TimelineProps {
  readonly of: TimelineOf
  /** The first page came with the card. */
  readonly first: TimelinePage
  readonly myId: string | undefined
  /** Logged just now: tinted for as long as its mail is shown. */
  readonly newId?: string | undefined
  readonly heading?: string
  /** The customer's; with it, what left no mail can be logged here. */
  readonly name?: string
  /** Hears that the whole timeline is shown, which may then have the pane to itself. */
  readonly onWhole?: (isWhole: boolean) => void
  /** Where there is room for all of it from the start. */
  readonly startsWhole?: boolean
}

/** The newest entries, as they came with the card, and the way to all of them. */
export function Timeline(props: TimelineProps) {
  const { of, first, myId, newId, heading, name, onWhole, startsWhole = false } = props
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const [isAdding, setAdding] = useState(false)
  const [addedId, setAddedId] = useState<string>()
  /** The entry to begin with, or the search. */
  const [whole, setWhole] = useState<{ from: number | null } | null>(startsWhole ? { from: null } : null)
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const [toggle] = useState(
    () =>
      ({ id: opened }: Interaction) =>
        setOpenIds((before) => {
          const after = new Set(before)
          if (!after.delete(opened)) after.add(opened)
          return after
        }),
  )
  const { remember, bringBack } = useFocusReturn()
  const returnTo = useRef({ scroller: undefined as HTMLElement | undefined, top: 0 })
  const shared = { myId, openIds, onToggle: toggle, newIds: [newId, addedId] }

  function showWhole(from: number | null) {
    remember()
    const scroller = scrollerOf(section.current)
    returnTo.current = { scroller, top: scroller?.scrollTop ?? 0 }
    setWhole({ from })
    onWhole?.(true)
  }

  function backToCard() {
    setWhole(null)
    onWhole?.(false)
    requestAnimationFrame(() => {
      bringBack()
      const { scroller, top } = returnTo.current
      if (scroller) scroller.scrollTop = top
    })
  }

  function closeForm() {
    setAdding(false)
    bringBack()
  }

  return (
    <section ref={section} aria-labelledby={`${id}-heading`} className={styles.timeline}>
      <div className={styles.head}>
        {whole && !startsWhole && (
          <IconButton label={t('timeline.back')} icon={<ArrowLeft20Regular />} onClick={backToCard} />
        )}
        <div className={styles.titles}>
          {whole && name !== undefined && <h1 className={mergeClasses(row.heading, styles.name)}>{name}</h1>}
          <h2 id={`${id}-heading`} className={mergeClasses(row.heading, styles.heading)}>
            {heading ?? t('timeline.heading')}
          </h2>
        </div>
        {!whole && first.entries.length > 0 && (
          <IconButton label={t('timeline.search')} icon={<Search20Regular />} onClick={() => showWhole(null)} />
        )}
        {name !== undefined && (
          <IconButton
            label={t('hand.add')}
            icon={<Add20Regular />}
            isExpanded={isAdding}
            onClick={() => {
              remember()
              setAdding(!isAdding)
            }}
          />
        )}
      </div>
      {isAdding && name !== undefined && (
        <Suspense>
          <HandLog
            customer={{ ...of, name }}
            onLogged={({ id: logged }) => {
              setAddedId(logged)
              closeForm()
            }}
            onClose={closeForm}
          />
        </Suspense>
      )}
      {whole ? (
        <Suspense fallback={<NewestEntries {...shared} first={first} />}>
          <WholeTimeline
            {...shared}
            of={of}
            first={first}
            from={whole.from}
            takesFocus={!startsWhole}
            {...(startsWhole ? {} : { onClose: backToCard })}
          />
        </Suspense>
      ) : (
        <>
          <NewestEntries {...shared} first={first} />
          {first.next !== null && (
            <TextButton className={styles.more} onClick={() => showWhole(first.entries.length)}>
              {t('timeline.more')}
            </TextButton>
          )}
        </>
      )}
    </section>
  )
}

/** What the lists of a timeline share. */
export interface EntriesProps {
  readonly myId: string | undefined
  readonly openIds: ReadonlySet<string>
  readonly onToggle: (entry: Interaction) => void
  readonly newIds: readonly (string | undefined)[]
  readonly first: TimelinePage
}

function NewestEntries({ first: { entries, next }, myId, openIds, onToggle, newIds }: EntriesProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const { list, stop, press, choose } = useEntryFocus(entries)
  if (entries.length === 0) return <p className={mergeClasses(row.text, row.meta)}>{t('timeline.empty')}</p>
  return (
    <ul ref={list} className={row.plainList} onKeyDown={press}>
      {entries.map((entry, index) => (
        <TimelineEntry
          key={keyOfEntry(entry)}
          entry={entry}
          myId={myId}
          isNew={newIds.includes(entry.id)}
          isOpen={openIds.has(entry.id)}
          onToggle={(opened) => {
            choose(opened.id)
            onToggle(opened)
          }}
          startsDay={
            index === 0 ||
            dayIn(entries[index - 1]!.occurredAt, dates.timeZone) !== dayIn(entry.occurredAt, dates.timeZone)
          }
          index={index}
          total={next === null ? entries.length : -1}
          isTabStop={index === stop}
        />
      ))}
    </ul>
  )
}

/** What scrolls an element: something around it, or `undefined` where it is the page. */
export function scrollerOf(element: HTMLElement | null): HTMLElement | undefined {
  for (let around = element?.parentElement; around && around !== document.body; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around
  return undefined
}

export function TimelineLoading() {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <section aria-busy className={styles.timeline}>
      <h2 className={row.heading}>{t('timeline.heading')}</h2>
      {[190, 220, 160, 200].map((width) => (
        <div key={width} className={mergeClasses(row.row, styles.loadingRow)}>
          <span className={row.lead}>
            <Bar width={18} height={18} />
          </span>
          <Bar width={width} />
          <Bar width={32} height={10} />
        </div>
      ))}
    </section>
  )
}

const useStyles = makeStyles({
  timeline: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '24px' },
  titles: { flexGrow: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: '6px' },
  heading: { overflowWrap: 'anywhere' },
  // Above all other headings, so before them, though shown after. Beside the card the name would be there twice.
  name: { order: 1, fontWeight: 'normal', overflowWrap: 'anywhere', '@media (min-width: 600px)': { display: 'none' } },
  more: { alignSelf: 'flex-start', marginInlineStart: '40px' },
  loadingRow: { paddingBlock: '9px' },
})
