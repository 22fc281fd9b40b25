import { Hono } from 'hono'
import { searchQuerySchema, searchResultSchema } from '../../shared/search.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { search } from './search.ts'

export const searchRoutes = new Hono<Http>().get(
  '/',
  allow('rep', 'manager', 'admin'),
  describe({
    summary: 'People, companies and interactions by any of their words, also mistyped',
    reply: searchResultSchema,
  }),
  valid('query', searchQuerySchema),
  async (c) => c.json(await search(c.var.services, c.var.actor, c.req.valid('query'))),
)
