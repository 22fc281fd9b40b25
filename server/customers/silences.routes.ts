import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { pageQuerySchema, silencePageSchema } from '../../shared/explain.ts'
import { newSilenceSchema, silenceSchema, silenceUndoneSchema } from '../../shared/silences.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { addSilence, listSilences, undoSilence } from './silences.ts'

export const silenceRoutes = new Hono<Http>()
  .get(
    '/',
    allow('admin'),
    describe({ summary: 'Who is not a customer, by whom, newest first', reply: silencePageSchema }),
    valid('query', pageQuerySchema),
    async (c) => c.json(await listSilences(c.var.services, c.var.actor, c.req.valid('query'))),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'Not a customer: silence an address or a domain, for oneself or, as an admin, for everybody',
      reply: silenceSchema,
      status: 201,
    }),
    once(),
    valid('json', newSilenceSchema),
    async (c) => c.json(await addSilence(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Take back that somebody is not a customer', reply: silenceUndoneSchema }),
    once(),
    valid('param', z.strictObject({ id: idSchema })),
    async (c) => c.json(await undoSilence(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
