import * as z from 'zod'
import { languages } from '../shared/languages.ts'
import {
  addressSchema,
  adminSchema,
  databaseSchema,
  domainSchema,
  flagSchema,
  guidSchema,
  listOf,
  numberSchema,
  originSchema,
  tenantAddressSchema,
} from './config-values.ts'

const organizationShape = {
  tenantId: guidSchema,
  name: z.string().trim().min(1, 'Write the name of the organization.').max(200),
  ownDomains: z.array(domainSchema).min(1, 'Name the domains your own people write from, e.g. contoso.com.'),
  /** Providers of mail for everybody, besides the list that is built in. */
  freeMailDomains: z.array(domainSchema).default([]),
  /** Of what the server writes for somebody whose own language it does not know. */
  language: z.enum(languages, 'Write en, de or fr.').default('en'),
  admins: z.array(adminSchema).min(1, 'Name at least one admin by e-mail address or object id.'),
  database: databaseSchema,
}

/** One organization of those that the server serves. */
export type OrganizationSettings = z.infer<z.ZodObject<typeof organizationShape>>

/** What `ORGANIZATIONS_FILE` holds. */
export const organizationsSchema = z.array(z.strictObject(organizationShape)).min(1, 'The list is empty.')

const outlookOrigins = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
]

/** Every setting there is, as an environment variable. `.env.example` says what each is for. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'Write production or development.').default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: numberSchema(0, 65_535).default(3000),
  PUBLIC_URL: originSchema.optional(),
  TRUST_PROXY: flagSchema.default(false),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'Write debug, info, warn, error or silent.')
    .default('info'),
  PANE_FOLDER: z.string().optional(),
  REQUESTS_PER_MINUTE: numberSchema(1, 1_000_000_000).default(600),
  METRICS_TOKEN: z.string().min(16, 'Write at least 16 characters, at random.').optional(),

  TENANT_ID: organizationShape.tenantId.optional(),
  ORGANIZATION_NAME: organizationShape.name.optional(),
  OWN_DOMAINS: listOf(domainSchema).pipe(organizationShape.ownDomains).optional(),
  FREE_MAIL_DOMAINS: listOf(domainSchema).optional(),
  LANGUAGE: organizationShape.language,
  ADMINS: listOf(adminSchema).pipe(organizationShape.admins).optional(),
  DATABASE: databaseSchema.optional(),
  ORGANIZATIONS_FILE: z.string().optional(),

  CLIENT_ID: guidSchema,
  ALLOWED_CLIENTS: listOf(guidSchema).optional(),
  TOKEN_AUTHORITY: addressSchema.default('https://login.microsoftonline.com'),
  TOKEN_ISSUER: tenantAddressSchema.optional(),
  TOKEN_JWKS_URL: tenantAddressSchema.optional(),

  GRAPH_URL: addressSchema.default('https://graph.microsoft.com'),
  GRAPH_AUTHORITY: addressSchema.optional(),
  GRAPH_CLIENT_SECRET: z.string().optional(),
  GRAPH_CERTIFICATE_FILE: z.string().optional(),

  FRAME_ANCESTORS: listOf(originSchema).default(outlookOrigins),
  OFFICE_JS_ORIGIN: originSchema.default('https://appsforoffice.microsoft.com'),
})
export type Settings = z.infer<typeof settingsSchema>
