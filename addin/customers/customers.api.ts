import { type Customer, customerSchema, type NewContact } from '../../shared/customers.ts'
import { type Act, type Api } from '../api.ts'

export const postContact = (api: Api, contact: NewContact, act: Act): Promise<Customer> =>
  api.write('POST', '/contacts', contact, customerSchema, act)
