import { createHash, createPublicKey, timingSafeEqual } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { EntraError } from './errors.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Registration {
  readonly clientId: string
  readonly clientSecret?: string | undefined
  readonly clientCertificate?: string | undefined
}

interface Proof {
  readonly secret: string | undefined
  readonly assertion: string | undefined
  readonly assertionType: string | undefined
}

/** Checks that a confidential client is who it says: by secret, or by a JWT it signed with its certificate (RFC 7523). */
export async function authenticateClient(
  registration: Registration,
  proof: Proof,
  tokenEndpoint: string,
  now: Date,
): Promise<void> {
  if (proof.assertion !== undefined) {
    if (proof.assertionType !== assertionType) {
      throw new EntraError('invalid_request', 900144, `'client_assertion_type' must be '${assertionType}'.`)
    }
    await verifyAssertion(registration, proof.assertion, tokenEndpoint, now)
  } else if (proof.secret !== undefined) {
    verifySecret(registration, proof.secret)
  } else {
    throw new EntraError(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      401,
    )
  }
}

function verifySecret({ clientId, clientSecret }: Registration, secret: string): void {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (clientSecret === undefined || !timingSafeEqual(digest(secret), digest(clientSecret))) {
    throw new EntraError(
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
      401,
    )
  }
}

async function verifyAssertion(
  { clientId, clientCertificate }: Registration,
  assertion: string,
  tokenEndpoint: string,
  now: Date,
): Promise<void> {
  if (clientCertificate === undefined) {
    throw new EntraError('invalid_client', 700027, `No certificate is registered for app '${clientId}'.`, 401)
  }
  try {
    await jwtVerify(assertion, createPublicKey(clientCertificate), {
      algorithms: ['RS256', 'PS256'],
      issuer: clientId,
      subject: clientId,
      audience: tokenEndpoint,
      requiredClaims: ['exp', 'jti'],
      currentDate: now,
    })
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    const [code, message] =
      error instanceof errors.JWTExpired
        ? ([700024, 'Client assertion is not within its valid time range.'] as const)
        : ([
            700027,
            `The certificate with identifier used to sign the client assertion is not registered on application, or the assertion is not valid: ${error.message}.`,
          ] as const)
    throw new EntraError('invalid_client', code, message, 401)
  }
}
