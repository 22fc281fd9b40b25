import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../ApiContext.tsx'
import { addAddress } from '../customers/add-address.ts'
import { messageOf } from '../messages.ts'
import { Note } from '../ui/Note.tsx'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import CustomerPicker, { type PickedCustomer } from './CustomerPicker.tsx'

interface AddToSomebodyProps {
  readonly label: string
  readonly address: string
  readonly onLinked: ((contactId: string) => void) | undefined
  readonly onClose: () => void
}

/** Whoever is picked gets an address for the whole team, so what will happen is said before it does. */
export default function AddToSomebody({ label, address, onLinked, onClose }: AddToSomebodyProps) {
  const { t } = useTranslation()
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  const row = useRowStyles()
  const styles = useStyles()
  const [picked, setPicked] = useState<PickedCustomer>()
  const question = useRef<HTMLElement>(null)
  useEffect(() => question.current?.querySelector('button')?.focus(), [picked])
  const add = useMutation({
    mutationFn: (contactId: string) => addAddress(api, contactId, address, keyOf([contactId, address])),
    onSuccess: (_, contactId) =>
      onLinked ? onLinked(contactId) : queries.invalidateQueries({ queryKey: ['recognize'] }),
  })

  if (!picked)
    return (
      <CustomerPicker
        label={label}
        placeholder={t('search.personPlaceholder')}
        peopleOnly
        onPick={setPicked}
        onClose={onClose}
      />
    )

  const { contactId, name, companyName } = picked
  return (
    <section
      ref={question}
      aria-label={label}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setPicked(undefined)
      }}
    >
      <p className={row.text}>{t('search.addTo', { address, name: companyName ? `${name}, ${companyName}` : name })}</p>
      <div className={styles.answers}>
        <Button
          size="small"
          appearance="primary"
          aria-busy={add.isPending}
          onClick={() => {
            if (!add.isPending && contactId !== null) add.mutate(contactId)
          }}
        >
          {t('search.addAddress')}
        </Button>
        <TextButton onClick={() => setPicked(undefined)}>{t('search.chooseAgain')}</TextButton>
      </div>
      {add.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('search.addRefused', { reason: messageOf(add.error, t) })}
        </Note>
      )}
    </section>
  )
}

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 20px' },
})
