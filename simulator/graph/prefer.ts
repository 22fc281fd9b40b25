import { resolveTimeZone } from './time-zones.ts'
import { type Behavior } from './behavior.ts'
import { unknownTimeZone } from './errors.ts'

export interface Preferences {
  readonly immutableIds: boolean
  /** As asked, for the answer, and the IANA name to compute with. */
  readonly timeZone: { readonly name: string; readonly iana: string }
  readonly bodyType: 'html' | 'text'
  /** What `Preference-Applied` says. */
  readonly applied: readonly string[]
}

/** Reads a `Prefer` header (RFC 7240); several preferences may share one header, separated by commas. */
export function readPreferences(header: string | undefined, ianaZones: Behavior['ianaZones']): Preferences {
  const asked = new Map<string, string>()
  for (const [, name, value] of (header ?? '').matchAll(/([\w.-]+)\s*=\s*"?([^",]*)"?/g)) {
    asked.set(name!.toLowerCase(), value!.trim())
  }
  const zone = asked.get('outlook.timezone')
  const iana = resolveTimeZone(zone ?? 'UTC', ianaZones)
  if (iana === undefined) throw unknownTimeZone(zone!)
  const immutableIds = asked.get('idtype')?.toLowerCase() === 'immutableid'
  const bodyType = asked.get('outlook.body-content-type') === 'text' ? 'text' : 'html'
  const applied = [
    ...(zone === undefined ? [] : [`outlook.timezone="${zone}"`]),
    ...(immutableIds ? ['IdType="ImmutableId"'] : []),
    ...(bodyType === 'text' ? ['outlook.body-content-type="text"'] : []),
  ]
  return { immutableIds, timeZone: { name: zone ?? 'UTC', iana }, bodyType, applied }
}
