import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { mergeCandidatesQuerySchema, mergeCandidatesSchema } from '../../shared/doubles.ts'
import {
  mergeListSchema,
  mergePreviewQuerySchema,
  mergePreviewSchema,
  mergeSchema,
  mergesQuerySchema,
  mergeUndoneSchema,
  newMergeSchema,
} from '../../shared/merges.ts'
import { allow } from '../http/allow.ts'
import type { Http } from '../http/http.ts'
import { once } from '../http/idempotency.ts'
import { describe } from '../http/route-docs.ts'
import { valid } from '../http/validate.ts'
import { findMergeCandidates } from './doubles.ts'
import { listMergesOf, merge, previewMerge } from './merges.ts'
import { undoMerge } from './undo-merge.ts'

export const mergeRoutes = new Hono<Http>()
  .get(
    '/preview',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'What merging two contacts, or two companies, would do',
      reply: mergePreviewSchema,
      notFound: 'No such contact or company.',
    }),
    valid('query', mergePreviewQuerySchema),
    async (c) => c.json(await previewMerge(c.var.services, c.var.actor, c.req.valid('query'))),
  )
  .get(
    '/candidates',
    allow('rep', 'manager', 'admin'),
    describe({
      summary: 'With whom a contact or a company may be the same',
      reply: mergeCandidatesSchema,
      notFound: 'No such contact or company.',
    }),
    valid('query', mergeCandidatesQuerySchema),
    async (c) => c.json(await findMergeCandidates(c.var.services, c.req.valid('query'))),
  )
  .get(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Who was merged into a contact or a company, newest first', reply: mergeListSchema }),
    valid('query', mergesQuerySchema),
    async (c) => c.json(await listMergesOf(c.var.services, c.var.actor, c.req.valid('query'))),
  )
  .post(
    '/',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Make one of two contacts, or of two companies', reply: mergeSchema, status: 201 }),
    once(),
    valid('json', newMergeSchema),
    async (c) => c.json(await merge(c.var.services, c.var.actor, c.var.once, c.req.valid('json')), 201),
  )
  .delete(
    '/:id',
    allow('rep', 'manager', 'admin'),
    describe({ summary: 'Undo a merge: what moved goes back', reply: mergeUndoneSchema }),
    once(),
    valid('param', z.strictObject({ id: idSchema })),
    async (c) => c.json(await undoMerge(c.var.services, c.var.actor, c.var.once, c.req.valid('param').id)),
  )
