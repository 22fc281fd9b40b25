/** Recurring notes and next actions to fill the line with. A chunk of its own. */
import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Template } from '../../shared/templates.ts'
import { messageOf } from '../messages.ts'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { fillTemplate, type TemplateValues } from './fill-template.ts'
import { SaveTemplate } from './SaveTemplate.tsx'
import { TemplateRow } from './TemplateRow.tsx'
import { useTemplates } from './templates.queries.ts'

interface TemplateMenuProps {
  /** What stands in the line. */
  readonly line: string
  readonly values: TemplateValues
  readonly onTake: (text: string) => void
  readonly onClose: () => void
}

export default function TemplateMenu({ line, values, onTake, onClose }: TemplateMenuProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const templates = useTemplates()
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const [view, setView] = useState<'choose' | 'save' | 'manage'>('choose')
  const all = templates.data ?? []
  const words = search.trim().toLowerCase()
  const found = all.filter(({ name, text }) => `${name}\n${text}`.toLowerCase().includes(words))
  const chosen = found[Math.min(active, found.length - 1)]

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // The line's own keys: Ctrl+Enter would log.
      event.stopPropagation()
      if (chosen) take(chosen)
    }
  }

  const take = ({ text }: Template) => onTake(fillTemplate(text, values))
  const optionId = (template: Template) => `${id}-${template.id}`

  return (
    <section aria-label={t('templates.label')} className={styles.menu} onKeyDown={onEscape(onClose)}>
      {view === 'choose' && (
        <>
          <Input
            autoFocus
            size="small"
            value={search}
            placeholder={t('templates.search')}
            aria-label={t('templates.search')}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(chosen ? { 'aria-activedescendant': optionId(chosen) } : {})}
            onChange={(_, { value }) => {
              setSearch(value)
              setActive(0)
            }}
            onKeyDown={press}
          />
          <ul role="listbox" id={`${id}-list`} aria-label={t('templates.label')} className={styles.list}>
            {found.map((template) => (
              <li
                key={template.id}
                id={optionId(template)}
                role="option"
                aria-selected={template === chosen}
                className={mergeClasses(styles.option, template === chosen && styles.active)}
                // The pointer must not take the focus from the field before the click is done.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(template)}
              >
                <span dir="auto">{template.name}</span>
                <span className={mergeClasses(row.meta, row.ellipsis)} dir="auto">
                  {template.shelf === 'team' && `${t('templates.team')} · `}
                  {fillTemplate(template.text, values).replace(/\s+/g, ' ')}
                </span>
              </li>
            ))}
          </ul>
          <Said templates={templates} hasNone={all.length === 0} foundNone={found.length === 0} />
        </>
      )}
      {view === 'manage' && (
        <ul className={row.plainList}>
          {all.map((template) => (
            <TemplateRow key={template.id} template={template} />
          ))}
        </ul>
      )}
      {view === 'save' && <SaveTemplate line={line} values={values} onSaved={() => setView('choose')} />}
      <div className={styles.acts}>
        {view !== 'choose' && <TextButton onClick={() => setView('choose')}>{t('templates.choose')}</TextButton>}
        {view !== 'save' && line.trim() !== '' && (
          <TextButton onClick={() => setView('save')}>{t('templates.saveLine')}</TextButton>
        )}
        {view !== 'manage' && all.length > 0 && (
          <TextButton onClick={() => setView('manage')}>{t('templates.manage')}</TextButton>
        )}
        <TextButton look="quiet" className={styles.close} onClick={onClose}>
          {t('actions.cancel')}
        </TextButton>
      </div>
    </section>
  )
}

interface SaidProps {
  readonly templates: ReturnType<typeof useTemplates>
  readonly hasNone: boolean
  readonly foundNone: boolean
}

function Said({ templates, hasNone, foundNone }: SaidProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const text = mergeClasses(row.text, row.meta)
  if (templates.isPending) return <p className={text}>{t('timeline.loading')}</p>
  if (templates.isError && hasNone) {
    return (
      <p role="alert" className={text}>
        {messageOf(templates.error, t)}{' '}
        <TextButton onClick={() => void templates.refetch()}>{t('actions.tryAgain')}</TextButton>
      </p>
    )
  }
  if (hasNone) return <p className={text}>{t('templates.none')}</p>
  return foundNone ? <p className={text}>{t('templates.notFound')}</p> : null
}

const useStyles = makeStyles({
  menu: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '8px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0', maxHeight: '220px', overflowY: 'auto' },
  option: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '40px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    // In high contrast the background vanishes.
    outline: `2px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  close: { marginInlineStart: 'auto' },
})
