import { Hono } from 'hono'
import * as z from 'zod'
import { calendarLinkSchema } from '../../shared/calendar.ts'
import { idSchema } from '../../shared/common.ts'
import { followUpSchema } from '../../shared/follow-ups.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { myCalendarLink, retryCalendar } from './calendar.ts'

export const calendarRoutes = new Hono<Http>()
  .get(
    '/calendar/link',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'How the caller’s calendar is connected, and how much waits for it',
      reply: calendarLinkSchema,
    }),
    async (c) => c.json(await myCalendarLink(c.var.services, c.var.actor)),
  )
  .post(
    '/calendar/follow-ups/:id/retry',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Bring a follow-up into the calendar now, without waiting any longer', reply: followUpSchema }),
    once(),
    valid('param', z.strictObject({ id: idSchema })),
    async (c) => c.json(await retryCalendar(c.var.services, c.var.actor, c.req.valid('param').id)),
  )
