/** `npm start`: the demo. */
import { parseArgs } from 'node:util'
import { DEFAULT_PORT } from './demo-config.ts'
import { startDemo, type Demo } from './demo.ts'

const usage = `npm start                    starts the demo on http://localhost:${DEFAULT_PORT}
npm start -- --fresh         forgets everything that earlier runs kept, except your own .eml files
npm start -- --port 4000     uses the ports 4000 and 4001`

const say = (text: string) => void process.stdout.write(`${text}\n`)

function fail(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

function readArguments(): { fresh: boolean; port: number } {
  const options = { fresh: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } } as const
  try {
    const { values } = parseArgs({ options })
    if (values.help) {
      say(usage)
      process.exit(0)
    }
    const port = Number(values.port ?? DEFAULT_PORT)
    if (!Number.isInteger(port) || port < 1 || port > 65_534)
      throw new Error(`“${values.port ?? ''}” is no port number.`)
    return { fresh: values.fresh ?? false, port }
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** In order once the demo stands; at once while it is still starting, or when the signal comes again. */
function stopOnSignals(running: () => Demo | undefined): void {
  let isStopping = false
  const stop = () => {
    const demo = running()
    if (isStopping || !demo) process.exit(130)
    isStopping = true
    say('\nStopping …')
    demo.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error)),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}

if (process.env['NODE_ENV'] === 'production') {
  fail(
    'This is the demo, whose sign-in lets in anybody: it does not start with NODE_ENV=production. ' +
      'For production use: npm run build && npm run start:production',
  )
}

const { fresh, port } = readArguments()
let running: Demo | undefined
stopOnSignals(() => running)
try {
  const demo = await startDemo({ port, fresh, log: say })
  running = demo
  say(`
  Mail client      ${demo.hostOrigin}      open this in your browser
  Followthrough    ${demo.serverOrigin}      the real server with the real task pane
  Data             ${demo.places.dataFolder}
  Your own mails   ${demo.simulator.mails.ownFolder}   put .eml files there, or drop them onto the page
  Server log       ${demo.places.dataFolder}/server.log

  Ctrl+C stops it. npm start -- --fresh begins again from the first state.
`)
  for (const { name, reason } of demo.simulator.mails.unreadable) say(`  Left out: ${name}. ${reason}\n`)
  const reason = await demo.died
  await demo.stop()
  fail(reason)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
