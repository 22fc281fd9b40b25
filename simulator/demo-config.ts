/** The settings of the real server in the demo, and where everything lies. The names are those of `.env.example`. */
import { join } from 'node:path'
import { otherColleagues } from './mailbox/people.ts'
import { clientId, organizationName, ownDomains, tenantId } from './organization.ts'
import { clientSecret } from './server.ts'

export const DEFAULT_PORT = 3000

export interface DemoPlaces {
  /** Of the host page and of everything else that is Microsoft's; the server takes the next one. */
  readonly port: number
  readonly dataFolder: string
  readonly paneFolder: string
}

/** Two names of the same machine, so that page and pane are different sites, as Outlook and an add-in are. */
export const hostOriginOf = ({ port }: DemoPlaces) => `http://localhost:${port}`
export const serverPortOf = ({ port }: DemoPlaces) => port + 1
export const serverOriginOf = (places: DemoPlaces) => `http://127.0.0.1:${serverPortOf(places)}`
export const paneUrlOf = (places: DemoPlaces) => `${serverOriginOf(places)}/taskpane.html`
export const officeJsUrlOf = (places: DemoPlaces) => `${hostOriginOf(places)}/office-js/office.js`
export const databaseOf = ({ dataFolder }: DemoPlaces) => join(dataFolder, 'followthrough.db')
export const serverLogOf = ({ dataFolder }: DemoPlaces) => join(dataFolder, 'server.log')

/** The whole environment of the server but for the few variables a process needs to run at all. */
export function serverEnvironment(places: DemoPlaces): Record<string, string> {
  const host = hostOriginOf(places)
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(serverPortOf(places)),
    PUBLIC_URL: serverOriginOf(places),
    LOG_LEVEL: 'info',
    PANE_FOLDER: places.paneFolder,
    // One person tries everything out, and the tests are quicker than any person.
    REQUESTS_PER_MINUTE: '6000',
    TENANT_ID: tenantId,
    ORGANIZATION_NAME: organizationName,
    OWN_DOMAINS: ownDomains.join(','),
    // A colleague who never signs in, so that everybody in the demo has the role of their token.
    ADMINS: otherColleagues[0].email,
    DATABASE: `sqlite:${databaseOf(places)}`,
    CLIENT_ID: clientId,
    TOKEN_AUTHORITY: host,
    GRAPH_URL: `${host}/graph`,
    GRAPH_CLIENT_SECRET: clientSecret,
    FRAME_ANCESTORS: host,
    OFFICE_JS_ORIGIN: host,
  }
}
