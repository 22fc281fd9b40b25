import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { type Candidate, type RecognizeReply } from '../../shared/recognition.ts'
import { SegmentBadge } from '../customers/SegmentBadge.tsx'
import { messageText } from '../interactions/message-text.queries.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { LinkToCustomer } from '../search/LinkToCustomer.tsx'
import { Note } from '../ui/Note.tsx'
import { useOrphanedFocus } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { Face } from '../ui/Face.tsx'
import { useRememberChoice } from './choices.queries.ts'
import { RememberFor, type RememberScope } from './RememberFor.tsx'

interface WhoWroteProps {
  readonly mail: Mail
  readonly reply: RecognizeReply
  readonly isEncrypted: boolean
  /** For this mail only. What is remembered comes back with the mail, recognized anew. */
  readonly onChoose: (contactId: string) => void
}

/** Several people use one address: a question, answered by one click, with what speaks for each. */
export default function WhoWrote({ mail, reply, isEncrypted, onChoose }: WhoWroteProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const text = useQuery({ ...messageText(mail.itemId), enabled: !isEncrypted })
  const signature =
    text.data?.folded.find(({ kind }) => kind === 'signature')?.text ?? text.data?.newText.slice(-200) ?? ''
  const [scope, setScope] = useState<RememberScope>('thread')
  const remember = useRememberChoice()
  const firstOne = useRef<HTMLButtonElement>(null)
  useOrphanedFocus(firstOne)

  function choose(contactId: string) {
    if (scope === 'mail') onChoose(contactId)
    else if (!remember.isPending) remember.mutate({ mail, contactId, scope })
  }

  const ranked = [...reply.candidates].sort((a, b) => evidence(b, signature) - evidence(a, signature))

  return (
    <section className={styles.question}>
      <div>
        <h1 className={row.title}>{t('who.title')}</h1>
        <p className={mergeClasses(row.text, styles.second)}>
          {t('who.sharedBy', { count: reply.candidates.length, address: reply.address ?? '' })}
        </p>
      </div>
      <ul className={row.plainList} aria-busy={remember.isPending} onKeyDown={moveFocus}>
        {ranked.map((candidate, index) => (
          <li key={candidate.contactId}>
            <button
              ref={index === 0 ? firstOne : undefined}
              type="button"
              tabIndex={index === 0 ? 0 : -1}
              className={mergeClasses(row.row, styles.candidate)}
              onClick={() => choose(candidate.contactId)}
            >
              <Face size={32} name={candidate.name} />
              <CandidateFacts candidate={candidate} isSigned={isSignedBy(candidate, signature)} />
              <ChevronRight16Regular aria-hidden className={styles.chevron} />
            </button>
          </li>
        ))}
      </ul>
      {remember.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('who.refused', { reason: messageOf(remember.error, t) })}
        </Note>
      )}
      {reply.address !== null && (
        <LinkToCustomer label={t('search.someoneElse')} address={reply.address} onLinked={choose} />
      )}
      <RememberFor scope={scope} onChange={setScope} />
    </section>
  )
}

function CandidateFacts({ candidate, isSigned }: { candidate: Candidate; isSigned: boolean }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const { name, jobTitle, companyName, segment, lastContactAt, inThread } = candidate
  return (
    <span className={styles.facts}>
      <span className={styles.name}>
        <b dir="auto">{name}</b> {segment && <SegmentBadge segment={segment} />}
      </span>
      <span dir="auto" className={styles.second}>
        {[jobTitle, companyName].filter(Boolean).join(', ')}
      </span>
      {isSigned && (
        <span className={row.meta}>
          <Checkmark12Regular aria-hidden /> {t('who.signed', { name: firstName(name) })}
        </span>
      )}
      {inThread && (
        <span className={row.meta}>
          <Checkmark12Regular aria-hidden /> {t('who.inThread')}
        </span>
      )}
      <span className={row.meta}>
        {lastContactAt ? t('who.lastContact', { when: dates.ago(lastContactAt) }) : t('who.noContact')}
      </span>
    </span>
  )
}

function isSignedBy({ name }: Candidate, signature: string): boolean {
  const first = firstName(name).toLocaleLowerCase()
  return (
    first.length > 1 && new RegExp(`(?<!\\p{L})${first.replace(/[^\p{L}-]/gu, '.')}(?!\\p{L})`, 'iu').test(signature)
  )
}

/** Likelier first; none is chosen beforehand. */
function evidence(candidate: Candidate, signature: string): number {
  return (isSignedBy(candidate, signature) ? 4 : 0) + (candidate.inThread ? 2 : 0) + (candidate.lastContactAt ? 1 : 0)
}

/** One tab stop for the list; the arrow keys move in it. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus()
}

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  second: { color: tokens.colorNeutralForeground2 },
  candidate: {
    width: 'calc(100% + 16px)',
    marginInline: '-8px',
    padding: '8px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  facts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  chevron: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
})
