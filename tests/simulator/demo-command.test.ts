import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'

/** Runs `npm start` until it ends by itself. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('close', (code) => resolve({ code, said }))
  })
}

describe('npm start', { timeout: 30_000 }, () => {
  test('refuses to let anybody into a production', async () => {
    const { code, said } = await start([], { NODE_ENV: 'production' })
    expect(code).toBe(1)
    expect(said).toMatch(/does not start with NODE_ENV=production.*npm run start:production/)
  })

  test('says which port is taken and how to choose another', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    try {
      const { code, said } = await start(['--port', String(port)])
      expect(code).toBe(1)
      expect(said).toContain(`Port ${port} is taken by another program.`)
      expect(said).toContain('npm start -- --port')
    } finally {
      other.close()
    }
  })

  test.each([
    [['--port', 'high'], /“high” is no port number/],
    [['--frsh'], /Unknown option '--frsh'/],
  ])('%j is answered with what it can do', async (args, reason) => {
    const { code, said } = await start(args)
    expect(code).toBe(1)
    expect(said).toMatch(reason)
    expect(said).toContain('npm start -- --fresh')
  })
})
