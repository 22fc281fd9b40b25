/**
 * The import format: JSON Lines, one object a line, each with a `type`. A line may refer only to lines before it.
 * Ids are the importer's own and are kept, so that the same file can be imported twice: lines that are known are skipped.
 */
import * as z from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, mailLineSchema, textSchema } from './common.ts'
import { journeyStages, segments } from './customers.ts'
import { dueSchema, followUpKinds, followUpStatuses } from './follow-ups.ts'
import { contentLevels, directions, interactionKinds, personRoles, visibilities } from './interactions.ts'
import { roleSchema } from './identity.ts'
import { dealStatuses, moneySchema } from './pipeline.ts'
import { promiseStatuses } from './promises.ts'

/** A user by their Entra object id. */
const objectIdSchema = idSchema

export const importLineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('user'),
    objectId: objectIdSchema,
    name: lineSchema(200),
    email: mailLineSchema(320),
    role: roleSchema,
  }),
  z.strictObject({
    type: z.literal('company'),
    id: idSchema,
    name: lineSchema(200),
    domains: z.array(lineSchema(253)).max(50),
    owner: objectIdSchema.nullable(),
    segment: z.enum(segments).nullable(),
    journeyStage: z.enum(journeyStages).nullable(),
    createdAt: instantSchema,
  }),
  z.strictObject({
    type: z.literal('contact'),
    id: idSchema,
    companyId: idSchema.nullable(),
    name: lineSchema(200),
    jobTitle: lineSchema(200).nullable(),
    addresses: z.array(lineSchema(320)).max(50),
    phones: z.array(lineSchema(50)).max(20),
    /** For contacts without a company; a company's contacts take all three from it. */
    owner: objectIdSchema.nullable(),
    segment: z.enum(segments).nullable(),
    journeyStage: z.enum(journeyStages).nullable(),
    createdAt: instantSchema,
  }),
  z.strictObject({
    type: z.literal('interaction'),
    id: idSchema,
    kind: z.enum(interactionKinds),
    direction: z.enum(directions).nullable(),
    occurredAt: instantSchema,
    subject: mailLineSchema(998),
    text: textSchema(200_000).nullable(),
    note: textSchema(10_000).nullable(),
    level: z.enum(contentLevels),
    visibility: z.enum(visibilities),
    companyId: idSchema.nullable(),
    contactIds: z.array(idSchema).max(500),
    people: z
      .array(z.strictObject({ name: mailLineSchema(500), address: mailLineSchema(320), role: z.enum(personRoles) }))
      .max(500),
    durationMinutes: z.int().min(0).max(1440).nullable(),
    internetMessageId: mailLineSchema(998).nullable(),
    conversationId: mailLineSchema(1000).nullable(),
    loggedBy: objectIdSchema,
    loggedAt: instantSchema,
  }),
  z.strictObject({
    type: z.literal('follow-up'),
    id: idSchema,
    kind: z.enum(followUpKinds),
    title: lineSchema(200),
    due: dueSchema,
    status: z.enum(followUpStatuses),
    closedAt: instantSchema.nullable(),
    dropReason: lineSchema(200).nullable(),
    companyId: idSchema.nullable(),
    contactId: idSchema.nullable(),
    interactionId: idSchema.nullable(),
    assignee: objectIdSchema,
    createdBy: objectIdSchema,
    createdAt: instantSchema,
  }),
  z.strictObject({
    type: z.literal('promise'),
    id: idSchema,
    text: lineSchema(300),
    dueOn: daySchema.nullable(),
    status: z.enum(promiseStatuses),
    closedAt: instantSchema.nullable(),
    companyId: idSchema.nullable(),
    contactId: idSchema.nullable(),
    interactionId: idSchema.nullable(),
    promisedBy: objectIdSchema,
    promisedAt: instantSchema,
  }),
  z.strictObject({
    type: z.literal('deal'),
    id: idSchema,
    name: lineSchema(200),
    value: moneySchema.nullable(),
    status: z.enum(dealStatuses),
    closedAt: instantSchema.nullable(),
    companyId: idSchema.nullable(),
    contactId: idSchema.nullable(),
    owner: objectIdSchema,
    createdBy: objectIdSchema,
    createdAt: instantSchema,
  }),
])
export type ImportLine = z.infer<typeof importLineSchema>
