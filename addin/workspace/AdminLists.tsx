import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type UserRef } from '../../shared/common.ts'
import { unlessGone } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { deleteSilence } from '../customers/silences.api.ts'
import { messageOf } from '../messages.ts'
import { getChoices, getSilences } from '../recognition/explain.api.ts'
import { deleteChoice } from '../recognition/recognition.api.ts'
import { dayIn } from '../ui/days.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'

/** "Not a customer": for everybody, and the admin's own. */
export function SilenceList() {
  const { t } = useTranslation()
  const api = useApi()
  const list = useInfiniteQuery({
    queryKey: ['silences'],
    queryFn: ({ pageParam, signal }) => getSilences(api, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const remove = useRemove('silences', (id, key) => deleteSilence(api, id, { key }))
  const others = list.data?.pages[0]?.others ?? 0
  return (
    <AdminList
      title={t('admin.silences')}
      empty={t('admin.noSilences')}
      list={list}
      entries={list.data?.pages.flatMap(({ entries }) =>
        entries.map(({ id, value, kind, audience, setBy, setAt }) => ({
          ...{ id, by: setBy, at: setAt },
          title: kind === 'domain' ? t('notACustomer.domain', { domain: value }) : value,
          detail: t(`notACustomer.audiences.${audience}`),
        })),
      )}
      remove={remove}
      below={others > 0 && t('admin.silencesOfOthers', { count: others })}
    />
  )
}

/** Who is meant by an address that several people share. */
export function ChoiceList() {
  const { t } = useTranslation()
  const api = useApi()
  const list = useInfiniteQuery({
    queryKey: ['choices'],
    queryFn: ({ pageParam, signal }) => getChoices(api, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const remove = useRemove('choices', (id, key) => deleteChoice(api, id, { key }))
  return (
    <AdminList
      title={t('admin.choices')}
      empty={t('admin.noChoices')}
      list={list}
      entries={list.data?.pages.flatMap(({ entries }) =>
        entries.map(({ id, address, contactName, scope, by, at }) => ({
          ...{ id, by, at, title: address },
          detail: t(`admin.means.${scope}`, { name: contactName }),
        })),
      )}
      remove={remove}
    />
  )
}

function useRemove(list: string, act: (id: string, key: string) => Promise<unknown>) {
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    // Somebody else may have been faster.
    mutationFn: (id: string) => unlessGone(act(id, keyOf(id))),
    onSuccess: () =>
      Promise.all([list, 'recognize', 'explain'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
}

interface AdminListProps {
  readonly title: string
  readonly empty: string
  readonly entries: readonly { id: string; title: string; detail: string; by: UserRef; at: string }[] | undefined
  readonly list: {
    readonly error: unknown
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  readonly remove: ReturnType<typeof useRemove>
  readonly below?: ReactNode
}

function AdminList({ title, empty, entries, list, remove, below }: AdminListProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section aria-labelledby={id} className={row.section}>
      <h2 id={id} ref={heading} tabIndex={-1} className={row.heading}>
        {title}
      </h2>
      {entries?.length === 0 && <p className={mergeClasses(row.text, row.meta)}>{empty}</p>}
      <ul className={row.plainList}>
        {entries?.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.words}>
              <bdi>{entry.title}</bdi>
              <br />
              <span className={row.meta} title={dates.full(entry.at)}>
                {entry.detail},{' '}
                {t('edit.noteBy', { name: entry.by.name, when: dates.sinceDay(dayIn(entry.at, dates.timeZone)) })}
              </span>
            </span>
            <TextButton
              aria-label={t('admin.removeThis', { what: entry.title })}
              aria-busy={remove.isPending && remove.variables === entry.id}
              onClick={() => {
                // The row goes, and the focus would go with it.
                if (!remove.isPending) remove.mutate(entry.id, { onSuccess: () => heading.current?.focus() })
              }}
            >
              {t('edit.remove')}
            </TextButton>
          </li>
        ))}
      </ul>
      {(list.error ?? remove.error) !== null && (
        <p role="alert" className={row.text}>
          {messageOf(list.error ?? remove.error, t)}
        </p>
      )}
      {list.hasNextPage && (
        <div>
          <Button size="small" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
      {below && <p className={mergeClasses(row.text, row.meta)}>{below}</p>}
    </section>
  )
}

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    minHeight: '44px',
    padding: '6px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
})
