import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type Card } from '../../shared/customers.ts'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type Deal } from '../../shared/pipeline.ts'
import { type CustomerPromise } from '../../shared/promises.ts'
import { CardDeals } from '../pipeline/CardDeals.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { CustomerCard } from './CustomerCard.tsx'
import { WhereWeStand } from './WhereWeStand.tsx'

const FollowUpEditor = lazy(() => import(/* webpackChunkName: "follow-up-editor" */ '../follow-ups/FollowUpEditor.tsx'))

const PromisesOnCard = lazy(() => import(/* webpackChunkName: "promises" */ '../promises/PromisesOnCard.tsx'))

interface WholeCardProps {
  readonly card: Card
  /** The open ones. */
  readonly deals: readonly Deal[]
  /** What we owe them, open. */
  readonly promises: readonly CustomerPromise[]
  readonly myId: string | undefined
  /** Why this customer; nothing where they were asked for by name. */
  readonly why?: ReactNode
}

/** The card; the next follow-up opens in it to be changed. */
export function WholeCard({ card, deals, promises, myId, why }: WholeCardProps) {
  const [opened, setOpened] = useState<FollowUp | null>(null)
  const { remember, bringBack } = useFocusReturn()
  // The last one that was just kept stays to be seen.
  const [hasPromises, setHasPromises] = useState(false)
  if (promises.length > 0 && !hasPromises) setHasPromises(true)

  function open(next: FollowUp) {
    remember()
    setOpened(opened ? null : next)
  }

  function close() {
    setOpened(null)
    bringBack()
  }

  return (
    <CustomerCard card={card} myId={myId} why={why}>
      <WhereWeStand card={card} myId={myId} onOpenNext={open} />
      {hasPromises && (
        <Suspense>
          <PromisesOnCard promises={promises} myId={myId} />
        </Suspense>
      )}
      {opened && (
        <Suspense>
          <FollowUpEditor followUp={opened} myId={myId} onClose={close} />
        </Suspense>
      )}
      <CardDeals deals={deals} myId={myId} />
    </CustomerCard>
  )
}
