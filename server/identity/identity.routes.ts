import { Hono } from 'hono'
import { colleagueListSchema, meSchema, myLocaleSchema } from '../../shared/identity.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { colleagues, setMyLocale, whoAmI } from './identity.ts'

export const identityRoutes = new Hono<Http>()
  .get(
    '/me',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Who is signed in, and to which organization', reply: meSchema }),
    async (c) => c.json(await whoAmI(c.var.services, c.var.actor)),
  )
  .put(
    '/me/locale',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Tell the time zone the user lives in, and their language', reply: meSchema }),
    once(),
    valid('json', myLocaleSchema),
    async (c) => c.json(await setMyLocale(c.var.services, c.var.actor, c.req.valid('json'))),
  )
  .get(
    '/colleagues',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Everybody whom a follow-up can be given to', reply: colleagueListSchema }),
    async (c) => c.json(await colleagues(c.var.services)),
  )
