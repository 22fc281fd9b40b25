import type { MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import { createMiddleware } from 'hono/factory'
import type * as z from 'zod'
import { AppError } from '../errors.ts'
import type { Http } from './http.ts'
import { readJson } from './read-json.ts'
import { fieldsOf } from './validation-fields.ts'

type Target = 'json' | 'query' | 'param'

/** Validates one part of the request and documents it. A mistake is answered like every other refusal. */
export function valid<T extends Target, Schema extends z.ZodType>(target: T, schema: Schema) {
  const middleware = createMiddleware<Http>(async (c, next) => {
    const value =
      target === 'json' ? await readJson(c.req) : target === 'query' ? firstValues(c.req.queries()) : c.req.param()
    const result = schema.safeParse(value)
    if (!result.success)
      throw new AppError('invalid', 'Please check the fields that are named.', fieldsOf(result.error))
    c.req.addValidatedData(target, result.data as object)
    await next()
  })
  // What hono-openapi's own `validator` leaves for its generator.
  const documented = Object.assign(middleware, { [uniqueSymbol]: { target, ...resolver(schema) } })
  return documented as unknown as MiddlewareHandler<Http, string, Validated<T, Schema>>
}

interface Validated<T extends Target, Schema extends z.ZodType> {
  in: Record<T, z.input<Schema>>
  out: Record<T, z.output<Schema>>
}

/** A parameter given twice stays a list, which no schema of ours takes: so it is refused and not silently halved. */
function firstValues(queries: Record<string, string[]>) {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
}
