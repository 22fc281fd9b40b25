import { createHash } from 'node:crypto'

export interface ManifestOptions {
  /** Where Outlook finds the server: `https://crm.contoso.com`. */
  readonly origin: string
  /** Of the organization's add-in. Outlook takes a manifest with the same id as a new version of the same add-in. */
  readonly id: string
  /** Of the cloud that people sign in to: `https://login.microsoftonline.com`. */
  readonly authority: string
}

const SAMPLE_ORIGIN = 'https://crm.contoso.com'
const SAMPLE_AUTHORITY = 'https://login.microsoftonline.com'

/** The organization's manifest, made from the one in the repository. */
export function manifestFor(template: string, { origin, id, authority }: ManifestOptions): string {
  return template
    .replace(/^<!--[^]*?-->\n/m, '')
    .replaceAll(SAMPLE_ORIGIN, origin)
    .replaceAll(SAMPLE_AUTHORITY, authority)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
}

/** The same for the same registration, so that writing the manifest again updates the add-in. RFC 9562, section 5.5. */
export function addInIdOf(clientId: string): string {
  const namespace = Buffer.from(clientId.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(namespace).update('Followthrough add-in').digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
