import { makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchBox } from './SearchBox.tsx'
import { type LookedUp } from './looked-up.ts'

interface SearchPaneProps {
  readonly initialText: string
  readonly onText: (text: string) => void
  readonly onOpen: (customer: LookedUp) => void
  readonly onClose: () => void
}

/** Takes the place of the tabs and of what is under them, until something is opened or Esc is pressed. */
export default function SearchPane({ initialText, onText, onOpen, onClose }: SearchPaneProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  return (
    <main className={styles.search}>
      <h1 className={styles.heading}>{t('search.label')}</h1>
      <SearchBox
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        initialText={initialText}
        className={styles.box}
        onText={onText}
        onEscape={onClose}
        act={<IconButton label={t('search.close')} icon={<Dismiss20Regular />} onClick={onClose} />}
        onChoose={(row) => {
          if (row.kind === 'people') onOpen({ contactId: row.hit.contactId })
          else if (row.kind === 'companies') onOpen({ companyId: row.hit.companyId })
          else {
            const { contactId, companyId, interactionId } = row.hit
            onOpen({ ...(contactId === null ? { companyId: companyId! } : { contactId }), interactionId })
          }
        }}
      />
    </main>
  )
}

const useStyles = makeStyles({
  search: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { flexGrow: 1 },
  /** The field says it all to those who see it. */
  heading: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: '0',
  },
})
