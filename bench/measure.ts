import { Agent, request } from 'node:http'

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** Sends `calls` one after another over one kept-alive connection; milliseconds of each, as the caller sees them. */
export async function timeCalls(origin: string, calls: Iterable<Call>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (const call of calls) {
    const start = process.hrtime.bigint()
    await send(origin, call, agent)
    times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }
  agent.destroy()
  return times
}

function send(origin: string, { method, path, headers = {}, body }: Call, agent: Agent): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const json =
    payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
  return new Promise((resolve, reject) => {
    const outgoing = request(origin + path, { method, agent, headers: { ...json, ...headers } }, (response) => {
      let answer = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk))
      response.on('end', () => {
        if (response.statusCode && response.statusCode < 300) resolve()
        else reject(new Error(`${method} ${path} was answered ${String(response.statusCode)}: ${answer.slice(0, 300)}`))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

export const median = (times: readonly number[]) => percentile(times, 0.5)
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
