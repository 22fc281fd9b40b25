import { Button, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { Edit16Regular } from '@fluentui/react-icons/svg/edit'
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerField } from '../../shared/customer-changes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { type Subject } from './customer-edit.queries.ts'
import { EditProblem } from './EditProblem.tsx'
import { type Attempt, useValueEdit } from './use-value-edit.ts'

interface EditInPlaceProps {
  readonly subject: Subject
  readonly field: CustomerField
  /** What it is: "Job title". */
  readonly label: string
  /** `''`: there is none yet, and `add` offers it. */
  readonly value: string
  readonly add?: string
  /** What the field begins with, where the value itself stands elsewhere. */
  readonly initial?: string
  /** What the change does, or why there has to be a value. */
  readonly hint?: string
  readonly isRequired?: boolean
  readonly isLong?: boolean
  readonly maxLength: number
  readonly href?: string
  readonly className?: string | undefined
  /** What is saved for these words; `old` is the value as it was when the field was opened. */
  readonly attemptFor: (text: string, old: string) => Attempt
  /** What else can be done with it, while the field is open. */
  readonly acts?: readonly { readonly label: string; readonly attempt: Attempt }[]
  readonly children?: ReactNode
}

/** A value that becomes a field on click or Enter. Enter saves, Esc leaves it as it was. */
export function EditInPlace(props: EditInPlaceProps) {
  const { subject, field, label, value, add, hint, isRequired, isLong, maxLength, href, className, acts = [] } = props
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  // With the revision that was seen when it was opened: what comes in behind the field has not been.
  const [opened, setOpened] = useState<{ text: string; old: string; revision: number } | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const edit = useValueEdit(subject, field, close)

  function open() {
    setWasOpen(true)
    const text = props.initial ?? value
    setOpened({ text, old: text, revision: subject.revision })
  }

  function close() {
    setOpened(null)
    setMissing(false)
    edit.forget()
  }

  function save(event: SyntheticEvent) {
    event.preventDefault()
    if (!opened || edit.isSaving) return
    const text = opened.text.trim()
    setMissing(text === '' && isRequired === true)
    if (text === opened.old) close()
    else if (text !== '' || !isRequired) edit.save(props.attemptFor(text, opened.old), opened.revision)
  }

  if (!opened) {
    const change = t('edit.change', { what: label })
    // The focus comes back to where the field was opened.
    const focus = { autoFocus: wasOpen }
    if (value === '')
      return (
        <TextButton {...focus} className={className} onClick={open}>
          {add}
        </TextButton>
      )
    if (href === undefined)
      return (
        <button
          type="button"
          {...focus}
          dir="auto"
          title={change}
          className={mergeClasses(styles.value, className)}
          onClick={open}
        >
          {props.children ?? value}
        </button>
      )
    return (
      <span className={styles.linked}>
        <a href={href} className={styles.link}>
          {value}
        </a>
        <IconButton label={t('edit.change', { what: value })} icon={<Edit16Regular />} onClick={open} />
      </span>
    )
  }

  const fieldProps = {
    autoFocus: true,
    dir: 'auto' as const,
    maxLength,
    value: opened.text,
    'aria-label': label,
    'aria-describedby': id,
    'aria-invalid': isMissing,
    onChange: (_: unknown, { value: text }: { value: string }) => setOpened({ ...opened, text }),
  }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={onEscape(close)}>
      <div className={mergeClasses(styles.line, isLong && styles.long)}>
        {isLong ? (
          <Textarea
            {...fieldProps}
            className={styles.field}
            rows={4}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) save(event)
            }}
          />
        ) : (
          <Input {...fieldProps} size="small" className={styles.field} />
        )}
        <Button type="submit" appearance="primary" size="small" className={styles.save}>
          {t(edit.isSaving ? 'edit.saving' : 'actions.save')}
        </Button>
        <IconButton label={t('actions.cancel')} icon={<Dismiss16Regular />} onClick={close} />
      </div>
      <span
        id={id}
        role={isMissing ? 'alert' : undefined}
        className={mergeClasses(row.meta, isMissing && styles.missing)}
      >
        {hint}
      </span>
      {acts.length > 0 && (
        <div className={styles.acts}>
          {acts.map((act) => (
            <TextButton key={act.label} look="quiet" onClick={() => edit.save(act.attempt, subject.revision)}>
              {act.label}
            </TextButton>
          ))}
        </div>
      )}
      <EditProblem
        field={field}
        error={edit.error}
        conflict={edit.conflict}
        onKeepTheirs={close}
        onUseMine={() => edit.insist()}
      />
    </form>
  )
}

const useStyles = makeStyles({
  value: {
    display: 'block',
    maxWidth: '100%',
    padding: '1px 4px',
    margin: '0 -4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    cursor: 'text',
    minHeight: '24px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  linked: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  link: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    minHeight: '24px',
    lineHeight: '24px',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '@media (pointer: coarse)': { lineHeight: '44px' },
  },
  form: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  long: { alignItems: 'flex-end' },
  field: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
  save: { minWidth: '52px' },
  missing: { color: tokens.colorStatusDangerForeground3 },
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
})
