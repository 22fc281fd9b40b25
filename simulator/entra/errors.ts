import { randomUUID } from 'node:crypto'

/**
 * A refusal in the shape of the token endpoint. Codes:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export class EntraError extends Error {
  constructor(
    readonly error: string,
    readonly code: number,
    message: string,
    readonly status: 400 | 401 = 400,
  ) {
    super(message)
    this.name = 'EntraError'
  }

  toJSON(now: Date) {
    const traceId = randomUUID()
    const correlationId = randomUUID()
    const timestamp = now.toISOString().replace('T', ' ').replace(/\.\d+/, '')
    return {
      error: this.error,
      error_description: `AADSTS${this.code}: ${this.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [this.code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${this.code}`,
    }
  }
}

export const missingParameter = (name: string) =>
  new EntraError('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`)

export const unknownTenant = (tid: string) =>
  new EntraError(
    'invalid_request',
    90002,
    `Tenant '${tid}' not found. Check to make sure you have the correct tenant ID.`,
  )

export const unknownApplication = (clientId: string, organization: string) =>
  new EntraError(
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory '${organization}'.`,
  )
