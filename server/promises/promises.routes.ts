import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { newPromiseSchema, promiseListSchema, promiseSchema } from '../../shared/promises.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { dropPromise, keepPromise, makePromise, myPromises, reopenPromise } from './promises.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const promiseRoutes = new Hono<Http>()
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'What the signed-in user has promised and not yet kept', reply: promiseListSchema }),
    async (c) => c.json(await myPromises(c.var.services, c.var.actor)),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Write down what we owe a customer', reply: promiseSchema, status: 201 }),
    once(),
    valid('json', newPromiseSchema),
    async (c) => c.json(await makePromise(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .post(
    '/:id/keep',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It was kept', reply: promiseSchema }),
    once(),
    byId,
    async (c) => c.json(await keepPromise(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
  .post(
    '/:id/drop',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It is not owed any more', reply: promiseSchema }),
    once(),
    byId,
    async (c) => c.json(await dropPromise(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
  .post(
    '/:id/reopen',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It is owed after all', reply: promiseSchema }),
    once(),
    byId,
    async (c) => c.json(await reopenPromise(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
