import { timeCalls, type Call } from './measure.ts'
import type { RunningServer } from './bench-settings.ts'

let exceeded = false

/** Runs one benchmark and ends the process with 1 if a budget was exceeded. */
export async function benchmark(name: string, run: () => Promise<void>): Promise<void> {
  console.log(`\n# ${name}`)
  await run()
  process.exitCode = exceeded ? 1 : 0
}

/** Asks the servers in turns, so that whatever else the machine does meets them all alike. The first round warms up. */
export async function inTurns<T extends readonly RunningServer[]>(
  rounds: number,
  servers: T,
  callsFor: (server: number) => Iterable<Call>,
): Promise<{ [K in keyof T]: number[] } & [number[], number[]]> {
  const times = servers.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [n, server] of servers.entries()) {
      const measured = await timeCalls(server.origin, callsFor(n))
      if (round > 0) times[n]!.push(...measured)
    }
  }
  return times as never
}

export function printTable(title: string, head: string[], rows: string[][]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')
  console.log(`\n${title}`)
  for (const row of [head, ...rows]) console.log(`  ${line(row)}`)
}

/** Says whether a figure stays within its budget. */
export function judge(what: string, figure: number, budget: number): void {
  const kept = figure <= budget
  exceeded ||= !kept
  console.log(`  ${kept ? 'kept' : 'EXCEEDED'}: ${what}: ${figure.toFixed(2)}, budget ${budget}`)
}
