import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Explanation, type Rule } from '../../shared/explain.ts'
import { type DateWords } from '../ui/dates.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'

/** The decision first, then each rule in the order in which they are asked, with what it found. */
export function Explained({ explanation }: { explanation: Explanation }) {
  return explanation.kind === 'message' ? <Message message={explanation} /> : <Address of={explanation} />
}

function Address({ of: { outcome, customer, decidedBy, rules } }: { of: Extract<Explanation, { kind: 'address' }> }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <div role="status" className={styles.answer}>
      <p className={row.text}>
        <b>{t(`admin.outcomes.${outcome}`)}</b>{' '}
        {customer && (
          <Link href={linkTo(customer)}>
            <bdi>{customer.name}</bdi>
          </Link>
        )}
      </p>
      <ol className={mergeClasses(row.plainList, styles.rules)}>
        {rules.map((rule) => (
          <li key={rule.rule} className={styles.rule}>
            <span aria-hidden className={rule.rule === decidedBy ? styles.decides : styles.other}>
              {rule.rule === decidedBy ? <CheckmarkCircle16Regular /> : <Circle16Regular />}
            </span>
            <span className={styles.words}>
              <b>{t(`admin.rules.${rule.rule}`)}</b>
              {rule.rule === decidedBy && <span className={styles.decides}> {t('admin.decides')}</span>}
              <br />
              {saidOf(rule, t, dates)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const linkTo = ({ contactId, companyId }: { contactId: string | null; companyId: string | null }) =>
  contactId === null ? `?company=${companyId ?? ''}` : `?contact=${contactId}`

function saidOf(rule: Rule, t: TFunction, dates: DateWords): string {
  switch (rule.rule) {
    case 'address':
      return [t('admin.compared', { address: rule.address }), rule.base && t('admin.base', { address: rule.base })]
        .filter(Boolean)
        .join(' ')
    case 'colleague':
      if (rule.user) return t('admin.user', { name: rule.user.name })
      return t(rule.ownDomain ? 'admin.ownDomain' : 'admin.noColleague')
    case 'automated':
      return t(rule.isAutomated ? 'admin.program' : 'admin.noProgram')
    case 'silence': {
      const said = rule.silences.map(({ value, setBy, setAt, audience }) =>
        t(`admin.silenced.${audience}`, { value, name: setBy.name, when: dates.full(setAt) }),
      )
      const others = rule.others > 0 ? [t('admin.silencedByOthers', { count: rule.others })] : []
      return [...said, ...others].join(' ') || t('admin.notSilenced')
    }
    case 'contacts':
      if (rule.people.length === 0) return t('admin.nobody')
      return t('admin.usedBy', {
        count: rule.people.length,
        names: rule.people.map(({ name, companyName }) => [name, companyName].filter(Boolean).join(', ')).join('; '),
      })
    case 'choices':
      if (rule.choices.length === 0) return t('admin.noChoice')
      return rule.choices
        .map(({ scope, contactName, by, at }) =>
          t(`admin.choice.${scope}`, { who: contactName, name: by.name, when: dates.full(at) }),
        )
        .join(' ')
    case 'thread':
      return t('admin.thread')
    case 'domain':
      if (rule.verdict !== 'company') return t(`admin.domains.${rule.verdict}`, { domain: rule.domain })
      return [
        rule.company
          ? t('admin.domains.company', { domain: rule.domain, name: rule.company.name })
          : t('admin.domains.unknown', { domain: rule.domain }),
        rule.isRole ? t('admin.domains.role') : '',
      ]
        .filter(Boolean)
        .join(' ')
  }
}

function Message({ message: { key, log } }: { message: Extract<Explanation, { kind: 'message' }> }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <div role="status" className={styles.answer}>
      <p className={row.text}>
        {log ? (
          <>
            <b>{t('admin.logged', { name: log.by.name, when: dates.full(log.at) })}</b>{' '}
            <Link href={linkTo(log)}>
              <bdi>{log.customerName}</bdi>
            </Link>{' '}
            {log.visibility === 'private' && t('admin.private')}
          </>
        ) : (
          <b>{t('admin.notLogged')}</b>
        )}
      </p>
      <p className={mergeClasses(row.text, row.meta)}>{t('admin.key', { key })}</p>
      {!log && <p className={mergeClasses(row.text, row.meta)}>{t('admin.undoneLeavesNothing')}</p>}
    </div>
  )
}

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: '12px', overflowWrap: 'anywhere' },
  rules: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  rule: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '12px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  decides: { color: tokens.colorStatusSuccessForeground1, '& svg': { marginTop: '3px' } },
  other: { color: tokens.colorNeutralForeground3, '& svg': { marginTop: '3px' } },
})
