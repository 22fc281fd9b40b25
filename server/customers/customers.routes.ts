import { Hono } from 'hono'
import { customerSchema, newContactSchema } from '../../shared/customers.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { addContact } from './customers.ts'

export const contactRoutes = new Hono<Http>().post(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({ summary: 'Add a contact, and their company if it is new', reply: customerSchema, status: 201 }),
  once(),
  valid('json', newContactSchema),
  async (c) => c.json(await addContact(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
)
