/** A follow-up by hand, without a mail. A chunk of its own. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { type PlanFor, PlanLine } from './PlanLine.tsx'

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
  const customer = customers.find((one) => keyOfCustomer(one) === chosen)

  function planFor(): PlanFor | undefined {
    setMissing(!customer)
    if (!customer) return undefined
    const { contactId, companyId } = customer
    return { contactId, companyId, interactionId: null }
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
      <PlanLine label={t('followUps.what')} firstName={customer?.name ?? ''} planFor={planFor} onPlanned={onClose} />
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
