import { generateKeyPairSync } from 'node:crypto'
import { importPKCS8, jwtVerify, SignJWT } from 'jose'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { clientId, foreignTenantId, tenantId } from '../../simulator/organization.ts'
import { client, clientSecret, createEntraWorld, entraUrl, errorOf, redeem, strictClient } from './entra-world.ts'

describe('an application signing in as itself', () => {
  const graphScope = 'https://graph.microsoft.com/.default'

  it('gets a Graph token for its secret', async () => {
    const world = createEntraWorld()
    const { overHttp, discover } = strictClient(world)
    const server = await discover()
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(clientSecret),
      { scope: graphScope },
      overHttp,
    )
    const { access_token } = await oauth.processClientCredentialsResponse(server, client, response)
    const { payload } = await jwtVerify(access_token, world.keys, { issuer: world.issuer.graphIssuer })
    expect(payload).toMatchObject({ aud: 'https://graph.microsoft.com', idtyp: 'app', appid: clientId, tid: tenantId })
    expect(payload).not.toHaveProperty('scp')
  })

  it('gets one for an assertion signed with its certificate', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const world = createEntraWorld({ clientCertificate: publicKey.export({ type: 'spki', format: 'pem' }).toString() })
    const { overHttp, discover } = strictClient(world)
    const server = await discover()
    const key = await importPKCS8(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'RS256')
    const proof = oauth.PrivateKeyJwt(key, {
      [oauth.modifyAssertion]: (_, payload) => {
        payload.aud = server.token_endpoint!
      },
    })
    const response = await oauth.clientCredentialsGrantRequest(server, client, proof, { scope: graphScope }, overHttp)
    expect(await oauth.processClientCredentialsResponse(server, client, response)).toHaveProperty('access_token')

    const stolen = await new SignJWT({ jti: '1' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience('https://elsewhere.example')
      .setExpirationTime('5m')
      .sign(key)
    const refused = await redeem(world, {
      grant_type: 'client_credentials',
      scope: graphScope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: stolen,
    })
    expect(await errorOf(refused)).toEqual({ status: 401, error: 'invalid_client', codes: [700027] })
  })

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, { status: 401, error: 'invalid_client', codes: [7000215] }],
    ['no secret', {}, { status: 401, error: 'invalid_client', codes: [7000218] }],
    [
      'a single scope',
      { client_secret: clientSecret, scope: 'https://graph.microsoft.com/Calendars.ReadWrite' },
      { status: 400, error: 'invalid_scope', codes: [1002012] },
    ],
    [
      'an unknown resource',
      { client_secret: clientSecret, scope: 'https://elsewhere.example/.default' },
      { status: 400, error: 'invalid_resource', codes: [500011] },
    ],
    [
      'on-behalf-of, which is not built yet',
      { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' },
      { status: 400, error: 'unsupported_grant_type', codes: [70003] },
    ],
  ])('is refused with %s', async (_, changes: Record<string, string>, refusal) => {
    const form = { grant_type: 'client_credentials', scope: graphScope, ...changes }
    expect(await errorOf(await redeem(createEntraWorld(), form))).toEqual(refusal)
  })

  it('is told in Entra’s words which tenant does not exist', async () => {
    const response = await createEntraWorld().request(`${entraUrl}/${foreignTenantId}/oauth2/v2.0/token`, {
      method: 'POST',
    })
    const body = (await response.json()) as Record<string, unknown>
    expect(body).toMatchObject({ error: 'invalid_request', error_codes: [90002] })
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['error_description', 'timestamp', 'trace_id', 'correlation_id']),
    )
  })
})
