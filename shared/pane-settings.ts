/** What the server tells the pane in its own HTML, so that one build serves every installation. */
import * as z from 'zod'
import { idSchema } from './common.ts'

/** The endpoints of a sign-in service that MSAL does not know by itself. */
const authorityMetadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
})

export const paneSettingsSchema = z.object({
  clientId: idSchema,
  /** Where to sign in: `https://login.microsoftonline.com/{tenant id, or organizations}`. */
  authority: z.string(),
  /** The one scope of our API that the pane asks for. */
  scope: z.string(),
  /** `null` with Microsoft's own sign-in services. */
  authorityMetadata: authorityMetadataSchema.nullable(),
  /** Host names that MSAL shall trust besides those it knows. */
  knownAuthorities: z.array(z.string()),
  /** For `<style>` elements made at run time; the content security policy allows no others. New with every page. */
  styleNonce: z.string(),
})
export type PaneSettings = z.infer<typeof paneSettingsSchema>

/** The element of the page that holds the settings as JSON. */
export const paneSettingsElementId = 'settings'
