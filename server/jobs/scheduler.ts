import type { Logger } from 'pino'

/** Work that is looked for again and again. */
export interface Job {
  readonly name: string
  readonly everyMs: number
  /** One round. May leave work running, which `settle` then waits for. */
  run(): Promise<void>
  /** Resolves when nothing of this job is running any more. */
  settle?(): Promise<void>
}

export interface Scheduler {
  /** Starts no new round and resolves when all work underway is finished. */
  stop(): Promise<void>
}

/** Runs each job at its interval; a round never overlaps with another one of the same job. */
export function startScheduler(jobs: readonly Job[], log: Logger): Scheduler {
  const loops = jobs.map((job) => startLoop(job, log))
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

function startLoop(job: Job, log: Logger) {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()

  function runRound() {
    round = report(() => job.run()).then(() => {
      if (!isStopped) timer = setTimeout(runRound, job.everyMs)
    })
  }

  /** A round that fails is told to the operator, and the next one is tried: the cause may be gone by then. */
  async function report(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed')
    }
  }

  runRound()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
      await report(async () => job.settle?.())
    },
  }
}
