import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { firstName } from '../ui/first-name.ts'
import { useDotStyles } from '../ui/after-dot.ts'
import { useRowStyles } from '../ui/row.ts'
import { SegmentBadge } from './SegmentBadge.tsx'
import { Face } from '../ui/Face.tsx'
import { telephoneLink } from './telephone-link.ts'

const EditFacts = lazy(() => import(/* webpackChunkName: "edit-card" */ './EditFacts.tsx'))
const CardDetails = lazy(() => import(/* webpackChunkName: "edit-card" */ './CardDetails.tsx'))

interface CustomerCardProps {
  readonly card: Card
  readonly myId: string | undefined
  /** Why this customer. */
  readonly why: ReactNode
  /** "Where we stand", and what belongs to it. */
  readonly children: ReactNode
}

export function CustomerCard({ card, myId, why, children }: CustomerCardProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const dot = useDotStyles()
  const styles = useStyles()
  const { contact, company, segment, journeyStage, owner } = card
  const id = useId()
  const [isExpanded, setExpanded] = useState(false)
  const name = nameOf(card)
  const ownership = !owner
    ? t('card.noOwner')
    : owner.id === myId
      ? t('card.ownedByYou')
      : t('card.ownedBy', { name: firstName(owner.name) })

  const facts = (
    <div className={styles.facts}>
      <h1 className={row.title} dir="auto">
        {name}
      </h1>
      {contact && (contact.jobTitle || company) && (
        <p className={mergeClasses(row.text, styles.role)} dir="auto">
          {[contact.jobTitle, company?.name].filter(Boolean).join(', ')}
        </p>
      )}
      <p className={mergeClasses(row.text, styles.about, dot.row)}>
        {segment && <SegmentBadge segment={segment} />}
        {journeyStage && <span>{t(`journeyStages.${journeyStage}`)}</span>}
        <span title={owner?.name} className={journeyStage ? dot.afterDot : undefined}>
          {ownership}
        </span>
      </p>
    </div>
  )

  return (
    <section aria-label={t('card.heading')} className={styles.card}>
      <div className={row.row}>
        <Face size={32} name={name} />
        {isExpanded ? (
          <Suspense fallback={facts}>
            <EditFacts card={card} />
          </Suspense>
        ) : (
          facts
        )}
        <span className={styles.acts}>
          {contact?.phones[0] && (
            <Button
              as="a"
              href={telephoneLink(contact.phones[0])}
              appearance="subtle"
              icon={<Call20Regular />}
              aria-label={t('card.call', { name, phone: contact.phones[0] })}
              title={t('card.call', { name, phone: contact.phones[0] })}
              className={styles.act}
            />
          )}
          <Button
            appearance="subtle"
            icon={<ChevronDown20Regular className={mergeClasses(isExpanded && styles.up)} />}
            aria-expanded={isExpanded}
            aria-controls={id}
            aria-label={t('card.details')}
            title={t('card.details')}
            className={styles.act}
            onClick={() => setExpanded(!isExpanded)}
          />
        </span>
        {why && <div className={styles.why}>{why}</div>}
      </div>
      <div id={id} hidden={!isExpanded} className={mergeClasses(isExpanded && styles.details)}>
        {isExpanded && (
          <Suspense>
            <CardDetails card={card} />
          </Suspense>
        )}
      </div>
      {children}
    </section>
  )
}

export function nameOf({ contact, company }: Pick<Card, 'contact' | 'company'>): string {
  return contact?.name ?? company?.name ?? ''
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
  facts: { display: 'flex', flexDirection: 'column', rowGap: '1px', minWidth: 0 },
  role: { color: tokens.colorNeutralForeground2 },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  why: { gridColumn: '2 / -1', minWidth: 0 },
  acts: { display: 'flex', marginTop: '-4px', marginInlineEnd: '-6px' },
  act: { minWidth: '32px' },
  up: { transform: 'rotate(180deg)' },
  details: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
})
