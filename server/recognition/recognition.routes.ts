import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
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
import { forgetChoice, rememberChoice } from './choices.ts'
import { recognize } from './recognition.ts'

export const recognitionRoutes = new Hono<Http>().post(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({ summary: 'Who is on a mail, and where we stand with them', reply: recognizeReplySchema }),
  valid('json', recognizeRequestSchema),
  async (c) => c.json(await recognize(c.var.services, c.var.actor, c.req.valid('json'))),
)

export const choiceRoutes = new Hono<Http>()
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
