/** Somebody new: four fields, each filled where the mail says it, and one button for both acts. A chunk of its own. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { Eye16Regular } from '@fluentui/react-icons/svg/eye'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Company, type Customer, type NewContact as NewContactRequest } from '../../shared/customers.ts'
import { type NextAction } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { useApi } from '../ApiContext.tsx'
import { disclosureOf } from '../interactions/disclosure.ts'
import { useDraft } from '../interactions/drafts.ts'
import { useLogging } from '../interactions/LogContext.tsx'
import { LogLine } from '../interactions/LogLine.tsx'
import { noteOf } from '../interactions/log-line.rules.ts'
import { chosenFiles } from '../interactions/mail-files.rules.ts'
import { messageText } from '../interactions/message-text.queries.ts'
import { messageOf } from '../messages.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { firstName } from '../ui/first-name.ts'
import { Note } from '../ui/Note.tsx'
import { LinkToCustomer } from '../search/LinkToCustomer.tsx'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { postContact } from './customers.api.ts'
import { WhyLink } from '../recognition/WhyLink.tsx'
import { LikelyDoubles } from './LikelyDoubles.tsx'
import { NotACustomer } from './NotACustomer.tsx'
import { proposeContact, type Proposal } from './new-contact.rules.ts'
import { Face } from '../ui/Face.tsx'
import { useActKey } from '../use-act-key.ts'

interface NewContactProps {
  readonly mail: Mail
  readonly person: { readonly name: string; readonly address: string }
  /** The company is known already, only the person is new. */
  readonly company: Company | null
  /** See `NotACustomer`. */
  readonly wholeDomain: string | null
  readonly attachments: readonly Attachment[]
  readonly isEncrypted: boolean
}

type Fields = Partial<Record<'name' | 'jobTitle' | 'company' | 'phone', string>>

export default function NewContact({ mail, person, company, wholeDomain, attachments, isEncrypted }: NewContactProps) {
  const { t } = useTranslation()
  const api = useApi()
  const queries = useQueryClient()
  const row = useRowStyles()
  const styles = useStyles()
  const { drafts, book } = useLogging()
  const draft = useDraft(drafts, mail.itemId)
  const isSender = mail.from?.address.toLowerCase() === person.address.toLowerCase()
  const text = useQuery({ ...messageText(mail.itemId), enabled: isSender && !isEncrypted })
  const signature = text.data?.folded.find(({ kind }) => kind === 'signature')?.text ?? ''
  const proposal = proposeContact(person.name, person.address, signature)
  // What the rep typed stays, what they did not touch follows the signature once it is read.
  const [typed, setTyped] = useState<Fields>({})
  const [isNameMissing, setNameMissing] = useState(false)
  const keyOf = useActKey()
  const valueOf = (field: keyof Fields) => (typed[field] ?? proposal[field].value).trim()
  const level = isEncrypted || text.isError ? 'headers' : draft.level
  const files = chosenFiles(attachments, draft.files, level)
  const heading = person.name || person.address

  const add = useMutation({
    mutationFn: ({ contact, key }: { contact: NewContactRequest; key: string }) => postContact(api, contact, { key }),
  })

  // A company that is here already was taken for this name; another name is another company.
  const [taken, setTaken] = useState<{ id: string; name: string } | null>(null)
  const companyOf = (companyName: string) => {
    if (company) return { id: company.id }
    if (taken?.name === companyName) return { id: taken.id }
    return companyName ? { name: companyName } : null
  }

  function send(then: (customer: Customer) => void) {
    const name = valueOf('name')
    setNameMissing(name === '')
    if (name === '') return
    const companyName = valueOf('company')
    const contact: NewContactRequest = {
      name,
      address: person.address,
      jobTitle: valueOf('jobTitle') || null,
      phone: valueOf('phone') || null,
      company: companyOf(companyName),
    }
    add.mutate({ contact, key: keyOf(contact) }, { onSuccess: then })
  }

  function addAndLog(nextAction: NextAction) {
    send((customer) => {
      const { visibility } = draft
      const [contactId, companyId] = [customer.contact?.id ?? null, customer.company?.id ?? null]
      void book.log({ mail, contactId, companyId, note: noteOf(draft.text), level, visibility, nextAction, files })
      void queries.invalidateQueries({ queryKey: ['recognize', mail.itemId] })
    })
  }

  function onlyAdd() {
    send(() => {
      void queries.invalidateQueries({ queryKey: ['recognize', mail.itemId] })
    })
  }

  const field = (name: keyof Fields, label: string, source: string) => (
    <div className={styles.field}>
      <Field
        label={label}
        {...(name === 'name' && isNameMissing ? { validationMessage: t('unknown.nameMissing') } : {})}
      >
        <Input
          dir="auto"
          maxLength={name === 'phone' ? 50 : 200}
          value={typed[name] ?? proposal[name].value}
          onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
        />
      </Field>
      {typed[name] === undefined && <span className={mergeClasses(row.meta, styles.source)}>{source}</span>}
    </div>
  )
  const from = ({ source }: Proposal) => (source ? t(`unknown.${source}`) : '')

  return (
    <div className={styles.whole}>
      <div className={row.row}>
        <Face size={32} name={heading} isNeutral />
        <div>
          <h1 className={row.title} dir="auto">
            {company
              ? t('unknown.knownCompany', { company: company.name, name: heading })
              : t('unknown.title', { name: heading })}
          </h1>
          <p className={styles.meta}>{person.address}</p>
          {!company && <p className={styles.meta}>{t('unknown.why')}</p>}
          <NotACustomer mail={mail} address={person.address} wholeDomain={wholeDomain} />
          <LinkToCustomer label={t('search.link')} address={person.address} />
          <WhyLink address={person.address} />
        </div>
      </div>
      <div className={styles.fields}>
        {field('name', t('unknown.name'), from(proposal.name))}
        {field('jobTitle', t('unknown.jobTitle'), from(proposal.jobTitle))}
        {!company &&
          field(
            'company',
            t('unknown.company'),
            proposal.company.source ? t('unknown.newCompany', { source: from(proposal.company) }) : '',
          )}
        {field('phone', t('unknown.phone'), from(proposal.phone))}
      </div>
      <LikelyDoubles
        person={{
          name: valueOf('name'),
          address: person.address,
          phone: valueOf('phone') || null,
          company: companyOf(valueOf('company')),
        }}
        onCompany={({ companyId, name }) => {
          setTaken({ id: companyId, name })
          setTyped({ ...typed, company: name })
        }}
      />
      <section className={row.section}>
        <h2 className={row.heading}>{t('line.heading')}</h2>
        <LogLine
          draft={draft}
          onChange={(change) => {
            book.dismiss(mail.itemId)
            drafts.change(mail.itemId, change)
          }}
          onLog={addAndLog}
          firstName={firstName(valueOf('name') || person.address)}
          label={t('line.heading')}
          buttonLabel={t('unknown.addAndLog')}
          isSending={add.isPending}
          below={(log) => (
            <>
              <Note icon={<Eye16Regular />}>
                {isEncrypted ? t('disclosure.unreadable') : t(...disclosureOf(draft.visibility, level, files.length))}
              </Note>
              {add.isError && (
                <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
                  {t('unknown.refused', { reason: messageOf(add.error, t) })} {t('line.kept')}
                </Note>
              )}
              <div className={styles.footer}>
                <Button appearance="primary" onClick={log}>
                  {t(add.isPending ? 'unknown.adding' : 'unknown.addAndLog')}
                </Button>
                <TextButton look="quiet" className={styles.only} onClick={onlyAdd}>
                  {t('unknown.onlyAdd')}
                </TextButton>
              </div>
            </>
          )}
        />
      </section>
    </div>
  )
}

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  meta: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  field: { position: 'relative' },
  source: { position: 'absolute', top: '2px', insetInlineEnd: '0' },
  footer: { display: 'flex', alignItems: 'center', columnGap: '20px', paddingTop: '8px' },
  only: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})
