/** Name, job title, company and what is said about the customer, to be changed in place. A chunk with the rest of it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { useRowStyles } from '../ui/row.ts'
import { EditAbout } from './EditAbout.tsx'
import { EditInPlace } from './EditInPlace.tsx'

export default function EditFacts({ card }: { card: Card }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const { contact, company } = card
  const person = contact && { of: 'contact' as const, id: contact.id, revision: contact.revision }
  const firm = company && { of: 'company' as const, id: company.id, revision: company.revision }
  const name = { field: 'name', maxLength: 200, isRequired: true } as const

  // Below the name nothing stands at the right: there fields and menus have the whole width.
  const beside = contact?.phones[0] ? styles.besideTwo : styles.besideOne

  return (
    <div className={styles.facts}>
      <h1 className={mergeClasses(row.title, styles.title)}>
        {person ? (
          <EditInPlace
            {...name}
            subject={person}
            label={t('unknown.name')}
            value={contact.name}
            hint={t('edit.nameWhy')}
            attemptFor={(text) => () => ({ name: text })}
          />
        ) : (
          company?.name
        )}
      </h1>
      <div className={beside}>
        {person && (
          <EditInPlace
            subject={person}
            field="jobTitle"
            label={t('unknown.jobTitle')}
            value={contact.jobTitle ?? ''}
            add={t('edit.addJobTitle')}
            maxLength={200}
            className={styles.role}
            attemptFor={(text) => () => ({ jobTitle: text || null })}
          />
        )}
        {firm && (
          <EditInPlace
            {...name}
            subject={firm}
            label={t('unknown.company')}
            value={company.name}
            hint={t('edit.companyWhy')}
            className={styles.role}
            attemptFor={(text) => () => ({ name: text })}
          />
        )}
        {person && (
          <EditInPlace
            key={company?.id ?? 'none'}
            subject={person}
            field="companyId"
            label={t('unknown.company')}
            value=""
            initial={company?.name ?? ''}
            add={t(company ? 'edit.moveCompany' : 'edit.addCompany')}
            hint={t('edit.moveWhy')}
            maxLength={200}
            attemptFor={(text) => () => ({ company: text ? { name: text } : null })}
          />
        )}
        {(firm ?? person) && <EditAbout card={card} subject={(firm ?? person)!} />}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', rowGap: '1px', minWidth: 0 },
  title: { '& form': { fontWeight: tokens.fontWeightRegular } },
  besideOne: { '& form, & [role=menu]': { marginTop: '4px', marginInlineEnd: '-26px' } },
  besideTwo: { '& form, & [role=menu]': { marginTop: '4px', marginInlineEnd: '-58px' } },
  role: { color: tokens.colorNeutralForeground2 },
})
