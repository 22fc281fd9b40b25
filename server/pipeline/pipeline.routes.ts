import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import {
  dealChangeSchema,
  dealDeletedSchema,
  dealListSchema,
  dealQuerySchema,
  dealSchema,
  newDealSchema,
} from '../../shared/pipeline.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { changeDeal, discardDeal, listDeals, openDeal, showDeal } from './pipeline.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const dealRoutes = new Hono<Http>()
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'The deals with a customer, open and closed, the newest first', reply: dealListSchema }),
    valid('query', dealQuerySchema),
    async (c) => c.json(await listDeals(c.var.services, c.req.valid('query'))),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Open a deal', reply: dealSchema, status: 201 }),
    once(),
    valid('json', newDealSchema),
    async (c) => c.json(await openDeal(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .get(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'One deal', reply: dealSchema }),
    byId,
    async (c) => c.json(await showDeal(c.var.services, c.req.valid('param').id)),
  )
  .patch(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'Change a deal, win it, lose it or open it again',
      reply: dealSchema,
      notFound: 'No such deal.',
    }),
    once(),
    byId,
    valid('json', dealChangeSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await changeDeal(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
    },
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Delete a deal of one’s own that nothing is about', reply: dealDeletedSchema }),
    once(),
    byId,
    async (c) => c.json(await discardDeal(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
