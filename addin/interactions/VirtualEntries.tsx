import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Interaction } from '../../shared/interactions.ts'
import { type TimelineEntry as Entry } from '../../shared/timeline.ts'
import { dayIn } from '../ui/days.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { canOpen, keyOfEntry } from './entries.rules.ts'
import { type EntriesProps, scrollerOf } from './Timeline.tsx'
import { TimelineEntry } from './TimelineEntry.tsx'
import { useEntryFocus } from './use-entry-focus.ts'

interface VirtualEntriesProps extends Omit<EntriesProps, 'first'> {
  readonly entries: readonly Entry[]
  /** -1 while it is not known. */
  readonly total: number
  /** The entry to begin with. */
  readonly from: number | null
  readonly isBusy: boolean
  readonly onNearEnd: () => void
}

const ROW_HEIGHT = 76
/** Entries beyond what is in view, on both sides. */
const OVERSCAN = 6
/** Further entries are asked for while as many are still to come. */
const NEAR_END = 25

/** In the pane a column scrolls, on the page in the browser the page itself. */
export function VirtualEntries(props: VirtualEntriesProps) {
  const probe = useRef<HTMLDivElement>(null)
  const [scroller, setScroller] = useState<HTMLElement | 'page'>()
  useLayoutEffect(() => setScroller(scrollerOf(probe.current) ?? 'page'), [])
  if (scroller === undefined) return <div ref={probe} />
  return scroller === 'page' ? <InPage {...props} /> : <InScroller {...props} scroller={scroller} />
}

function InScroller({ scroller, ...props }: VirtualEntriesProps & { scroller: HTMLElement }) {
  const [margin, setMargin] = useState(0)
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    ...optionsFor(props.entries),
    getScrollElement: () => scroller,
    scrollMargin: margin,
  })
  return (
    <Rows
      {...props}
      virtualizer={virtualizer}
      margin={margin}
      onPlaced={(list) =>
        setMargin(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
      }
    />
  )
}

function InPage(props: VirtualEntriesProps) {
  const [margin, setMargin] = useState(0)
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({ ...optionsFor(props.entries), scrollMargin: margin })
  return (
    <Rows
      {...props}
      virtualizer={virtualizer}
      margin={margin}
      onPlaced={(list) => setMargin(list.getBoundingClientRect().top + window.scrollY)}
    />
  )
}

const optionsFor = (entries: readonly Entry[]) => ({
  count: entries.length,
  estimateSize: () => ROW_HEIGHT,
  overscan: OVERSCAN,
  getItemKey: (index: number) => keyOfEntry(entries[index]!),
})

interface RowsProps<Scroller extends Element | Window> extends VirtualEntriesProps {
  readonly virtualizer: Virtualizer<Scroller, HTMLLIElement>
  readonly margin: number
  readonly onPlaced: (list: HTMLElement) => void
}

function Rows<Scroller extends Element | Window>(props: RowsProps<Scroller>) {
  const { virtualizer, margin, onPlaced, entries, total, from, isBusy, onNearEnd, myId, openIds, newIds } = props
  const dates = useDates()
  const row = useRowStyles()
  const { list, stop, goTo, press, choose } = useEntryFocus(entries, (index) => virtualizer.scrollToIndex(index))
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    if (list.current) onPlaced(list.current)
  })
  useEffect(() => {
    if (last >= entries.length - NEAR_END) onNearEnd()
  })
  const start = useRef(from)
  useEffect(() => {
    // "Show more" goes on where the first entries ended.
    const index = start.current === null ? -1 : entries.findIndex((entry, at) => at >= start.current! && canOpen(entry))
    if (index < 0) return
    start.current = null
    goTo(index)
  })

  const dayOf = (index: number) => dayIn(entries[index]!.occurredAt, dates.timeZone)
  const onToggle = useToggle(props.onToggle, choose)
  return (
    <ul
      ref={list}
      aria-busy={isBusy}
      className={row.plainList}
      style={{ position: 'relative', height: virtualizer.getTotalSize() }}
      onKeyDown={press}
    >
      {withTabStop(items, stop, virtualizer).map(({ index, start: top }) => (
        <TimelineEntry
          key={keyOfEntry(entries[index]!)}
          entry={entries[index]!}
          myId={myId}
          isNew={newIds.includes(entries[index]!.id)}
          isOpen={openIds.has(entries[index]!.id)}
          onToggle={onToggle}
          startsDay={index === 0 || dayOf(index - 1) !== dayOf(index)}
          index={index}
          total={total}
          isTabStop={index === stop}
          top={top - margin}
          measure={virtualizer.measureElement}
        />
      ))}
    </ul>
  )
}

type Item = Pick<ReturnType<Virtualizer<Window, HTMLLIElement>['getVirtualItems']>[number], 'index' | 'start'>

/** What has the focus, or gets it by Tab, is drawn also where it is out of view: or the keyboard would be lost. */
function withTabStop<Scroller extends Element | Window>(
  items: readonly Item[],
  stop: number,
  virtualizer: Virtualizer<Scroller, HTMLLIElement>,
): readonly Item[] {
  if (stop < 0 || items.length === 0 || items.some(({ index }) => index === stop)) return items
  const kept = virtualizer.measurementsCache[stop]
  if (!kept) return items
  return stop < items[0]!.index ? [kept, ...items] : [...items, kept]
}

/** The same function from one drawing to the next, so that no entry is drawn anew for it. */
function useToggle(onToggle: EntriesProps['onToggle'], choose: (key: string) => void): EntriesProps['onToggle'] {
  const latest = useRef({ onToggle, choose })
  useLayoutEffect(() => {
    latest.current = { onToggle, choose }
  })
  const [stable] = useState(() => (entry: Interaction) => {
    latest.current.choose(entry.id)
    latest.current.onToggle(entry)
  })
  return stable
}
