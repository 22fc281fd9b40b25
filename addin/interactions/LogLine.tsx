import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { SlideText16Regular } from '@fluentui/react-icons/svg/slide-text'
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { type Due } from '../../shared/follow-ups.ts'
import { type NextAction } from '../../shared/interactions.ts'
import { useDatePhrase } from '../follow-ups/use-date-phrase.ts'
import { announce } from '../ui/live-region.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useDates, useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { LineField } from './LineField.tsx'
import { LineNotes } from './LineNotes.tsx'
import { LineToken } from './LineToken.tsx'
import { type Draft, dueOf, firstLine, judge, startsToWait, titleOf, type Verdict } from './log-line.rules.ts'
import { DayChips, LineFooter, ReasonChips, UnderstoodDate } from './UnderLine.tsx'

const TemplateMenu = lazy(() => import(/* webpackChunkName: "templates" */ '../templates/TemplateMenu.tsx'))
const VagueQuestion = lazy(() => import(/* webpackChunkName: "vague-question" */ './VagueQuestion.tsx'))
const DuePicker = lazy(() => import(/* webpackChunkName: "due-picker" */ '../follow-ups/DuePicker.tsx'))

interface LogLineProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
  /** Called only with what is complete. */
  readonly onLog: (nextAction: NextAction) => void
  /** For a line that holds nothing but a date. */
  readonly firstName: string
  /** Whom a template is filled in for, in full. */
  readonly customer?: { readonly name: string; readonly company: string }
  readonly label: string
  readonly buttonLabel: string
  readonly placeholder?: string
  readonly hint?: string
  /** Stands in the place of the hint, which it gets to show where it has nothing to offer. */
  readonly offer?: ((hint: ReactNode) => ReactNode) | undefined
  readonly isSending?: boolean
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
  /** What stands under the line, refusals first. */
  readonly refusal?: ReactNode
  /** Without "Nothing further" and empty logs: what is added to a log has words. */
  readonly isAddition?: boolean
  readonly describedBy?: string
  /** Stands below the line and has the button instead of it. */
  readonly below?: ((log: () => void) => ReactNode) | undefined
}

/** One line does the work: the next action, and when. `Log` is never disabled; pressed too early it says what is missing. */
export function LogLine(props: LogLineProps) {
  const { draft, onChange, onLog, firstName, label, buttonLabel, isSending = false, isAddition = false } = props
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const field = props.fieldRef ?? own
  const firstChip = useRef<HTMLButtonElement>(null)
  const [question, setAsked] = useState<Exclude<Verdict, { kind: 'log' }> | null>(null)
  const asked = question?.kind ?? null
  const [isPicking, setPicking] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const { user } = useSurroundings()
  const line = draft.text.split('\n', 1)[0]!
  const { phrase, parse, preload } = useDatePhrase(draft.mode === 'nothing' ? '' : line)
  const due = draft.mode === 'nothing' ? null : dueOf(draft, { phrase, today: dates.today() })
  const isPast = !draft.due && phrase?.kind === 'past'
  const moved = !draft.due && phrase?.kind === 'understood' ? phrase.moved : null
  const spokenDue = due && draft.mode === 'action' ? dates.dueSpoken(due) : ''
  const spoken =
    spokenDue && moved ? t('line.movedSpoken', { when: spokenDue, weekday: dates.weekday(moved.from) }) : spokenDue

  useEffect(() => {
    if (spoken) announce(spoken, 600)
  }, [spoken])

  useEffect(() => {
    // Enter takes the first day, the arrow and Tab keys lead to the others.
    if (question?.kind === 'needs-day') firstChip.current?.focus()
  }, [question])

  function change(next: Partial<Draft>) {
    setAsked(null)
    onChange(next)
  }

  function type(text: string) {
    if (text === '/' && draft.text === '' && draft.mode === 'action') {
      setChoosing(true)
      return
    }
    const rest = draft.mode === 'action' ? startsToWait(text) : undefined
    // Words changed after a date was picked: the picked one stays, as the rep chose it.
    change(rest === undefined ? { text } : { text: rest, mode: 'waiting' })
  }

  async function log(isEmptyConfirmed = asked === 'empty') {
    // Enter may come before the pause in which the words are read.
    const current = draft.mode === 'nothing' ? undefined : await parse(line).catch(() => undefined)
    const verdict = judge(draft, {
      phrase: current,
      today: dates.today(),
      isEmptyConfirmed: isEmptyConfirmed && !isAddition,
      defaultTitle: t('line.defaultTitle', { name: firstName }),
      defaultWait: t('line.defaultWait', { name: firstName }),
    })
    if (verdict.kind === 'log') {
      setAsked(null)
      setPicking(false)
      onLog(verdict.nextAction)
      return
    }
    setAsked(verdict)
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    const isModified = event.ctrlKey || event.metaKey
    // An input method uses Enter to take a proposal.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (!event.shiftKey || isModified)) {
      event.preventDefault()
      void log()
    }
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if (event.key === 'Backspace' && isAtStart && draft.mode !== 'action') {
      event.preventDefault()
      change({ mode: 'action', reason: null })
    }
    if (draft.mode !== 'action') onEscape(() => change({ mode: 'action', reason: null }))(event)
  }

  /** What stands in the line stays; a template then goes below it, as a note. */
  function insert(template: string) {
    const isEmpty = draft.text.trim() === ''
    const rest = isEmpty && draft.mode === 'action' ? startsToWait(template) : undefined
    if (rest !== undefined) change({ text: rest, mode: 'waiting' })
    else change({ text: isEmpty ? template : `${draft.text}\n${template}` })
    closeTemplates()
  }

  function closeTemplates() {
    setChoosing(false)
    field.current?.focus()
  }

  function choose(mode: Draft['mode']) {
    change({ mode, reason: null })
    field.current?.focus()
  }

  function take(taken: Due) {
    change({ due: taken })
    field.current?.focus()
  }

  const placeholder = {
    action: props.placeholder ?? t('line.placeholder'),
    waiting: t('line.placeholderWaiting'),
    nothing: t('line.placeholderNothing'),
  }
  const hint = <span className={styles.hint}>{props.hint ?? t('line.hint')}</span>
  const asksForDay = asked === 'needs-day' && !due

  return (
    <div
      className={styles.whole}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target !== field.current) void log()
      }}
    >
      <div className={styles.frame} data-line>
        <LineField
          fieldRef={field}
          value={draft.text}
          understood={draft.due || !phrase ? [] : phrase.spans}
          aria-label={label}
          aria-describedby={[`${id}-date`, `${id}-notes`, props.describedBy].filter(Boolean).join(' ')}
          aria-invalid={asked !== null && asked !== 'empty'}
          placeholder={placeholder[draft.mode]}
          maxLength={10_000}
          onFocus={() => void preload().catch(() => undefined)}
          onChange={({ target }) => type(target.value)}
          onKeyDown={press}
          token={draft.mode !== 'action' && <LineToken mode={draft.mode} onRemove={() => choose('action')} />}
        />
        <LineFooter
          label={asked === 'empty' ? t('line.logAnyway') : buttonLabel}
          isBusy={isSending}
          isHidden={props.below !== undefined && asked !== 'empty'}
          onLog={() => void log()}
        >
          {draft.mode === 'nothing' ? (
            <ReasonChips chosen={draft.reason} onChoose={(reason) => change({ reason })} />
          ) : asksForDay ? (
            <DayChips onTake={take} firstRef={(element) => (firstChip.current = element)} />
          ) : asked === 'empty' ? (
            <span>{t('line.askEmpty')}</span>
          ) : due || isPast ? (
            <span id={`${id}-date`}>
              <UnderstoodDate
                due={due}
                isWaiting={draft.mode === 'waiting'}
                isPast={isPast}
                isOpen={isPicking}
                onToggle={() => setPicking(!isPicking)}
              />
            </span>
          ) : (
            !firstLine(draft.text) && draft.mode === 'action' && (props.offer?.(hint) ?? hint)
          )}
        </LineFooter>
        {isPicking && (
          <Suspense>
            <DuePicker
              due={due}
              onChange={(picked) => change({ due: picked })}
              onClose={() => {
                setPicking(false)
                field.current?.focus()
              }}
            />
          </Suspense>
        )}
      </div>
      <div id={`${id}-notes`}>
        {props.refusal}
        <LineNotes
          asked={asked}
          draft={draft}
          phrase={draft.due ? undefined : phrase}
          isAddition={isAddition}
          onTake={take}
        />
        {line.trim() !== '' && draft.mode === 'action' && asked === null && (
          <Suspense>
            <VagueQuestion words={titleOf(line, phrase)} />
          </Suspense>
        )}
      </div>
      {isChoosing && (
        <Suspense>
          <TemplateMenu
            line={draft.text}
            values={{ firstName, name: firstName, company: '', ...props.customer, myName: user.name }}
            onTake={insert}
            onClose={closeTemplates}
          />
        </Suspense>
      )}
      {draft.mode === 'action' && (
        <div className={styles.ways}>
          <TextButton look="quiet" icon={<HourglassHalf16Regular aria-hidden />} onClick={() => choose('waiting')}>
            {t('line.waitForReply')}
          </TextButton>
          {!isAddition && (
            <TextButton look="quiet" icon={<CheckmarkCircle16Regular aria-hidden />} onClick={() => choose('nothing')}>
              {t('line.nothingFurther')}
            </TextButton>
          )}
          <TextButton
            look="quiet"
            icon={<SlideText16Regular aria-hidden />}
            aria-expanded={isChoosing}
            title={t('templates.openHint')}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t('templates.open')}
          </TextButton>
        </div>
      )}
      {props.below?.(() => void log())}
    </div>
  )
}

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  frame: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '8px 10px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':has(textarea:focus)': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': { outline: '2px solid Highlight' },
    },
  },
  hint: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', paddingInlineStart: '4px' },
})
