import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { followUpListSchema } from '../../shared/follow-ups.ts'
import {
  mailLogSchema,
  newEmailLogSchema,
  newHandLogSchema,
  timelinePageSchema,
  timelineQuerySchema,
  undoneSchema,
} from '../../shared/interactions.ts'
import { replySeenSchema } from '../../shared/replies.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { logByHand, logEmail, noteReply, readTimeline, showInteraction, undoLog } from './interactions.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const interactionRoutes = new Hono<Http>()
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Log a mail with its next action, once per team', reply: mailLogSchema, status: 201 }),
    once(),
    valid('json', newEmailLogSchema),
    async (c) => c.json(await logEmail(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .post(
    '/by-hand',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Log a call, a meeting, a visit or a note', reply: mailLogSchema, status: 201 }),
    once(),
    valid('json', newHandLogSchema),
    async (c) => c.json(await logByHand(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .get(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'One interaction, whole, with its follow-ups', reply: mailLogSchema }),
    byId,
    async (c) => c.json(await showInteraction(c.var.services, c.var.actor, c.req.valid('param').id)),
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Undo a log, with its follow-ups and their calendar events', reply: undoneSchema }),
    once(),
    byId,
    async (c) => c.json(await undoLog(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )

export const replyRoutes = new Hono<Http>().post(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({
    summary: 'A mail was come upon that may be a reply: it resolves what was waited for in its thread',
    reply: followUpListSchema,
  }),
  once(),
  valid('json', replySeenSchema),
  async (c) => c.json(await noteReply(c.var.services, c.var.actor, c.var.once, c.req.valid('json'))),
)

export const timelineRoutes = new Hono<Http>().get(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({ summary: "A company's or a contact's interactions, newest first", reply: timelinePageSchema }),
  valid('query', timelineQuerySchema),
  async (c) => c.json(await readTimeline(c.var.services, c.var.actor, c.req.valid('query'))),
)
