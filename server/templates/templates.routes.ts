import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import {
  newTemplateSchema,
  templateChangeSchema,
  templateListSchema,
  templateRemovedSchema,
  templateSchema,
} from '../../shared/templates.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { addTemplate, changeTemplate, removeTemplate, showTemplates } from './templates.ts'

const byId = valid('param', z.strictObject({ id: idSchema }))

export const templateRoutes = new Hono<Http>()
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: "The signed-in user's own templates and the team's, by name", reply: templateListSchema }),
    async (c) => c.json(await showTemplates(c.var.services, c.var.actor)),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'Keep a recurring note or next action, for oneself or, as a manager or admin, for the team',
      reply: templateSchema,
      status: 201,
    }),
    once(),
    valid('json', newTemplateSchema),
    async (c) => c.json(await addTemplate(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .patch(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Change a template, or share it with the team', reply: templateSchema }),
    once(),
    byId,
    valid('json', templateChangeSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await changeTemplate(c.var.services, c.var.actor, c.var.once, id, c.req.valid('json')))
    },
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Delete a template', reply: templateRemovedSchema }),
    once(),
    byId,
    async (c) => c.json(await removeTemplate(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
