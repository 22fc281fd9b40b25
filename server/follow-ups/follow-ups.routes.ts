import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import {
  dropSchema,
  followUpChangeSchema,
  followUpListSchema,
  followUpSchema,
  myDayQuerySchema,
  myDaySchema,
  newFollowUpSchema,
} from '../../shared/follow-ups.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import {
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  openFollowUps,
  reopenFollowUp,
  scheduleFollowUp,
  showFollowUp,
} from './follow-ups.ts'
import { showMyDay } from './my-day.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const followUpRoutes = new Hono<Http>()
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'What the signed-in user has to do, the next first', reply: followUpListSchema }),
    async (c) => c.json(await openFollowUps(c.var.services, c.var.actor)),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Schedule a follow-up', reply: followUpSchema, status: 201 }),
    once(),
    valid('json', newFollowUpSchema),
    async (c) => c.json(await scheduleFollowUp(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .get(
    '/my-day',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'What the signed-in user has to do by the day, counted and listed', reply: myDaySchema }),
    valid('query', myDayQuerySchema),
    async (c) => c.json(await showMyDay(c.var.services, c.var.actor, c.req.valid('query'))),
  )
  .get(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'One follow-up, with its calendar state', reply: followUpSchema }),
    byId,
    async (c) => c.json(await showFollowUp(c.var.services, c.req.valid('param').id)),
  )
  .patch(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Change title, due or assignee of an open follow-up', reply: followUpSchema }),
    once(),
    byId,
    valid('json', followUpChangeSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await changeFollowUp(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
    },
  )
  .post(
    '/:id/complete',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It is done', reply: followUpSchema }),
    once(),
    byId,
    async (c) => c.json(await completeFollowUp(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
  .post(
    '/:id/drop',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It is not needed any more', reply: followUpSchema }),
    once(),
    byId,
    valid('json', dropSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await dropFollowUp(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
    },
  )
  .post(
    '/:id/reopen',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'It has to be done after all', reply: followUpSchema }),
    once(),
    byId,
    async (c) => c.json(await reopenFollowUp(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
