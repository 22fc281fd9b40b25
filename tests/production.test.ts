import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { publicKey, tokenOf } from './support/tokens.ts'
import { anna, worldSettings } from './support/world.ts'

vi.setConfig({ testTimeout: 30_000 })

const root = join(import.meta.dirname, '..')
/** Inside the repository, because the compiled server looks for its packages upwards. */
const build = join(root, 'build', `production-test-${process.pid}`)

beforeAll(() => {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.server.json', '--noCheck', '--outDir', build],
    {
      cwd: root,
    },
  )
  cpSync(join(root, 'server/db/migrations'), join(build, 'server/db/migrations'), { recursive: true })
  mkdirSync(join(build, 'pane'))
  for (const page of ['taskpane.html', 'workspace.html']) {
    writeFileSync(join(build, 'pane', page), '<!doctype html><head><!--settings--></head>')
  }
}, 120_000)
afterAll(() => rmSync(build, { recursive: true }))

let folder: string
let running: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-production-'))
})
afterEach(async () => {
  if (running?.exitCode === null) {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  rmSync(folder, { recursive: true })
})

const settings = () => ({
  ...worldSettings(join(build, 'pane')),
  PORT: '0',
  DATABASE: `sqlite:${join(folder, 'crm.db')}`,
})

/** Starts what `npm run start:production` starts, with nothing of our environment but what Node needs. */
function start(env: Record<string, string>, script = 'start-production-command.js') {
  const child = spawn(process.execPath, [join(build, 'server', script)], {
    cwd: folder,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...env },
  })
  running = child
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  return { child, ended, log: () => stdout }
}

/** Resolves with its address when the server listens. */
async function started(env: Record<string, string>, script?: string) {
  const server = start(env, script)
  for (;;) {
    const port = /"port":(\d+)/.exec(server.log())?.[1]
    if (port) return { ...server, url: `http://127.0.0.1:${port}` }
    const end = await Promise.race([server.ended, new Promise<undefined>((resolve) => setTimeout(resolve, 50))])
    if (end) throw new Error(`The server ended: ${end.stderr}`)
  }
}

describe('the production build of the server', () => {
  test('holds nothing of the simulator, of the tests or of sample data', () => {
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
    expect(new Set(files.map((file) => file.split(/[\\/]/)[0]))).toEqual(new Set(['server', 'shared']))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) expect(readFileSync(join(build, file), 'utf8'), file).not.toMatch(/simulator|aldgate/i)
  })

  test('starts with the settings of a .env file, and is ready', async () => {
    const lines = Object.entries(settings()).map(([name, value]) => `${name}=${value}`)
    writeFileSync(join(folder, '.env'), lines.join('\n'))
    const { url } = await started({})
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' })
    expect((await fetch(`${url}/taskpane.html`)).headers.get('strict-transport-security')).toBeTruthy()
    expect((await fetch(`${url}/workspace.html`)).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    )
    expect((await fetch(`${url}/api/me`)).status).toBe(401)
  })

  test('is in production whatever the environment says, and refuses the stand-ins', async () => {
    const { code, stderr } = await start({
      ...settings(),
      NODE_ENV: 'development',
      TOKEN_AUTHORITY: 'http://localhost:3000/entra',
      GRAPH_URL: 'http://localhost:3000/graph',
      GRAPH_CLIENT_SECRET: 'secret',
    }).ended
    expect(code).toBe(1)
    expect(stderr).toContain('TOKEN_AUTHORITY: http://localhost:3000 is not one of Microsoft')
    expect(stderr).toContain('GRAPH_URL: http://localhost:3000 is not one of Microsoft')
  })

  test('does not start with wrong settings, and says all that is wrong without a stack', async () => {
    const { code, stdout, stderr } = await start({ PORT: 'http' }).ended
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.match(/^ {2}- /gm)).toHaveLength(8)
    expect(stderr).not.toMatch(/\n +at /)
  })
})

describe('a server that cannot start', () => {
  test('names every database that cannot be opened, and no password', async () => {
    writeFileSync(
      join(folder, 'text.db'),
      'This is a text, long enough to be taken for a file, and no database at all. '.repeat(20),
    )
    const organization = { ownDomains: ['contoso.example'], admins: ['a@contoso.example'] }
    const list = [
      {
        ...organization,
        name: 'Contoso',
        tenantId: crypto.randomUUID(),
        database: `sqlite:${join(folder, 'text.db')}`,
      },
      {
        ...organization,
        name: 'Fabrikam',
        tenantId: crypto.randomUUID(),
        database: 'postgres://crm:hush@127.0.0.1:9/crm',
      },
      {
        ...organization,
        name: 'Northwind',
        tenantId: crypto.randomUUID(),
        database: `sqlite:${join(folder, 'good.db')}`,
      },
    ]
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list))
    const { PUBLIC_URL, CLIENT_ID, PORT, PANE_FOLDER } = settings() as Record<string, string>
    const env = { PUBLIC_URL, CLIENT_ID, PORT, PANE_FOLDER, ORGANIZATIONS_FILE: join(folder, 'list.json') }
    const { code, stderr } = await start(env as Record<string, string>).ended
    expect(code).toBe(1)
    expect(stderr).toContain('The database of Contoso')
    expect(stderr).toContain('is not a database')
    expect(stderr).toContain('The database of Fabrikam (postgres://127.0.0.1:9/crm) cannot be opened.')
    expect(stderr).not.toContain('Northwind')
    expect(stderr).not.toContain('hush')
  })

  test('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await start({ ...settings(), PORT: String(port) }).ended
    other.close()
    expect(code).toBe(1)
    expect(stderr).toContain(`port ${port}. Another program uses it.`)
  })

  test('says that the pane was not built', async () => {
    const { code, stderr } = await start({ ...settings(), PANE_FOLDER: join(folder, 'nothing') }).ended
    expect(code).toBe(1)
    expect(stderr).toContain('npm run build')
  })
})

describe.skipIf(process.platform === 'win32')('a server that is told to end', () => {
  let keys: HttpServer
  beforeEach(async () => {
    keys = createHttpServer().listen(0, '127.0.0.1')
    await once(keys, 'listening')
  })
  afterEach(() => keys.close())

  test('answers the request that was begun, takes no new one, and ends well', async () => {
    // The server waits for the keys that tokens are signed with; so the request is open when the signal arrives.
    let release = () => {}
    const asked = new Promise<void>((resolveAsked) => {
      keys.on('request', (_, answer) => {
        release = () => answer.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test' }] }))
        resolveAsked()
      })
    })
    const { port } = keys.address() as AddressInfo
    const jwks = { NODE_ENV: 'development', TOKEN_JWKS_URL: `http://127.0.0.1:${port}/{tenantId}` }
    const { child, ended, url, log } = await started({ ...settings(), ...jwks }, 'main.js')

    const token = await tokenOf(anna, new Date().toISOString())
    const answered = fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
    await asked
    // A connection that is kept alive and idle must not hold it up.
    await (await fetch(`${url}/healthz`)).text()
    child.kill('SIGTERM')
    while (!log().includes('"stopping"')) await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()

    release()
    expect(await (await answered).json()).toMatchObject({ name: 'Anna Keller' })
    expect(await ended).toMatchObject({ code: 0, stdout: expect.stringContaining('"stopped"') as string })
  })

  test('leaves a database that the next one opens', async () => {
    const first = await started(settings())
    first.child.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
    const second = await started(settings())
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
  })
})
