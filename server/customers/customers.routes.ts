import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { companyChangeSchema, contactChangeSchema } from '../../shared/customer-changes.ts'
import { customerSchema, newContactSchema } from '../../shared/customers.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { doublesRequestSchema, doublesSchema } from '../../shared/doubles.ts'
import { addContact } from './customers.ts'
import { findDoubles } from './doubles.ts'
import { changeCompany, changeContact } from './edit.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const contactRoutes = new Hono<Http>()
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Add a contact, and their company if it is new', reply: customerSchema, status: 201 }),
    once(),
    valid('json', newContactSchema),
    async (c) => c.json(await addContact(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .post(
    '/doubles',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Who may be here already, before somebody is added', reply: doublesSchema }),
    valid('json', doublesRequestSchema),
    async (c) => c.json(await findDoubles(c.var.services, c.req.valid('json'))),
  )
  .patch(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Change what is known of a contact', reply: customerSchema, notFound: 'No such contact.' }),
    once(),
    byId,
    valid('json', contactChangeSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await changeContact(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
    },
  )

export const companyRoutes = new Hono<Http>().patch(
  '/:id',
  allow('rep', 'manager', 'admin'),
  describe({ summary: 'Change what is known of a company', reply: customerSchema, notFound: 'No such company.' }),
  once(),
  byId,
  valid('json', companyChangeSchema),
  async (c) => {
    const { id } = c.req.valid('param')
    return c.json(await changeCompany(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
  },
)
