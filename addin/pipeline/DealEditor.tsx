/** A deal in few fields: opened, changed, won, lost, or deleted by who opened it. A chunk of its own. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { PersonSwap16Regular } from '@fluentui/react-icons/svg/person-swap'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deal, type DealChange, type DealStatus, type Money } from '../../shared/pipeline.ts'
import { ApiError } from '../api.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { centsOf, usualCurrency } from './amount.ts'
import { type DealAct, useDealAct } from './pipeline.queries.ts'

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY']

/** With whom a new deal is. */
export interface DealWith {
  readonly contactId: string | null
  readonly companyId: string | null
}

interface DealEditorProps {
  readonly deal?: Deal
  /** For a new one. */
  readonly of?: DealWith
  readonly myId: string | undefined
  readonly onClose: () => void
}

export default function DealEditor({ deal, of, myId, onClose }: DealEditorProps) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const styles = useStyles()
  const act = useDealAct()
  const keyOf = useActKey()
  const [name, setName] = useState(deal?.name ?? '')
  const [amount, setAmount] = useState(deal?.value ? written(deal.value) : '')
  const [currency, setCurrency] = useState(deal?.value?.currency ?? usualCurrency(locale))
  const [problem, setProblem] = useState<'name' | 'amount' | null>(null)
  // The one that the rep began with: what a colleague changes meanwhile is not overwritten unseen.
  const [revision, setRevision] = useState(deal?.revision ?? 1)
  const conflict = act.error instanceof ApiError ? act.error.conflict : undefined
  const [met] = Object.values(conflict?.fields ?? {})

  function perform(next: DealAct, said: string) {
    act.mutate(
      { act: next, key: keyOf(next) },
      {
        onSuccess: () => {
          announce(said)
          onClose()
        },
      },
    )
  }

  function save(seen = revision) {
    const cents = amount.trim() === '' ? null : centsOf(amount)
    const missing = name.trim() === '' ? 'name' : cents === undefined ? 'amount' : null
    setProblem(missing)
    if (missing || cents === undefined) return
    const value = cents === null ? null : { cents, currency }
    if (!deal) {
      if (of) perform({ kind: 'open', deal: { name: name.trim(), value, ...of, ownerId: null } }, t('deals.added'))
      return
    }
    const change: DealChange = {
      revision: seen,
      ...(name.trim() === deal.name ? {} : { name: name.trim() }),
      ...(JSON.stringify(value) === JSON.stringify(deal.value) ? {} : { value }),
    }
    if (Object.keys(change).length === 1) onClose()
    else perform({ kind: 'change', id: deal.id, change }, t('deals.saved'))
  }

  function close(status: DealStatus) {
    if (deal) perform({ kind: 'change', id: deal.id, change: { revision, status } }, t(`deals.${status}`))
  }

  return (
    <form
      className={styles.form}
      aria-label={deal ? t('deals.edit', { name: deal.name }) : t('deals.add')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={onEscape(onClose)}
    >
      <Field
        label={t('deals.name')}
        size="small"
        {...(problem === 'name' ? { validationMessage: t('deals.nameMissing') } : {})}
      >
        <Input autoFocus dir="auto" maxLength={200} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.value}>
        <Field
          label={t('deals.value')}
          size="small"
          className={styles.amount}
          {...(problem === 'amount' ? { validationMessage: t('deals.amountUnclear') } : {})}
        >
          <Input
            inputMode="decimal"
            maxLength={30}
            placeholder={t('deals.valueOptional')}
            value={amount}
            onChange={(_, { value }) => setAmount(value)}
          />
        </Field>
        <Field label={t('deals.currency')} size="small">
          <Select value={currency} onChange={(_, { value }) => setCurrency(value)}>
            {[...new Set([currency, ...currencies])].map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </Field>
      </div>
      {met ? (
        <Note icon={<PersonSwap16Regular />} tone="warning" isAlert>
          {t('deals.conflict', { name: firstName(met.by.name) })}{' '}
          <TextButton onClick={onClose}>{t('edit.keepTheirs', { name: firstName(met.by.name) })}</TextButton>{' '}
          <TextButton
            onClick={() => {
              setRevision(conflict!.revision)
              save(conflict!.revision)
            }}
          >
            {t('edit.useMine')}
          </TextButton>
        </Note>
      ) : (
        act.isError && (
          <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
            {t('deals.refused', { reason: messageOf(act.error, t) })}
          </Note>
        )
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" size="small">
          {t(deal ? 'actions.save' : 'deals.addNow')}
        </Button>
        <TextButton look="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </TextButton>
        {deal && (
          <span className={styles.rest}>
            <TextButton look="quiet" onClick={() => close('won')}>
              {t('deals.win')}
            </TextButton>
            <TextButton look="quiet" onClick={() => close('lost')}>
              {t('deals.lose')}
            </TextButton>
            {deal.createdBy.id === myId && (
              <TextButton look="quiet" onClick={() => perform({ kind: 'delete', id: deal.id }, t('deals.deleted'))}>
                {t('deals.delete')}
              </TextButton>
            )}
          </span>
        )}
      </div>
    </form>
  )
}

/** As it is typed: without grouping, so that no locale reads it otherwise. */
const written = ({ cents }: Money) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2))

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '8px 0 4px 44px',
    '@media (max-width: 400px)': { paddingInlineStart: '0' },
    '& label': { color: tokens.colorNeutralForeground3 },
  },
  value: { display: 'flex', columnGap: '8px', alignItems: 'start' },
  amount: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  rest: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', marginInlineStart: 'auto' },
})
