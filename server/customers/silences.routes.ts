import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { newSilenceSchema, silenceSchema, silenceUndoneSchema } from '../../shared/silences.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { addSilence, undoSilence } from './silences.ts'

export const silenceRoutes = new Hono<Http>()
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
