import type { HonoRequest } from 'hono'
import { AppError } from '../errors.ts'

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i

export async function readJson(request: HonoRequest): Promise<unknown> {
  if (!JSON_TYPE.test(request.header('content-type') ?? '')) {
    throw new AppError('unsupported-media-type', 'Send the body as JSON, with Content-Type: application/json.')
  }
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'The body is not valid JSON.', { '': ['The body is not valid JSON.'] })
  }
}
