/** Addresses, phones, the company and notes, to be changed in place. A chunk of its own. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { Note20Regular } from '@fluentui/react-icons/svg/note'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, type Contact, type CustomerNote } from '../../shared/customers.ts'
import { AddDeal } from '../pipeline/AddDeal.tsx'
import { dayIn } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { type Subject } from './customer-edit.queries.ts'
import { EditInPlace } from './EditInPlace.tsx'
import {
  added,
  isAddress,
  isPhone,
  type ListEdit,
  putFirst,
  removed,
  replaced,
  type UsedAddress,
} from './entry-list.rules.ts'
import { telephoneLink } from './telephone-link.ts'
import { type Attempt } from './use-value-edit.ts'

const Merging = lazy(() => import(/* webpackChunkName: "merging" */ './Merging.tsx'))

export default function CardDetails({ card: { contact, company } }: { card: Card }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const person = contact && { of: 'contact' as const, id: contact.id, revision: contact.revision }
  const firm = company && { of: 'company' as const, id: company.id, revision: company.revision }
  return (
    <>
      {person && (
        <>
          <Detail icon={<Mail20Regular />}>
            <Addresses contact={contact} subject={person} />
          </Detail>
          <Detail icon={<Call20Regular />}>
            <Phones phones={contact.phones} subject={person} />
          </Detail>
        </>
      )}
      {company && company.domains.length > 0 && (
        <Detail icon={<Building20Regular />}>
          <span className={row.meta}>{t('edit.domains', { domains: company.domains.join(', ') })}</span>
        </Detail>
      )}
      <Detail icon={<Note20Regular />}>
        {person && <CustomerNoteField note={contact.note} subject={person} about={firstName(contact.name)} />}
        {firm && (!person || company.note) && (
          <CustomerNoteField note={company.note} subject={firm} about={company.name} />
        )}
      </Detail>
      <AddDeal of={{ contactId: contact?.id ?? null, companyId: company?.id ?? null }} />
      <Detail icon={<People20Regular />}>
        <Suspense>
          {person && <Merging key={person.id} subject={person} name={contact.name} />}
          {firm && <Merging key={firm.id} subject={firm} name={company.name} />}
        </Suspense>
      </Detail>
    </>
  )
}

function Detail({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <div className={row.row}>
      <span aria-hidden className={mergeClasses(row.lead, styles.icon)}>
        {icon}
      </span>
      <div className={styles.values}>{children}</div>
    </div>
  )
}

function Addresses({ contact, subject }: { contact: Contact; subject: Subject }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const list = useKeptFocus(contact.addresses.length + contact.formerAddresses.length)
  const all: UsedAddress[] = [
    ...contact.addresses.map((address) => ({ address, until: null })),
    ...contact.formerAddresses,
  ]
  const to = (edit: ListEdit<UsedAddress>): Attempt => {
    return (theirs) => {
      const addresses = edit((theirs as UsedAddress[] | undefined) ?? all)
      return addresses && { addresses }
    }
  }
  const [first] = contact.addresses
  const common = { subject, field: 'addresses', label: t('edit.address'), maxLength: 320 } as const

  return (
    <div ref={list}>
      {all.map(({ address, until }, index) => (
        <EditInPlace
          key={index}
          {...common}
          value={address}
          isRequired
          hint={t('edit.addressWhy')}
          className={until === null ? undefined : row.meta}
          attemptFor={(text, old) => to(replaced<UsedAddress>(isAddress(old), { address: text, until }))}
          acts={[
            ...(until === null && address !== first
              ? [{ label: t('edit.putFirst'), attempt: to(putFirst(isAddress(address))) }]
              : []),
            until === null
              ? {
                  label: t('edit.noLongerUsed'),
                  attempt: to(replaced<UsedAddress>(isAddress(address), { address, until: dates.today() })),
                }
              : {
                  label: t('edit.inUseAgain'),
                  attempt: to(replaced<UsedAddress>(isAddress(address), { address, until: null })),
                },
            ...(all.length > 1 ? [{ label: t('edit.remove'), attempt: to(removed(isAddress(address))) }] : []),
          ]}
        >
          {until === null ? undefined : t('edit.until', { address, when: dates.sinceDay(until) })}
        </EditInPlace>
      ))}
      <EditInPlace
        {...common}
        key="add"
        value=""
        add={t('edit.addAddress')}
        attemptFor={(text) => to(added<UsedAddress>({ address: text, until: null }))}
      />
    </div>
  )
}

function Phones({ phones, subject }: { phones: readonly string[]; subject: Subject }) {
  const { t } = useTranslation()
  const list = useKeptFocus(phones.length)
  const to = (edit: ListEdit<string>): Attempt => {
    return (theirs) => {
      const changed = edit((theirs as string[] | undefined) ?? phones)
      return changed && { phones: changed }
    }
  }
  const common = { subject, field: 'phones', label: t('unknown.phone'), maxLength: 50 } as const
  return (
    <div ref={list}>
      {phones.map((phone, index) => (
        <EditInPlace
          key={index}
          {...common}
          value={phone}
          href={telephoneLink(phone)}
          attemptFor={(text, old) => to(text ? replaced(isPhone(old), text) : removed(isPhone(old)))}
          acts={[
            ...(index > 0 ? [{ label: t('edit.putFirst'), attempt: to(putFirst(isPhone(phone))) }] : []),
            { label: t('edit.remove'), attempt: to(removed(isPhone(phone))) },
          ]}
        />
      ))}
      <EditInPlace {...common} key="add" value="" add={t('edit.addPhone')} attemptFor={(text) => to(added(text))} />
    </div>
  )
}

/** An entry that is removed takes the focus with it: it goes on to what ends the list. */
function useKeptFocus(length: number) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>(':scope > button:last-of-type')?.focus()
    }
  }, [length])
  return list
}

interface CustomerNoteFieldProps {
  readonly note: CustomerNote | null
  readonly subject: Subject
  readonly about: string
}

function CustomerNoteField({ note, subject, about }: CustomerNoteFieldProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  return (
    <div>
      <EditInPlace
        subject={subject}
        field="note"
        label={t('edit.note', { about })}
        value={note?.text ?? ''}
        add={t('edit.addNote', { about })}
        hint={t('edit.noteHint')}
        isLong
        maxLength={2000}
        attemptFor={(text) => () => ({ note: text || null })}
      />
      {note && (
        <span className={row.meta} title={dates.full(note.at)}>
          {t('edit.noteBy', { name: firstName(note.by.name), when: dates.sinceDay(dayIn(note.at, dates.timeZone)) })}
        </span>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  icon: { paddingTop: '3px', color: tokens.colorNeutralForeground3 },
  values: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gridColumn: 'span 2', minWidth: 0 },
})
