/** A follow-up by hand, without a mail. A chunk of its own. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { type FollowUp, type NewFollowUp } from '../../shared/follow-ups.ts'
import { type NextAction } from '../../shared/interactions.ts'
import { type Draft, EMPTY_DRAFT } from '../interactions/log-line.rules.ts'
import { LogLine } from '../interactions/LogLine.tsx'
import { messageOf } from '../messages.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { useNewFollowUp } from './follow-ups.queries.ts'

interface Known {
  readonly name: string
  readonly contactId: string | null
  readonly companyId: string | null
}

interface AddFollowUpProps {
  readonly followUps: readonly FollowUp[]
  readonly onClose: () => void
}

export default function AddFollowUp({ followUps, onClose }: AddFollowUpProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const customers = useKnownCustomers(followUps)
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const plan = useNewFollowUp()
  const keyOf = useActKey()
  const customer = customers.find((one) => keyOfCustomer(one) === chosen)

  function send(next: NextAction) {
    setMissing(!customer)
    if (!customer || (next.kind !== 'follow-up' && next.kind !== 'waiting')) return
    const { contactId, companyId } = customer
    const request: NewFollowUp = {
      kind: next.kind === 'waiting' ? 'waiting' : 'action',
      ...{ title: next.title, due: next.due, contactId, companyId, interactionId: null, assigneeId: null },
    }
    plan.mutate(
      { followUp: request, key: keyOf(request) },
      {
        onSuccess: () => {
          announce(t('myDay.planned'))
          onClose()
        },
      },
    )
  }

  if (customers.length === 0) return <p className={row.text}>{t('myDay.nobodyYet')}</p>
  return (
    <section aria-label={t('myDay.add')} className={styles.form} onKeyDown={onEscape(onClose)}>
      <Field
        label={t('myDay.withWhom')}
        size="small"
        {...(isMissing ? { validationMessage: t('myDay.whomMissing') } : {})}
      >
        <Select autoFocus value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="" />
          {customers.map((one) => (
            <option key={keyOfCustomer(one)} value={keyOfCustomer(one)}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <LogLine
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onLog={send}
        firstName={customer?.name ?? ''}
        label={t('followUps.what')}
        buttonLabel={plan.isError ? t('actions.tryAgain') : t('myDay.plan')}
        isSending={plan.isPending}
        isAddition
        refusal={
          plan.isError && (
            <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
              {t('followUps.refused', { reason: messageOf(plan.error, t) })} {t('line.kept')}
            </Note>
          )
        }
      />
      <TextButton look="quiet" onClick={onClose}>
        {t('actions.cancel')}
      </TextButton>
    </section>
  )
}

const keyOfCustomer = ({ contactId, companyId }: Known) => companyId ?? contactId ?? ''

/** Whose mail was seen since the pane was opened, and with whom something is planned; each once, by name. */
function useKnownCustomers(followUps: readonly FollowUp[]): Known[] {
  const queries = useQueryClient()
  const seen = queries
    .getQueriesData<{ card: Card | null }>({ queryKey: ['recognize'] })
    .flatMap(([, reply]) => (reply?.card ? [reply.card] : []))
    .map(({ contact, company }) => ({
      name: company?.name ?? contact?.name ?? '',
      contactId: contact?.id ?? null,
      companyId: company?.id ?? null,
    }))
  const planned = followUps.map(({ customerName, contactId, companyId }) => ({
    name: customerName,
    contactId,
    companyId,
  }))
  const all = new Map([...planned, ...seen].map((one) => [keyOfCustomer(one), one]))
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name))
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    '& label': { color: tokens.colorNeutralForeground3 },
  },
})
