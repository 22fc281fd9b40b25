import { afterAll, afterEach, beforeAll } from 'vitest'
import { openDemoWorld, sitDown, type DemoWorld, type Desk, type OpenOptions } from './demo-world.ts'

/** One demo for all stories of a file, and desks that are left, and photographed if the story failed, when it ends. */
export function stories() {
  let world: DemoWorld | undefined
  const desks: Desk[] = []

  beforeAll(async () => {
    world = await openDemoWorld()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const desk of desks) await desk.photograph(task.name)
    for (const desk of desks.splice(0)) await desk.leave()
  })
  afterAll(() => world?.close())

  return {
    demo: () => world!.demo,
    restart: (options?: { fresh: boolean }) => world!.restart(options),
    sit: async (options?: OpenOptions) => {
      const desk = await sitDown(world!, options)
      desks.push(desk)
      return desk
    },
  }
}
