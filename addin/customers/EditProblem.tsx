import { makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { PersonSwap16Regular } from '@fluentui/react-icons/svg/person-swap'
import { useQueryClient } from '@tanstack/react-query'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type CustomerField } from '../../shared/customer-changes.ts'
import { type JourneyStage } from '../../shared/customers.ts'
import { type VersionConflict } from '../../shared/errors.ts'
import { ApiError } from '../api.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { Note } from '../ui/Note.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'

interface EditProblemProps {
  readonly field: CustomerField
  readonly error: unknown
  readonly conflict: VersionConflict['fields'][string] | undefined
  readonly onKeepTheirs: () => void
  readonly onUseMine: () => void
}

/** Why a value was not saved; when somebody has changed it meanwhile, theirs, and the choice. */
export function EditProblem({ field, error, conflict, onKeepTheirs, onUseMine }: EditProblemProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const myId = useMyId()
  const styles = useStyles()
  const queries = useQueryClient()
  const reload = () => queries.invalidateQueries()
  if (!error) return null
  const merged = error instanceof ApiError ? error.merged : undefined
  if (merged) {
    return (
      <Note icon={<PersonSwap16Regular />} tone="warning" isAlert>
        {t('meanwhile.merged', { gone: merged.name, into: merged.into.name })}
        <span className={styles.acts}>
          <TextButton onClick={() => void reload()}>{t('meanwhile.show', { name: merged.into.name })}</TextButton>
        </span>
      </Note>
    )
  }
  if (!conflict) {
    return (
      <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
        {t('edit.refused', { reason: reasonOf(field, error, t) })}
      </Note>
    )
  }
  const isMe = conflict.by.id === myId
  const name = firstName(conflict.by.name)
  const value = saidValue(field, conflict.value, t)
  const words = { name, value, when: dates.recently(conflict.at) }
  const sentence = isMe
    ? value
      ? 'edit.youChanged'
      : 'edit.youEmptied'
    : value
      ? 'edit.theyChanged'
      : 'edit.theyEmptied'
  return (
    <Note icon={<PersonSwap16Regular />} tone="warning" isAlert>
      <span title={dates.full(conflict.at)}>{t(sentence, words)}</span>
      <span className={styles.acts}>
        <TextButton onClick={onKeepTheirs}>{isMe ? t('edit.keepThat') : t('edit.keepTheirs', { name })}</TextButton>
        <TextButton onClick={onUseMine}>{t('edit.useMine')}</TextButton>
      </span>
    </Note>
  )
}

/** Of what can be typed here, only an address can be written wrong. */
function reasonOf(field: CustomerField, error: unknown, t: TFunction): string {
  const isMisspelt = error instanceof ApiError && error.code === 'invalid' && !error.reason && field === 'addresses'
  return isMisspelt ? t('edit.notAnAddress') : messageOf(error, t)
}

/** A value as the server has it, in words; `''` for none. */
function saidValue(field: CustomerField, value: unknown, t: TFunction): string {
  if (field === 'journeyStage' && typeof value === 'string') return t(`journeyStages.${value as JourneyStage}`)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((one) => saidValue(field, one, t)).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).findLast((part) => typeof part === 'string' && part !== '') as string
}

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', color: tokens.colorBrandForegroundLink },
})
