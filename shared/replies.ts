import * as z from 'zod'
import { mailSchema } from './mail.ts'

/** A mail that may be the reply somebody waits for. */
export const replySeenSchema = z.strictObject({
  mail: mailSchema,
  /** Its headers or its class say that a program wrote it (RFC 3834), which its people and its subject need not tell. */
  isAutomatic: z.boolean(),
})
export type ReplySeen = z.infer<typeof replySeenSchema>
