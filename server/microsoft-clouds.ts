/** Of Microsoft's public, US government and Chinese clouds. https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
export const signInHosts: readonly string[] = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
]

/** https://learn.microsoft.com/graph/deployments */
export const graphHosts: readonly string[] = [
  'graph.microsoft.com',
  'graph.microsoft.us',
  'dod-graph.microsoft.us',
  'microsoftgraph.chinacloudapi.cn',
]

/** Whether an address leads over https to one of these hosts. */
export function leadsTo(hosts: readonly string[], address: string): boolean {
  const { protocol, host } = new URL(address)
  return protocol === 'https:' && hosts.includes(host)
}
