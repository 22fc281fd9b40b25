import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settingsSchema } from '../../server/config-settings.ts'
import { ConfigError, loadConfig } from '../../server/config.ts'
import { worldSettings } from '../support/world.ts'
import { certificate } from './graph/certificate.ts'

const production = { ...worldSettings(), NODE_ENV: 'production' }

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('the settings', () => {
  test('of a small installation are enough', () => {
    expect(loadConfig(production)).toMatchObject({
      production: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'https://crm.contoso.example',
      allowedClients: [worldSettings().CLIENT_ID],
      tokenIssuer: 'https://login.microsoftonline.com/{tenantId}/v2.0',
      tokenJwksUrl: 'https://login.microsoftonline.com/{tenantId}/discovery/v2.0/keys',
      graph: undefined,
      organizations: [{ name: 'Contoso', ownDomains: ['contoso.example'], freeMailDomains: [] }],
    })
  })

  test('that are missing are all named at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production' })
    const names = problems.map((problem) => /^(\w+) is missing\. [A-Z].*\.$/.exec(problem)?.[1])
    expect(names.sort()).toEqual(
      ['ADMINS', 'CLIENT_ID', 'DATABASE', 'ORGANIZATION_NAME', 'OWN_DOMAINS', 'PUBLIC_URL', 'TENANT_ID'].sort(),
    )
  })

  test('that are wrong are all named at once, each once', () => {
    const wrong = {
      NODE_ENV: 'live',
      PORT: '99999',
      PUBLIC_URL: 'https://crm.contoso.com/app/',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
      METRICS_TOKEN: 'short',
      TENANT_ID: 'contoso.onmicrosoft.com',
      OWN_DOMAINS: 'contoso',
      ADMINS: 'miriam',
      DATABASE: 'mysql://host/crm',
      CLIENT_ID: 'followthrough',
      TOKEN_ISSUER: 'https://login.microsoftonline.com/v2.0',
      FRAME_ANCESTORS: 'outlook.office.com',
      REQUESTS_PER_MINUTE: 'many',
    }
    const problems = problemsOf({ ...worldSettings(), ...wrong })
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(Object.keys(wrong).sort())
  })

  test('that are set to nothing count as not set', () => {
    expect(loadConfig({ ...production, PORT: '', METRICS_TOKEN: ' ' })).toMatchObject({
      port: 3000,
      metricsToken: undefined,
    })
  })

  test('of .env.example are all there are', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
    const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect([...named, 'NODE_ENV'].sort()).toEqual(Object.keys(settingsSchema.shape).sort())
  })
})

describe('in production', () => {
  test('nobody but Microsoft signs people in or keeps calendars', () => {
    const demo = {
      TOKEN_AUTHORITY: 'http://localhost:3000/entra',
      TOKEN_ISSUER: 'https://login.evil.example/{tenantId}/v2.0',
      TOKEN_JWKS_URL: 'https://login.microsoftonline.com.evil.example/{tenantId}/keys',
      GRAPH_URL: 'http://localhost:3000/graph',
      GRAPH_AUTHORITY: 'http://login.microsoftonline.com',
    }
    expect(problemsOf({ ...worldSettings(), ...demo })).toEqual([])
    const problems = problemsOf({ ...production, ...demo })
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(Object.keys(demo).sort())
    expect(problems.join()).toContain('not one of Microsoft')
  })

  test('the national clouds are Microsoft as well', () => {
    const cloud = { TOKEN_AUTHORITY: 'https://login.microsoftonline.us', GRAPH_URL: 'https://graph.microsoft.us' }
    const config = loadConfig({ ...production, ...cloud, GRAPH_CLIENT_SECRET: 'secret' })
    expect(config.tokenIssuer).toBe('https://login.microsoftonline.us/{tenantId}/v2.0')
    expect(config.graph?.tokenUrl).toBe('https://login.microsoftonline.us/{tenantId}/oauth2/v2.0/token')
  })

  test('nothing goes over http', () => {
    const plain = {
      PUBLIC_URL: 'http://crm.contoso.example',
      OFFICE_JS_ORIGIN: 'http://localhost:3000',
      FRAME_ANCESTORS: 'https://outlook.office.com,http://localhost:3000',
    }
    expect(problemsOf({ ...production, ...plain }).map((problem) => problem.split(':')[0])).toEqual([
      'PUBLIC_URL',
      'OFFICE_JS_ORIGIN',
      'FRAME_ANCESTORS',
    ])
  })
})

describe('several organizations', () => {
  const single = ['TENANT_ID', 'ORGANIZATION_NAME', 'OWN_DOMAINS', 'ADMINS', 'DATABASE']
  const rest = Object.fromEntries(Object.entries(production).filter(([name]) => !single.includes(name)))
  const contoso = {
    tenantId: '7a1e5f00-0000-4000-8000-000000000001',
    name: 'Contoso',
    ownDomains: ['Contoso.example'],
    admins: ['Miriam@contoso.example'],
    database: 'sqlite:contoso.db',
  }
  const fabrikam = { ...contoso, tenantId: '7A1E5F00-0000-4000-8000-000000000002', database: 'sqlite:fabrikam.db' }
  const load = (content: unknown) => ({ ...rest, ORGANIZATIONS_FILE: file('list.json', JSON.stringify(content)) })

  test('come from a file, each with a database of its own', () => {
    const { organizations } = loadConfig(load([contoso, fabrikam]))
    expect(organizations).toMatchObject([
      { ownDomains: ['contoso.example'], admins: ['miriam@contoso.example'], freeMailDomains: [] },
      { tenantId: '7a1e5f00-0000-4000-8000-000000000002', database: 'sqlite:fabrikam.db' },
    ])
  })

  test('are refused with the place of the mistake', () => {
    expect(problemsOf(load([{ ...contoso, ownDomains: [], colour: 'red' }]))).toEqual([
      'ORGANIZATIONS_FILE: at 0.ownDomains: Name the domains your own people write from, e.g. contoso.com.',
      'ORGANIZATIONS_FILE: at 0: Unrecognized key: "colour"',
    ])
    expect(problemsOf(load([]))).toEqual(['ORGANIZATIONS_FILE: at its beginning: The list is empty.'])
  })

  test('may not share a tenant or a database', () => {
    expect(problemsOf(load([contoso, contoso]))).toEqual([
      `ORGANIZATIONS_FILE: ${contoso.tenantId} is listed twice.`,
      'ORGANIZATIONS_FILE: Two organizations name the same database. Give each its own.',
    ])
  })

  test('cannot be named besides the settings of one', () => {
    expect(problemsOf({ ...load([contoso]), TENANT_ID: contoso.tenantId })).toEqual([
      'TENANT_ID is set besides ORGANIZATIONS_FILE. Remove it, or write it into that file.',
    ])
  })

  test('in a file that is missing or no JSON are one problem, not many', () => {
    expect(problemsOf({ ...rest, ORGANIZATIONS_FILE: join(folder, 'none.json') })).toEqual([
      `ORGANIZATIONS_FILE: ${join(folder, 'none.json')} cannot be read (ENOENT). Check the path and its permissions.`,
    ])
    expect(problemsOf({ ...rest, ORGANIZATIONS_FILE: file('bad.json', '[{') })).toEqual([
      'ORGANIZATIONS_FILE: It is not valid JSON.',
    ])
  })
})

describe('the calendar', () => {
  test('is connected with a secret or with a certificate, never with both', () => {
    expect(loadConfig({ ...production, GRAPH_CLIENT_SECRET: 'secret' }).graph).toMatchObject({
      url: 'https://graph.microsoft.com',
      clientSecret: 'secret',
    })
    const both = { ...production, GRAPH_CLIENT_SECRET: 'secret', GRAPH_CERTIFICATE_FILE: file('app.pem', certificate) }
    expect(problemsOf(both)).toEqual([expect.stringContaining('both set')])
  })

  test('takes a file with certificate and key', () => {
    const config = loadConfig({ ...production, GRAPH_CERTIFICATE_FILE: file('app.pem', certificate) })
    expect(config.graph?.certificate).toBe(certificate)
  })

  test('refuses a file without the key, and one with the key of another certificate', () => {
    const problemsWith = (content: string) =>
      problemsOf({ ...production, GRAPH_CERTIFICATE_FILE: file('app.pem', content) })
    const alone = /-----BEGIN CERT[^]*CERTIFICATE-----/.exec(certificate)![0]
    const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    })
    expect(problemsWith(alone)).toEqual([expect.stringContaining('private key')])
    expect(problemsWith('nothing')).toEqual([expect.stringContaining('as PEM')])
    expect(problemsWith(`${otherKey.toString()}${alone}`)).toEqual([
      expect.stringContaining('not the one of the certificate'),
    ])
    expect(problemsOf({ ...production, GRAPH_CERTIFICATE_FILE: folder })).toEqual([expect.stringContaining('EISDIR')])
  })
})
