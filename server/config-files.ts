/** Settings that stand in a file of their own. Whatever is wrong with it is added to `problems`. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { organizationsSchema, type OrganizationSettings } from './config-settings.ts'

export function readOrganizations(file: string, problems: string[]): OrganizationSettings[] {
  const complain = (message: string) => problems.push(`ORGANIZATIONS_FILE: ${message}`)
  const list = parseJson(read(file, complain), complain)
  if (list === undefined) return []
  const result = organizationsSchema.safeParse(list)
  if (!result.success) {
    for (const { path, message } of result.error.issues) complain(`at ${path.join('.') || 'its beginning'}: ${message}`)
    return []
  }
  for (const id of duplicates(result.data.map(({ tenantId }) => tenantId))) complain(`${id} is listed twice.`)
  if (duplicates(result.data.map(({ database }) => database)).length > 0) {
    complain('Two organizations name the same database. Give each its own.')
  }
  return result.data
}

/** The text of a file that holds a certificate and its private key as PEM. */
export function readCertificate(file: string, problems: string[]): string | undefined {
  const complain = (message: string) => problems.push(`GRAPH_CERTIFICATE_FILE: ${message}`)
  const text = read(file, complain)
  if (text === undefined) return undefined
  try {
    if (!new X509Certificate(text).checkPrivateKey(createPrivateKey(text))) {
      complain('The key in it is not the one of the certificate.')
    }
  } catch {
    complain('It must hold a certificate and its unencrypted private key, both as PEM.')
  }
  return text
}

function read(file: string, complain: (message: string) => void): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    complain(`${file} cannot be read (${code}). Check the path and its permissions.`)
    return undefined
  }
}

function parseJson(text: string | undefined, complain: (message: string) => void): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    complain('It is not valid JSON.')
    return undefined
  }
}

const duplicates = (values: string[]) => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
