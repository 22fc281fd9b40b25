import { Hono } from 'hono'
import { recognizeReplySchema, recognizeRequestSchema } from '../../shared/recognition.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { recognize } from './recognition.ts'

export const recognitionRoutes = new Hono<Http>().post(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({ summary: 'Who is on a mail, and where we stand with them', reply: recognizeReplySchema }),
  valid('json', recognizeRequestSchema),
  async (c) => c.json(await recognize(c.var.services, c.var.actor, c.req.valid('json'))),
)
