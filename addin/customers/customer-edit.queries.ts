import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ContactChange } from '../../shared/customer-changes.ts'
import { type Card, type Customer } from '../../shared/customers.ts'
import { type Api, ApiError } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { patchCompany, patchContact } from './customers.api.ts'

/** The contact, or the company, that a value belongs to. */
export interface Subject {
  readonly of: 'contact' | 'company'
  readonly id: string
  readonly revision: number
}

export type Change = Omit<ContactChange, 'revision'>

interface Edit {
  readonly change: Change
  /** The one that the rep has seen. */
  readonly revision: number
  readonly key: string
}

/** Saves a change. Every card of the same contact or company that is kept shows it at once, and is then asked for anew. */
export function useCustomerEdit({ of, id }: Subject) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (edit: Edit) => save(api, of, id, edit),
    onSuccess: (customer) => showCustomer(queries, of, id, customer),
    onSettled: (_, error) => {
      // The card would go, and what was typed with it: the rep goes on when they have seen it.
      if (error instanceof ApiError && ['merged', 'not-found'].includes(error.code)) return
      void queries.invalidateQueries({ queryKey: ['recognize'] })
      void queries.invalidateQueries({ queryKey: ['follow-ups'] })
    },
  })
}

function save(api: Api, of: Subject['of'], id: string, { change, revision, key }: Edit): Promise<Customer> {
  if (of === 'contact') return patchContact(api, id, { revision, ...change }, { key })
  // What a company has not is refused by name.
  return patchCompany(api, id, { revision, ...change }, { key })
}

function showCustomer(queries: QueryClient, of: Subject['of'], id: string, customer: Customer): void {
  const show = <T extends { card: Card | null }>(about: T | undefined): T | undefined =>
    about?.card?.[of]?.id === id ? { ...about, card: changedCard(about.card, of, customer) } : about
  queries.setQueriesData<{ card: Card | null }>({ queryKey: ['recognize'] }, show)
  queries.setQueriesData<{ card: Card | null }>({ queryKey: ['follow-ups', 'customer'] }, show)
}

/** The reply to a change of a company names no contact: the one on the card stays. */
function changedCard(card: Card, of: Subject['of'], customer: Customer): Card {
  return { ...card, ...customer, contact: of === 'contact' ? customer.contact : card.contact }
}
