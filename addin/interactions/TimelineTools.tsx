import { Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type TimelineKind, timelineKinds } from '../../shared/timeline.ts'
import { useApi } from '../ApiContext.tsx'
import { Chip } from '../ui/Chip.tsx'
import { useRowStyles } from '../ui/row.ts'
import { getTimelinePeople, type TimelineFilter, type TimelineOf } from './timeline.api.ts'

interface TimelineToolsProps {
  readonly of: TimelineOf
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  /** "18 of 64 entries" */
  readonly count: string | undefined
  readonly isBusy: boolean
  readonly takesFocus: boolean
}

/** What of a timeline is shown: words, kinds, and whom it is with. */
export function TimelineTools({ of, filter, onChange, count, isBusy, takesFocus }: TimelineToolsProps) {
  const { t } = useTranslation()
  const api = useApi()
  const row = useRowStyles()
  const styles = useStyles()
  const field = useRef<HTMLInputElement>(null)
  const people = useQuery({
    queryKey: ['timeline-people', of.companyId ?? of.contactId],
    queryFn: ({ signal }) => getTimelinePeople(api, of, signal),
    staleTime: 60_000,
  }).data
  const { kinds, person, words } = filter

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const flip = (kind: TimelineKind) =>
    onChange({ ...filter, kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] })

  return (
    <div className={styles.tools}>
      <Input
        input={{ ref: field }}
        type="search"
        contentBefore={<Search20Regular aria-hidden />}
        aria-label={t('timeline.searchLabel')}
        placeholder={t('timeline.searchLabel')}
        maxLength={200}
        value={words}
        onChange={(_, { value }) => onChange({ ...filter, words: value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || words === '') return
          // Esc closes the topmost thing only: the search before the timeline.
          event.preventDefault()
          event.stopPropagation()
          onChange({ ...filter, words: '' })
        }}
      />
      <div role="group" aria-label={t('timeline.filters')} data-scrolls-sideways className={styles.chips}>
        <Chip isChosen={kinds.length === 0} className={styles.chip} onClick={() => onChange({ ...filter, kinds: [] })}>
          {t('timeline.all')}
        </Chip>
        {timelineKinds.map((kind) => (
          <Chip key={kind} isChosen={kinds.includes(kind)} className={styles.chip} onClick={() => flip(kind)}>
            {t(`timeline.kinds.${kind}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.counted}>
        <span aria-busy={isBusy} className={mergeClasses(row.meta, row.numbers)}>
          {count ?? t('timeline.loading')}
        </span>
        <Select
          size="small"
          appearance="filled-lighter"
          aria-label={t('timeline.person')}
          className={styles.person}
          value={person ? `${person.of} ${person.id}` : ''}
          onChange={(_, { value }) => {
            const [side, id] = value.split(' ')
            onChange({ ...filter, person: id ? { of: side === 'us' ? 'us' : 'them', id } : null })
          }}
        >
          <option value="">{t('timeline.anyone')}</option>
          {people && people.colleagues.length > 0 && (
            <optgroup label={t('timeline.us')}>
              {people.colleagues.map(({ id, name }) => (
                <option key={id} value={`us ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          {people && people.contacts.length > 0 && (
            <optgroup label={t('timeline.them')}>
              {people.contacts.map(({ id, name }) => (
                <option key={id} value={`them ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  // The last one is cut, which shows that there are more.
  chips: {
    display: 'flex',
    columnGap: '6px',
    overflowX: 'auto',
    marginInline: '-16px',
    padding: '2px 16px',
    scrollbarWidth: 'none',
    '@media (max-width: 339px)': { marginInline: '-12px', padding: '2px 12px' },
  },
  chip: { minHeight: '28px', flexShrink: 0 },
  counted: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '12px' },
  person: { maxWidth: '60%' },
})
