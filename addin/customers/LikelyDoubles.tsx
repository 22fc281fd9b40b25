import { makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DoublesRequest, type LikelyCompany, type LikelyPerson } from '../../shared/doubles.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { Note } from '../ui/Note.tsx'
import { useRowStyles } from '../ui/row.ts'
import { Say } from '../ui/Say.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { addAddress } from './add-address.ts'
import { postDoubles } from './customers.api.ts'

interface LikelyDoublesProps {
  readonly person: DoublesRequest
  /** It is that company, and no new one. */
  readonly onCompany: (company: LikelyCompany) => void
}

const AFTER_TYPING_MS = 400

/** Who or what may be here already, asked before it is added. Without an answer nothing is said: it is only a hint. */
export function LikelyDoubles({ person, onCompany }: LikelyDoublesProps) {
  const api = useApi()
  const settled = useSettled(JSON.stringify(person))
  const [declined, setDeclined] = useState<readonly string[]>([])
  const doubles = useQuery({
    queryKey: ['doubles', settled],
    queryFn: ({ signal }) => postDoubles(api, JSON.parse(settled) as DoublesRequest, signal),
    enabled: person.name !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const decline = (id: string) => setDeclined([...declined, id])
  const who = doubles.data?.people.find(({ contactId }) => !declined.includes(contactId))
  const company = doubles.data?.companies.find(({ companyId }) => !declined.includes(companyId))
  return (
    <>
      {company && (
        <CompanyQuestion company={company} onYes={() => onCompany(company)} onNo={() => decline(company.companyId)} />
      )}
      {who && (
        <PersonQuestion key={who.contactId} who={who} address={person.address} onNo={() => decline(who.contactId)} />
      )}
    </>
  )
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), AFTER_TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface PersonQuestionProps {
  readonly who: LikelyPerson
  readonly address: string
  readonly onNo: () => void
}

function PersonQuestion({ who, address, onNo }: PersonQuestionProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  const add = useMutation({
    mutationFn: () => addAddress(api, who.contactId, address, keyOf([who.contactId, address])),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recognize'] }),
  })
  const seen = who.lastContactAt ? t('doubles.lastContact', { when: dates.ago(who.lastContactAt) }) : t('who.noContact')
  return (
    <section aria-label={t('doubles.label')} className={styles.question}>
      <span aria-hidden className={styles.icon}>
        <PeopleTeam20Regular />
      </span>
      <div className={styles.words}>
        <p className={row.text}>
          <Say
            id={who.companyName ? 'doubles.samePersonAt' : 'doubles.samePerson'}
            values={{ name: <bdi>{who.name}</bdi>, company: <bdi>{who.companyName}</bdi> }}
          />
        </p>
        <p className={row.text}>
          <span className={row.meta}>
            {t(`doubles.reasons.${who.reason}`)}, {seen}
          </span>
        </p>
        <div className={styles.answers}>
          <TextButton
            aria-busy={add.isPending}
            onClick={() => {
              if (!add.isPending) add.mutate()
            }}
          >
            {t('doubles.addThere')}
          </TextButton>
          <TextButton onClick={onNo}>{t('doubles.no')}</TextButton>
        </div>
        {add.isError && (
          <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
            {t('edit.refused', { reason: messageOf(add.error, t) })}
          </Note>
        )}
      </div>
    </section>
  )
}

interface CompanyQuestionProps {
  readonly company: LikelyCompany
  readonly onYes: () => void
  readonly onNo: () => void
}

function CompanyQuestion({ company, onYes, onNo }: CompanyQuestionProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <section aria-label={t('doubles.labelCompany')} className={styles.question}>
      <span aria-hidden className={styles.icon}>
        <PeopleTeam20Regular />
      </span>
      <div className={styles.words}>
        <p className={row.text}>
          <Say id="doubles.sameCompany" values={{ name: <bdi>{company.name}</bdi> }} />
        </p>
        <p className={row.text}>
          <span className={row.meta}>{t(`doubles.companyReasons.${company.reason}`)}</span>
        </p>
        <div className={styles.answers}>
          <TextButton onClick={onYes}>{t('doubles.takeThat')}</TextButton>
          <TextButton onClick={onNo}>{t('doubles.no')}</TextButton>
        </div>
      </div>
    </section>
  )
}

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  icon: { color: tokens.colorStatusWarningForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  answers: { display: 'flex', flexWrap: 'wrap', columnGap: '20px', paddingTop: '2px' },
})
