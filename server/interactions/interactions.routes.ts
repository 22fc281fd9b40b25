import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { followUpListSchema } from '../../shared/follow-ups.ts'
import {
  mailLogSchema,
  newEmailLogSchema,
  newHandLogSchema,
  newEntryNoteSchema,
  undoneSchema,
  visibilityChangeSchema,
} from '../../shared/interactions.ts'
import { replySeenSchema } from '../../shared/replies.ts'
import {
  countedTimelinePageSchema,
  timelinePeopleQuerySchema,
  timelinePeopleSchema,
  timelineQuerySchema,
} from '../../shared/timeline.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { addNote, changeVisibility, removeNote } from './entry-acts.ts'
import { logByHand, logEmail, noteReply, showInteraction, undoLog } from './interactions.ts'
import { readTimeline, readTimelinePeople } from './timeline.ts'

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
  .post(
    '/:id/notes',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Add a note to an entry, also to that of a colleague', reply: mailLogSchema, status: 201 }),
    once(),
    byId,
    valid('json', newEntryNoteSchema),
    async (c) => {
      const { services, actor, once } = c.var
      return c.json(await addNote(services, actor, once, c.req.valid('param').id, c.req.valid('json')), 201)
    },
  )
  .delete(
    '/:id/notes/:noteId',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Remove a note that one wrote', reply: mailLogSchema }),
    once(),
    valid('param', z.strictObject({ id: idSchema, noteId: idSchema })),
    async (c) => {
      const { id, noteId } = c.req.valid('param')
      return c.json(await removeNote(c.var.services, c.var.actor, c.var.once, id, noteId))
    },
  )
  .put(
    '/:id/visibility',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Show an entry of one’s own to the team, or keep its text to oneself', reply: mailLogSchema }),
    once(),
    byId,
    valid('json', visibilityChangeSchema),
    async (c) => {
      const { services, actor, once } = c.var
      return c.json(await changeVisibility(services, actor, once, c.req.valid('param').id, c.req.valid('json')))
    },
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

export const timelineRoutes = new Hono<Http>()
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: "A company's or a contact's history, newest first, filtered and searched",
      reply: countedTimelinePageSchema,
    }),
    valid('query', timelineQuerySchema),
    async (c) => c.json(await readTimeline(c.var.services, c.var.actor, c.req.valid('query'))),
  )
  .get(
    '/people',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Whom a timeline can be filtered by', reply: timelinePeopleSchema }),
    valid('query', timelinePeopleQuerySchema),
    async (c) => c.json(await readTimelinePeople(c.var.services, c.req.valid('query'))),
  )
