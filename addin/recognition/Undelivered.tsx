/** A mail came back: is the address still right? A chunk of its own. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { MailDismiss20Regular } from '@fluentui/react-icons/svg/mail-dismiss'
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, type Contact } from '../../shared/customers.ts'
import { domainOf, type Mail, normalizeAddress } from '../../shared/mail.ts'
import { type UsedAddress } from '../customers/entry-list.rules.ts'
import { EditProblem } from '../customers/EditProblem.tsx'
import { useValueEdit } from '../customers/use-value-edit.ts'
import { useMe } from '../identity/identity.queries.ts'
import { messageText } from '../interactions/message-text.queries.ts'
import { messageOf } from '../messages.ts'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { failedAddresses } from './non-delivery.rules.ts'
import { NothingToDo } from './NothingToDo.tsx'
import { useRecognition } from './recognition.queries.ts'

/** Addresses that the rep has looked at and left, as long as the pane is open. */
const kept = new Set<string>()

export default function Undelivered({ mail, onMyDay }: { mail: Mail; onMyDay: () => void }) {
  const { t } = useTranslation()
  const ownDomains = useMe().data?.organization.ownDomains ?? []
  const text = useQuery(messageText(mail.itemId))
  const isOther = (address: string) =>
    address === normalizeAddress(mail.mailbox) || ownDomains.includes(domainOf(address))
  const addresses = text.data ? failedAddresses(text.data.whole, isOther) : []

  return (
    <NothingToDo onMyDay={onMyDay}>
      {addresses.map((address) => (
        <Failed key={address} address={address} mail={mail} />
      ))}
      {addresses.length === 0 && !text.isPending && (
        <StateTitle icon={<MailDismiss20Regular aria-hidden />} title={t('undelivered.unknownTitle')}>
          {text.isError ? messageOf(text.error, t) : t('undelivered.unknownText')}
        </StateTitle>
      )}
    </NothingToDo>
  )
}

function Failed({ address, mail }: { address: string; mail: Mail }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const [contactId, setContactId] = useState<string | null>(null)
  // Asked as if they had written: a question about an address, which belongs to no thread and is no mail to be logged.
  const about = {
    ...{ ...mail, itemId: `${mail.itemId} ${address}`, from: { name: '', address }, to: [], cc: [] },
    ...{ internetMessageId: null, conversationId: null },
  }
  const { data: reply } = useRecognition(about, contactId)
  const card = reply?.card
  const contact = card?.contact

  return (
    <div className={styles.failed}>
      <StateTitle icon={<MailDismiss20Regular aria-hidden />} title={t('undelivered.title', { address })}>
        {card && contact?.addresses.includes(address) ? (
          <Question card={card} contact={contact} address={address} />
        ) : contact ? (
          <p className={mergeClasses(row.text, row.meta)}>
            {t('undelivered.changed', { name: contact.name, address })}
          </p>
        ) : reply?.outcome === 'ambiguous' ? (
          <>
            <p className={row.text}>{t('undelivered.shared')}</p>
            <div className={styles.acts}>
              {reply.candidates.map(({ contactId: id, name }) => (
                <TextButton key={id} onClick={() => setContactId(id)}>
                  {name}
                </TextButton>
              ))}
            </div>
          </>
        ) : (
          reply && (
            <p className={mergeClasses(row.text, row.meta)}>
              {card?.company ? t('undelivered.nobodyAt', { company: card.company.name }) : t('undelivered.nobody')}
            </p>
          )
        )}
      </StateTitle>
    </div>
  )
}

function Question({ card, contact, address }: { card: Card; contact: Contact; address: string }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const dates = useDates()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [isKept, setKept] = useState(kept.has(address))
  const edit = useValueEdit({ of: 'contact', id: contact.id, revision: contact.revision }, 'addresses', () =>
    setTyped(null),
  )

  function save(event: SyntheticEvent) {
    event.preventDefault()
    const text = typed?.trim() ?? ''
    if (text === '' || text === address || edit.isSaving) {
      setTyped(null)
      return
    }
    edit.save((theirs) => {
      const list = (theirs as UsedAddress[] | undefined) ?? usedAddresses(contact)
      if (!list.some((one) => one.address === address)) return undefined
      const renewed = list.map((one) => (one.address === address ? { address: text, until: null } : one))
      // Kept as one they no longer use: what was written from it is still theirs.
      return { addresses: [...renewed, { address, until: dates.today() }] }
    }, contact.revision)
  }

  return (
    <>
      <p className={row.text} dir="auto">
        <b>{contact.name}</b>
        {card.company && `, ${card.company.name}`}
      </p>
      {isKept ? (
        <Note icon={<CheckmarkCircle16Regular />}>{t('undelivered.kept')}</Note>
      ) : (
        <p className={row.text}>{t('undelivered.question')}</p>
      )}
      {typed === null ? (
        <div className={styles.acts}>
          <Button size="small" onClick={() => setTyped(address)}>
            {t('undelivered.edit')}
          </Button>
          {!isKept && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                kept.add(address)
                setKept(true)
              }}
            >
              {t('undelivered.keep')}
            </Button>
          )}
        </div>
      ) : (
        <form className={styles.form} onSubmit={save} onKeyDown={onEscape(() => setTyped(null))}>
          <Input
            autoFocus
            type="email"
            maxLength={320}
            aria-label={t('edit.address')}
            aria-describedby={`${id}-hint`}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
          <p id={`${id}-hint`} className={row.meta}>
            {t('undelivered.hint')}
          </p>
          <div className={styles.acts}>
            <Button size="small" appearance="primary" type="submit" aria-busy={edit.isSaving}>
              {t(edit.isSaving ? 'edit.saving' : 'actions.save')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setTyped(null)}>
              {t('actions.cancel')}
            </Button>
          </div>
        </form>
      )}
      <EditProblem
        field="addresses"
        error={edit.error}
        conflict={edit.conflict}
        onKeepTheirs={() => {
          edit.forget()
          setTyped(null)
        }}
        onUseMine={() => edit.insist()}
      />
    </>
  )
}

const usedAddresses = ({ addresses, formerAddresses }: Contact): UsedAddress[] => [
  ...addresses.map((address) => ({ address, until: null })),
  ...formerAddresses,
]

const useStyles = makeStyles({
  failed: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    width: '100%',
    color: tokens.colorNeutralForeground1,
  },
})
