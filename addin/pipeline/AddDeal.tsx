import { Briefcase20Regular } from '@fluentui/react-icons/svg/briefcase'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMyId } from '../identity/identity.queries.ts'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { TextButton } from '../ui/TextButton.tsx'
import DealEditor, { type DealWith } from './DealEditor.tsx'

/** In the details of a card: one more deal with this customer. */
export function AddDeal({ of }: { of: DealWith }) {
  const { t } = useTranslation()
  const myId = useMyId()
  const [isOpen, setOpen] = useState(false)
  const { remember, bringBack } = useFocusReturn()
  return (
    <div>
      <TextButton
        look="quiet"
        icon={<Briefcase20Regular aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => {
          remember()
          setOpen(!isOpen)
        }}
      >
        {t('deals.add')}
      </TextButton>
      {isOpen && (
        <DealEditor
          of={of}
          myId={myId}
          onClose={() => {
            setOpen(false)
            bringBack()
          }}
        />
      )}
    </div>
  )
}
