import type { PaneSettings } from '../../shared/pane-settings.ts'
import { ofTenant, type Config } from '../config.ts'
import { leadsTo, signInHosts } from '../microsoft-clouds.ts'

/** What the pane has to know of this installation; the nonce comes with each page. */
export function paneSettingsOf(config: Config): Omit<PaneSettings, 'styleNonce'> {
  const { organizations, clientId, tokenAuthority } = config
  const tenant = organizations.length === 1 ? organizations[0]!.tenantId : 'organizations'
  const common = { clientId, scope: `api://${clientId}/access_as_user` }
  if (leadsTo(signInHosts, tokenAuthority)) {
    return { ...common, authority: `${tokenAuthority}/${tenant}`, authorityMetadata: null, knownAuthorities: [] }
  }
  // MSAL insists on an https authority; for a stand-in on this machine that is only a name, and the metadata lead there.
  const endpoints = `${tokenAuthority}/${tenant}/oauth2/v2.0`
  return {
    ...common,
    authority: `https://${signInHosts[0]!}/${tenant}`,
    authorityMetadata: {
      issuer: ofTenant(config.tokenIssuer, tenant),
      authorization_endpoint: `${endpoints}/authorize`,
      token_endpoint: `${endpoints}/token`,
      jwks_uri: ofTenant(config.tokenJwksUrl, tenant),
    },
    knownAuthorities: [signInHosts[0]!],
  }
}
