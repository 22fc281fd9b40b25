import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Template } from '../../shared/templates.ts'
import { useMe } from '../identity/identity.queries.ts'
import { DetailChoice } from '../interactions/DetailChoice.tsx'
import { announce } from '../ui/live-region.tsx'
import { useRowStyles } from '../ui/row.ts'
import { templateFrom, type TemplateValues } from './fill-template.ts'
import { refusalOf } from './template-refusal.ts'
import { useTemplateAct } from './templates.queries.ts'

interface SaveTemplateProps {
  readonly line: string
  readonly values: TemplateValues
  readonly onSaved: () => void
}

/** Keeps the words of the line as a template. */
export function SaveTemplate({ line, values, onSaved }: SaveTemplateProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const role = useMe().data?.role
  const act = useTemplateAct()
  const text = templateFrom(line, values)
  const [name, setName] = useState(text.split('\n', 1)[0]!.slice(0, 40))
  const [shelf, setShelf] = useState<Template['shelf']>('mine')
  const problem = act.isError ? refusalOf(act.error, t) : name.trim() === '' ? t('templates.nameMissing') : undefined

  function save() {
    if (name.trim() === '' || act.isPending) return
    act.mutate(
      { kind: 'add', template: { shelf, name, text: text.slice(0, 2000) } },
      {
        onSuccess: () => {
          announce(t('templates.saved'))
          onSaved()
        },
      },
    )
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className={row.text} dir="auto">
        {text}
      </p>
      <Field
        label={t('templates.name')}
        size="small"
        {...(problem === undefined ? {} : { validationState: 'error' as const, validationMessage: problem })}
      >
        <Input autoFocus value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.row}>
        {role !== undefined && role !== 'rep' && (
          <DetailChoice
            label={t('templates.forWhom')}
            value={shelf}
            options={[
              { value: 'mine', name: t('templates.mine') },
              { value: 'team', name: t('templates.team') },
            ]}
            onChoose={setShelf}
          />
        )}
        <Button type="submit" size="small" appearance="primary" aria-busy={act.isPending}>
          {t('actions.save')}
        </Button>
      </div>
    </form>
  )
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px' },
})
