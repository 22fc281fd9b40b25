import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { TextButton } from '../ui/TextButton.tsx'

const AddToSomebody = lazy(() => import(/* webpackChunkName: "search" */ './AddToSomebody.tsx'))

interface LinkToCustomerProps {
  /** "Someone else", "Link to a customer": the button's words, and then the field's. */
  readonly label: string
  /** Of the mail, and of whoever is found from then on. */
  readonly address: string
  /** The mail has to be recognized anew; without it, it is. */
  readonly onLinked?: (contactId: string) => void
}

/** The address of a mail belongs to somebody who is here already, under another one: finds them, and adds it there. */
export function LinkToCustomer({ label, address, onLinked }: LinkToCustomerProps) {
  const [isOpen, setOpen] = useState(false)
  const styles = useStyles()
  const { remember, bringBack } = useFocusReturn()

  function close() {
    setOpen(false)
    bringBack()
  }

  return (
    <>
      <TextButton
        look="quiet"
        className={styles.open}
        aria-expanded={isOpen}
        onClick={() => {
          remember()
          setOpen(!isOpen)
        }}
      >
        {label}
      </TextButton>
      {isOpen && (
        <Suspense>
          <AddToSomebody label={label} address={address} onLinked={onLinked} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

const useStyles = makeStyles({ open: { alignSelf: 'flex-start' } })
