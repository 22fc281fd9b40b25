import { z } from 'zod'
import { type Person } from './entra-options.ts'
import { type TokenIssuer } from './token-issuer.ts'

const nestedAppAuthModes = [
  'ok',
  /** Silent requests fail until the person has signed in once in the window. */
  'interaction-required',
  /** The person closes the window. */
  'cancel',
  /** The host signs in with another of the person's accounts. */
  'wrong-account',
  /** The account belongs to a tenant that the server does not serve. */
  'foreign-tenant',
  'no-network',
  /** The administrator switched nested app authentication off. */
  'disabled',
] as const
export const nestedAppAuthModeSchema = z.enum(nestedAppAuthModes)
export type NestedAppAuthMode = (typeof nestedAppAuthModes)[number]

/** The envelope of `@azure/msal-browser` 5 (`types/naa/BridgeRequestEnvelope.d.ts`); what we do not read may be anything. */
export const nestedAppAuthRequestSchema = z.looseObject({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.enum(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: z.string(),
  tokenParams: z.looseObject({ clientId: z.string(), scope: z.string(), nonce: z.string().optional() }).optional(),
})
export type NestedAppAuthRequest = z.infer<typeof nestedAppAuthRequestSchema>

type BridgeStatus =
  'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'DISABLED' | 'ACCOUNT_UNAVAILABLE' | 'PERSISTENT_ERROR'

interface AccountContext {
  readonly homeAccountId: string
  readonly environment: string
  readonly tenantId: string
}

export interface NestedAppAuthResponse {
  readonly messageType: 'NestedAppAuthResponse'
  readonly requestId: string
  readonly success: boolean
  readonly initContext?: {
    readonly sdkName: string
    readonly sdkVersion: string
    readonly accountContext: AccountContext
    readonly capabilities: Record<string, never>
  }
  readonly token?: {
    readonly access_token: string
    readonly id_token: string
    readonly expires_in: number
    readonly scope: string
    readonly properties: null
  }
  readonly account?: AccountContext & {
    readonly username: string
    readonly localAccountId: string
    readonly name: string
  }
  readonly error?: { readonly status: BridgeStatus; readonly code: string; readonly description: string }
}

/** What the host knows about one person at one moment. `hasInteracted` is set by a sign-in in the window. */
export interface NestedAppAuthSession {
  readonly person: Person
  readonly mode: NestedAppAuthMode
  hasInteracted: boolean
}

export interface NestedAppAuthWorld {
  readonly issuer: TokenIssuer
  readonly clientId: string
  readonly tenantId: string
  readonly foreignTenantId: string
  readonly wrongAccount: Person
}

class BridgeRefusal extends Error {
  constructor(
    readonly status: BridgeStatus,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Answers MSAL's request as Outlook would; what goes wrong is decided by `session.mode`. */
export async function answerNestedAppAuth(
  world: NestedAppAuthWorld,
  request: NestedAppAuthRequest,
  session: NestedAppAuthSession,
): Promise<NestedAppAuthResponse> {
  const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId } as const
  try {
    return { ...envelope, success: true, ...(await answer(world, request, session)) }
  } catch (error) {
    if (!(error instanceof BridgeRefusal)) throw error
    const { status, code, message } = error
    return { ...envelope, success: false, error: { status, code, description: message } }
  }
}

async function answer(world: NestedAppAuthWorld, request: NestedAppAuthRequest, session: NestedAppAuthSession) {
  if (session.mode === 'disabled') {
    throw new BridgeRefusal('DISABLED', 'disabled', 'Nested app authentication is switched off for this organization.')
  }
  if (request.method === 'GetInitContext') {
    const accountContext = accountOf(world, session)
    return {
      initContext: { sdkName: 'followthrough-simulator', sdkVersion: '1.0.0', accountContext, capabilities: {} },
    }
  }
  checkRequest(world, request)
  refuseByMode(request.method, session)
  if (request.method === 'GetTokenPopup') session.hasInteracted = true
  return tokenAnswer(world, session, request.tokenParams?.nonce)
}

function checkRequest({ clientId }: NestedAppAuthWorld, { tokenParams }: NestedAppAuthRequest): void {
  if (tokenParams?.clientId !== clientId) {
    throw new BridgeRefusal(
      'PERSISTENT_ERROR',
      'unauthorized_client',
      `AADSTS700016: Application '${tokenParams?.clientId ?? ''}' was not found.`,
    )
  }
  const scope = `api://${clientId}/access_as_user`
  if (!tokenParams.scope.split(' ').includes(scope)) {
    throw new BridgeRefusal(
      'PERSISTENT_ERROR',
      'invalid_scope',
      `AADSTS65005: The scopes '${tokenParams.scope}' do not include '${scope}'.`,
    )
  }
}

function refuseByMode(method: 'GetToken' | 'GetTokenPopup', { mode, hasInteracted }: NestedAppAuthSession): void {
  if (mode === 'no-network') throw new BridgeRefusal('NO_NETWORK', 'no_network', 'The host is offline.')
  if (mode === 'cancel' && method === 'GetTokenPopup') {
    throw new BridgeRefusal('USER_CANCEL', 'user_cancel', 'The user closed the sign-in window.')
  }
  const needsWindow = mode === 'cancel' || (mode === 'interaction-required' && !hasInteracted)
  if (needsWindow && method === 'GetToken') {
    throw new BridgeRefusal(
      'USER_INTERACTION_REQUIRED',
      'interaction_required',
      'AADSTS50058: The user has to sign in.',
    )
  }
}

async function tokenAnswer(world: NestedAppAuthWorld, session: NestedAppAuthSession, nonce: string | undefined) {
  const { issuer, clientId } = world
  const person = personOf(world, session)
  const account = accountOf(world, session)
  const tid = account.tenantId
  const accessToken = await issuer.apiToken(person, { tid })
  const { exp, iat } = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as Record<
    'exp' | 'iat',
    number
  >
  return {
    token: {
      access_token: accessToken,
      id_token: await issuer.idToken(person, { tid, nonce }),
      expires_in: exp - iat,
      scope: `api://${clientId}/access_as_user openid profile email`,
      properties: null,
    },
    account: { ...account, username: person.email, localAccountId: person.oid, name: person.name },
  }
}

function personOf({ wrongAccount }: NestedAppAuthWorld, { person, mode }: NestedAppAuthSession): Person {
  return mode === 'wrong-account' ? wrongAccount : person
}

/** MSAL matches accounts by the name of the cloud, not by the address of the issuer. */
function accountOf(world: NestedAppAuthWorld, session: NestedAppAuthSession): AccountContext {
  const tenantId = session.mode === 'foreign-tenant' ? world.foreignTenantId : world.tenantId
  const { oid } = personOf(world, session)
  return { homeAccountId: `${oid}.${tenantId}`, environment: 'login.microsoftonline.com', tenantId }
}
