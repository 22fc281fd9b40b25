import { Input, makeStyles, mergeClasses } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { Rename20Regular } from '@fluentui/react-icons/svg/rename'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Template } from '../../shared/templates.ts'
import { useMe } from '../identity/identity.queries.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { refusalOf } from './template-refusal.ts'
import { useTemplateAct } from './templates.queries.ts'

/** A template to be renamed, shared or deleted, by whoever may. */
export function TemplateRow({ template }: { template: Template }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const role = useMe().data?.role ?? 'rep'
  const act = useTemplateAct()
  const [name, setName] = useState<string | null>(null)
  const { id, shelf, revision } = template
  const isManager = role !== 'rep'

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    const changed = name?.trim() ?? ''
    if (changed === '' || changed === template.name) setName(null)
    else {
      act.mutate({ kind: 'change', id, change: { revision, name: changed } }, { onSuccess: () => setName(null) })
    }
  }

  return (
    <li>
      <div className={styles.row}>
        {name === null ? (
          <span className={styles.words}>
            <span dir="auto">{template.name}</span>
            <span className={mergeClasses(row.meta, row.ellipsis)} dir="auto">
              {shelf === 'team' && `${t('templates.team')} · `}
              {template.text.replace(/\s+/g, ' ')}
            </span>
          </span>
        ) : (
          <Input
            autoFocus
            size="small"
            className={styles.words}
            value={name}
            maxLength={60}
            aria-label={t('templates.renameThis', { name: template.name })}
            onChange={(_, { value }) => setName(value)}
            onKeyDown={(event) => {
              press(event)
              onEscape(() => setName(null))(event)
            }}
          />
        )}
        {(shelf === 'mine' || isManager) && (
          <>
            <IconButton
              label={t('templates.renameThis', { name: template.name })}
              icon={<Rename20Regular />}
              onClick={() => setName(name === null ? template.name : null)}
            />
            {isManager && (
              <IconButton
                label={t(shelf === 'mine' ? 'templates.shareThis' : 'templates.unshareThis', { name: template.name })}
                icon={shelf === 'mine' ? <People20Regular /> : <Person20Regular />}
                onClick={() =>
                  act.mutate({ kind: 'change', id, change: { revision, shelf: shelf === 'mine' ? 'team' : 'mine' } })
                }
              />
            )}
            <IconButton
              label={t('templates.deleteThis', { name: template.name })}
              icon={<Delete20Regular />}
              onClick={() => act.mutate({ kind: 'remove', id })}
            />
          </>
        )}
      </div>
      {act.isError && (
        <p role="alert" className={mergeClasses(row.text, row.meta)}>
          {refusalOf(act.error, t)}
        </p>
      )}
    </li>
  )
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', minHeight: '44px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
})
