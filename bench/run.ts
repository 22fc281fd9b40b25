/** `npm run bench`: every benchmark in a process of its own, one after another. Ends with 1 if a budget was exceeded. */
import { spawnSync } from 'node:child_process'

const benchmarks = ['recognize', 'log', 'merge', 'cold-start', 'before-card', 'switching', 'search', 'timeline']

for (const name of benchmarks) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.ts`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
