import * as z from 'zod'
import { idSchema, instantSchema, mailLineSchema, userRefSchema } from './common.ts'
import { mailSchema } from './mail.ts'

export const silenceKinds = ['address', 'domain'] as const
export const silenceAudiences = ['me', 'everybody'] as const

/** "Not a customer": mail of this address, or of everybody at this domain, is not recognized and not logged. */
export const silenceSchema = z.object({
  id: idSchema,
  kind: z.enum(silenceKinds),
  /** A normalized address, or a registrable domain. */
  value: z.string(),
  audience: z.enum(silenceAudiences),
  setBy: userRefSchema,
  setAt: instantSchema,
  /** Whether the reader may take it back. */
  mayUndo: z.boolean(),
})
export type Silence = z.infer<typeof silenceSchema>

export const newSilenceSchema = z.strictObject({
  mail: mailSchema,
  /** Somebody on this mail: they, or everybody who has an address at their domain. */
  address: mailLineSchema(320),
  kind: z.enum(silenceKinds),
  /** Only an admin speaks for everybody. */
  audience: z.enum(silenceAudiences),
})
export type NewSilence = z.infer<typeof newSilenceSchema>

export const silenceUndoneSchema = z.object({ id: idSchema })
