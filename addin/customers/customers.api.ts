import { type CompanyChange, type ContactChange } from '../../shared/customer-changes.ts'
import { type Customer, customerSchema, type NewContact } from '../../shared/customers.ts'
import { type Doubles, type DoublesRequest, doublesSchema } from '../../shared/doubles.ts'
import { type Act, type Api } from '../api.ts'

export const postContact = (api: Api, contact: NewContact, act: Act): Promise<Customer> =>
  api.write('POST', '/contacts', contact, customerSchema, act)

export const patchContact = (api: Api, id: string, change: ContactChange, act: Act): Promise<Customer> =>
  api.write('PATCH', `/contacts/${id}`, change, customerSchema, act)

/** The reply names the company alone, without a contact. */
export const patchCompany = (api: Api, id: string, change: CompanyChange, act: Act): Promise<Customer> =>
  api.write('PATCH', `/companies/${id}`, change, customerSchema, act)

export const postDoubles = (api: Api, person: DoublesRequest, signal: AbortSignal): Promise<Doubles> =>
  api.ask('/contacts/doubles', person, doublesSchema, { signal })
