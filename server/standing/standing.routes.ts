import { Hono } from 'hono'
import { aboutCustomerSchema, customerQuerySchema } from '../../shared/standing.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { showCustomer } from './standing.ts'

export const customerRoutes = new Hono<Http>().get(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({
    summary: 'Where we stand with a contact or a company, and how we came there',
    reply: aboutCustomerSchema,
  }),
  valid('query', customerQuerySchema),
  async (c) => c.json(await showCustomer(c.var.services, c.var.actor, c.req.valid('query'))),
)
