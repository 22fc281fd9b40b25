/** Logs a call, a meeting, a visit or a note of this customer. A chunk of its own. */
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { handKinds, type Interaction, type NewHandLog, type NextAction } from '../../shared/interactions.ts'
import { newKey } from '../api.ts'
import { messageOf } from '../messages.ts'
import { Chip } from '../ui/Chip.tsx'
import { instantAt, wallClock } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { DetailChoice } from './DetailChoice.tsx'
import { useDraft } from './drafts.ts'
import { type HandDraft, localTime, readLocalTime, usualMinutes } from './hand-log.rules.ts'
import { useLogByHand } from './interactions.queries.ts'
import { useLogging } from './LogContext.tsx'
import { noteOf, promisesIn } from './log-line.rules.ts'
import SentencesToKeep from '../promises/SentencesToKeep.tsx'
import { LogLine } from './LogLine.tsx'
import VagueQuestion from './VagueQuestion.tsx'

interface HandLogProps {
  readonly customer: { readonly contactId: string | null; readonly companyId: string | null; readonly name: string }
  readonly onLogged: (interaction: Interaction) => void
  readonly onClose: () => void
}

export default function HandLog({ customer, onLogged, onClose }: HandLogProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const { drafts } = useLogging()
  const { contactId, companyId } = customer
  // Kept like the words of a mail's log, so that a look at another mail loses none.
  const [words, next] = ['said', 'next'].map((part) => `${part} ${companyId ?? contactId ?? ''}`) as [string, string]
  const said = useDraft(drafts, words)
  const draft = useDraft(drafts, next)
  const [hand, setHand] = useState<HandDraft>({ kind: 'call', at: null, minutes: null })
  const [isNoteMissing, setNoteMissing] = useState(false)
  const note = useRef<HTMLTextAreaElement>(null)
  const attempt = useRef<{ same: string; entry: NewHandLog; key: string }>(undefined)
  const log = useLogByHand()

  const now = wallClock(new Date(), dates.timeZone)
  const shownAt = hand.at ?? localTime(now)
  const at = readLocalTime(shownAt)
  const takesTime = hand.kind !== 'note'

  function send(nextAction: NextAction) {
    if (!said.text.trim()) {
      setNoteMissing(true)
      note.current?.focus()
      return
    }
    if (!at) return
    const promises = promisesIn(draft, said.text)
    const entry: NewHandLog = {
      kind: hand.kind,
      contactId,
      companyId,
      occurredAt: hand.at === null ? new Date().toISOString() : instantAt(at.day, at.minutes, dates.timeZone),
      durationMinutes: takesTime ? (hand.minutes ?? usualMinutes[hand.kind]) : null,
      note: [said.text, noteOf(draft.text)].filter(Boolean).join('\n\n'),
      visibility: draft.visibility,
      nextAction,
      ...(promises.length > 0 ? { promises } : {}),
    }
    // What is the same but for the second it is sent in is the same log, and is sent as it was: a lost answer neither
    // makes a second one, nor is the key of the first one used for another body.
    const same = JSON.stringify({ ...entry, occurredAt: hand.at })
    if (attempt.current?.same !== same) attempt.current = { same, entry, key: newKey() }
    log.mutate(
      { entry: attempt.current.entry, key: attempt.current.key },
      {
        onSuccess: ({ interaction }) => {
          drafts.clear(words)
          drafts.clear(next)
          announce(t('logged.title'))
          onLogged(interaction)
        },
      },
    )
  }

  return (
    <section aria-labelledby={`${id}-heading`} className={styles.form} onKeyDown={onEscape(onClose)}>
      <div className={styles.head}>
        <h3 id={`${id}-heading`} className={row.heading}>
          {t(`hand.headings.${hand.kind}`)}
        </h3>
        <TextButton look="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </TextButton>
      </div>
      <div role="group" aria-label={t('hand.kind')} className={styles.chips}>
        {handKinds.map((kind) => (
          <Chip key={kind} isChosen={kind === hand.kind} onClick={() => setHand({ ...hand, kind, minutes: null })}>
            {t(`timeline.titles.${kind}`)}
          </Chip>
        ))}
      </div>
      <Field
        label={t(takesTime ? 'hand.said' : 'hand.note')}
        size="small"
        {...(isNoteMissing ? { validationState: 'error' as const, validationMessage: t('hand.missing') } : {})}
      >
        <Textarea
          autoFocus
          textarea={{ ref: note }}
          dir="auto"
          resize="vertical"
          maxLength={10_000}
          value={said.text}
          onChange={(_, { value }) => {
            setNoteMissing(false)
            drafts.change(words, { text: value })
          }}
        />
      </Field>
      <VagueQuestion words={said.text} />
      <SentencesToKeep
        text={said.text}
        saidAt={at ? new Date(instantAt(at.day, at.minutes, dates.timeZone)) : new Date()}
        kept={draft.promises}
        onChange={(promises) => drafts.change(next, { promises })}
      />
      <div className={styles.when}>
        <Field label={t('hand.when')} size="small">
          <Input
            type="datetime-local"
            value={shownAt}
            max={localTime(now)}
            onChange={(_, { value }) => setHand({ ...hand, at: value || null })}
          />
        </Field>
        {takesTime && (
          <Field label={t('followUps.length')} size="small">
            <Input
              type="number"
              className={styles.minutes}
              min={1}
              max={1440}
              value={String(hand.minutes ?? usualMinutes[hand.kind])}
              onChange={(_, { value }) =>
                setHand({ ...hand, minutes: Math.min(1440, Math.max(1, Math.round(Number(value)) || 1)) })
              }
            />
          </Field>
        )}
        <DetailChoice
          label={t('details.visibility')}
          value={draft.visibility}
          options={[
            { value: 'team', name: t('details.team') },
            { value: 'private', name: t('details.private') },
          ]}
          onChoose={(visibility) => drafts.change(next, { visibility })}
        />
      </div>
      <LogLine
        draft={draft}
        onChange={(change) => {
          log.reset()
          drafts.change(next, change)
        }}
        onLog={send}
        firstName={firstName(customer.name)}
        customer={{ name: customer.name, company: customer.name }}
        label={t('followUps.what')}
        buttonLabel={log.isError ? t('actions.tryAgain') : t('line.log')}
        isSending={log.isPending}
        refusal={
          log.isError && (
            <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
              {t('line.refused', { reason: messageOf(log.error, t) })} {t('line.kept')}
            </Note>
          )
        }
      />
    </section>
  )
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    '& label': { color: tokens.colorNeutralForeground3 },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  when: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  minutes: { width: '84px' },
})
