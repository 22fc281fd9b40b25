import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { SearchBox } from './SearchBox.tsx'

/** Whom the rep picked: a contact, with their company if they have one, or a company. */
export interface PickedCustomer {
  readonly contactId: string | null
  readonly companyId: string | null
  readonly name: string
  /** `null` where `name` is the company's. */
  readonly companyName: string | null
}

interface CustomerPickerProps {
  /** What the pick is for: "Someone else", "Merge with". It names the field. */
  readonly label: string
  readonly placeholder?: string
  /** Companies stand for nobody who could be meant. */
  readonly peopleOnly?: boolean
  readonly initialText?: string
  readonly onPick: (customer: PickedCustomer) => void
  readonly onClose: () => void
}

/**
 * Any contact or company, found by typing: for "Someone else" on an ambiguous mail, for merging, for linking. It stands
 * in the flow of a screen, takes the focus when it comes, and gives `onClose` on Esc; whoever opened it gives the focus
 * back (`useFocusReturn`). Load it lazily: `lazy(() => import('../search/CustomerPicker.tsx'))`, chunk "search".
 */
export default function CustomerPicker(props: CustomerPickerProps) {
  const { label, placeholder, peopleOnly = false, initialText = '', onPick, onClose } = props
  const { t } = useTranslation()
  const styles = useStyles()
  return (
    <SearchBox
      label={label}
      placeholder={placeholder ?? t('search.customerPlaceholder')}
      among={peopleOnly ? 'people' : 'customers'}
      initialText={initialText}
      className={styles.picker}
      onEscape={onClose}
      onChoose={(row) => {
        if (row.kind === 'people') {
          const { contactId, companyId, name, companyName } = row.hit
          onPick({ contactId, companyId, name: name.text, companyName: companyName?.text ?? null })
        } else if (row.kind === 'companies') {
          onPick({ contactId: null, companyId: row.hit.companyId, name: row.hit.name.text, companyName: null })
        }
      }}
    />
  )
}

const useStyles = makeStyles({
  picker: {
    maxHeight: '360px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
})
