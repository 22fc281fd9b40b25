import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { choicePageSchema, explainRequestSchema, explanationSchema, pageQuerySchema } from '../../shared/explain.ts'
import {
  choiceForgottenSchema,
  newChoiceSchema,
  recognizeReplySchema,
  recognizeRequestSchema,
  rememberedChoiceSchema,
} from '../../shared/recognition.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { forgetChoice, listChoicesOfTeam, rememberChoice } from './choices.ts'
import { explain } from './explain.ts'
import { recognize } from './recognition.ts'

export const explainRoutes = new Hono<Http>().post(
  '/',
  allow('admin'),
  describe({ summary: 'Why an address is recognized as it is, or who logged a mail', reply: explanationSchema }),
  valid('json', explainRequestSchema),
  async (c) => c.json(await explain(c.var.services, c.var.actor, c.req.valid('json'))),
)

export const recognitionRoutes = new Hono<Http>().post(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({ summary: 'Who is on a mail, and where we stand with them', reply: recognizeReplySchema }),
  valid('json', recognizeRequestSchema),
  async (c) => c.json(await recognize(c.var.services, c.var.actor, c.req.valid('json'))),
)

export const choiceRoutes = new Hono<Http>()
  .get(
    '/',
    allow('admin'),
    describe({ summary: 'Who is meant by addresses that several people share, newest first', reply: choicePageSchema }),
    valid('query', pageQuerySchema),
    async (c) => c.json(await listChoicesOfTeam(c.var.services, c.req.valid('query'))),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'Remember who of those who share an address is meant',
      reply: rememberedChoiceSchema,
      status: 201,
    }),
    once(),
    valid('json', newChoiceSchema),
    async (c) => c.json(await rememberChoice(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Forget who was meant: the team is asked again', reply: choiceForgottenSchema }),
    once(),
    valid('param', z.strictObject({ id: idSchema })),
    async (c) => c.json(await forgetChoice(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
