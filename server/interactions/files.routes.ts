import { Hono } from 'hono'
import * as z from 'zod'
import { idSchema } from '../../shared/common.ts'
import { keptFileSchema } from '../../shared/files.ts'
import { invalidField } from '../errors.ts'
import { allow } from '../http/allow.ts'
import { downloadAs } from '../http/content-disposition.ts'
import type { Http } from '../http/http.ts'
import { onceByDigest } from '../http/idempotency.ts'
import { describeDownload, describeUpload } from '../http/route-docs.ts'
import { contentPolicy } from '../http/security-headers.ts'
import { asStream, streamOf } from '../http/stream.ts'
import { valid } from '../http/validate.ts'
import { keepFile, openFile } from './files.ts'
import { readDigest } from './files.rules.ts'

const ofLog = valid('param', z.strictObject({ id: idSchema, fileId: idSchema }))

/** Hostile: a browser saves it under a harmless type, and even if it opened it, nothing in it would run or load. */
const asDownload = (name: string, bytes: number) => ({
  'Content-Type': 'application/octet-stream',
  'Content-Length': String(bytes),
  'Content-Disposition': downloadAs(name),
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': contentPolicy({ sandbox: [], 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }),
})

export const fileRoutes = new Hono<Http>()
  .put(
    '/:id/files/:fileId',
    allow('rep', 'manager', 'admin'),
    describeUpload({ summary: 'Keep the content of a file that the log names', reply: keptFileSchema }),
    onceByDigest(),
    ofLog,
    async (c) => {
      const hash = readDigest(c.req.header('content-digest'))
      if (!hash) throw invalidField('Content-Digest', 'Send Content-Digest: sha-256=:<Base64>: of the file (RFC 9530).')
      const length = c.req.header('content-length')
      const announcedBytes = length === undefined ? undefined : Number(length)
      const upload = { hash, announcedBytes, chunks: streamOf(c.req.raw.body) }
      return c.json(await keepFile(c.var.services, c.var.actor, c.var.once, c.req.valid('param'), upload))
    },
  )
  .get(
    '/:id/files/:fileId',
    allow('rep', 'manager', 'admin'),
    describeDownload({ summary: 'Download a file of a log', notFound: 'No such file, or not for the reader.' }),
    ofLog,
    async (c) => {
      const { file, chunks } = await openFile(c.var.services, c.var.actor, c.req.valid('param'))
      return c.body(asStream(chunks), 200, asDownload(file.name, file.size))
    },
  )
