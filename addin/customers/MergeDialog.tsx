import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { useQuery } from '@tanstack/react-query'
import { type TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type JourneyStage } from '../../shared/customers.ts'
import {
  type Merge,
  type MergeField,
  type MergePreview,
  type MergeSubject,
  type MergeTake,
} from '../../shared/merges.ts'
import { ApiError } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { mergePreview, useMerge } from './merges.queries.ts'

interface MergeDialogProps {
  readonly of: MergeSubject
  readonly keptId: string
  readonly goneId: string
  readonly onDone: (merge: Merge) => void
  readonly onClose: () => void
}

type Takes = Partial<Record<MergeField, MergeTake>>

/** What the merge would do, before it is done: a dialog, because it is about two customers at once. */
export function MergeDialog({ of, keptId, goneId, onDone, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const preview = useQuery({ ...mergePreview(useApi(), of, keptId, goneId), retry: false })
  const [take, setTake] = useState<Takes>({})
  const merge = useMerge()
  const shown = preview.data
  const mayMerge = shown !== undefined && shown.onlyBy === null

  function confirm() {
    if (!shown || merge.isPending) return
    const revisions = { kept: shown.kept.revision, gone: shown.gone.revision }
    merge.mutate(
      { of, keptId, goneId, revisions, take },
      {
        onSuccess: onDone,
        // Somebody has changed one of both: what is there now has to be seen.
        onError: () => void preview.refetch(),
      },
    )
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} onKeyDown={onEscape(onClose)}>
        <DialogBody>
          <DialogTitle>
            {shown ? t('merge.title', { gone: shown.gone.name, kept: shown.kept.name }) : t('merge.looking')}
          </DialogTitle>
          <DialogContent className={styles.content} aria-busy={preview.isFetching}>
            {shown && (
              <>
                <Moves preview={shown} />
                {shown.fields.map((field) => (
                  <FieldChoice
                    key={field.field}
                    field={field}
                    take={take[field.field] ?? field.take}
                    onTake={(chosen) => setTake({ ...take, [field.field]: chosen })}
                  />
                ))}
                <Note icon={<Info16Regular />}>{t('merge.canBeUndone')}</Note>
              </>
            )}
            {shown?.onlyBy && (
              <Note icon={<ErrorCircle16Regular />} tone="warning" isAlert>
                {t('merge.onlyBy', { names: shown.onlyBy.map(({ name }) => name).join(', ') })}
              </Note>
            )}
            {preview.isError && (
              <p role="alert" className={row.text}>
                {messageOf(preview.error, t)}
              </p>
            )}
            {merge.isError && (
              <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
                {saidRefusal(merge.error, t)}
              </Note>
            )}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {mayMerge && (
              <Button appearance="primary" aria-busy={merge.isPending} onClick={confirm}>
                {t(merge.isPending ? 'merge.merging' : 'merge.confirm')}
              </Button>
            )}
            <Button onClick={onClose}>{t('actions.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function saidRefusal(error: unknown, t: TFunction): string {
  if (error instanceof ApiError && error.code === 'version-conflict') return t('merge.changedMeanwhile')
  return t('merge.refused', { reason: messageOf(error, t) })
}

/** What goes along, in one sentence. */
function Moves({ preview: { kept, gone, moves } }: { preview: MergePreview }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const things = moves.map(({ what, count }) => t(`merge.moves.${what}`, { count }))
  return (
    <p className={row.text}>
      {things.length === 0
        ? t('merge.nothingMoves')
        : t('merge.goAlong', { name: kept.name, things: things.join(', ') })}{' '}
      {gone.companyName !== null &&
        kept.companyName !== gone.companyName &&
        t('merge.historyStays', { company: gone.companyName })}
    </p>
  )
}

interface FieldChoiceProps {
  readonly field: MergePreview['fields'][number]
  readonly take: MergeTake
  readonly onTake: (take: MergeTake) => void
}

function FieldChoice({ field: { field, takes, ...values }, take, onTake }: FieldChoiceProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const said = (value: string | null) =>
    value === null ? t('merge.none') : field === 'journeyStage' ? t(`journeyStages.${value as JourneyStage}`) : value
  return (
    <fieldset className={styles.field}>
      <legend className={mergeClasses(row.meta)}>{t(`merge.fields.${field}`)}</legend>
      <RadioGroup value={take} onChange={(_, { value }) => onTake(value as MergeTake)} className={styles.choices}>
        {takes.map((one) => (
          <Radio
            key={one}
            value={one}
            label={<span dir="auto">{one === 'both' ? t('merge.both') : said(values[one])}</span>}
          />
        ))}
      </RadioGroup>
    </fieldset>
  )
}

const useStyles = makeStyles({
  surface: { maxWidth: 'min(480px, calc(100vw - 16px))', padding: '16px', boxSizing: 'border-box' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', overflowWrap: 'anywhere' },
  field: { margin: '0', padding: '0', border: 'none', minWidth: 0 },
  choices: { marginInlineStart: '-8px', color: tokens.colorNeutralForeground1 },
  actions: { flexWrap: 'wrap' },
})
