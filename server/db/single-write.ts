import { AsyncLocalStorage } from 'node:async_hooks'

const insideWrite = new AsyncLocalStorage<true>()

/** Runs `work`, refusing a `write` nested in another one: on SQLite it would wait for itself for ever. */
export function refuseNestedWrite<T>(work: () => Promise<T>): Promise<T> {
  if (insideWrite.getStore()) throw new Error('write() was called inside write(): pass the outer tx on instead')
  return insideWrite.run(true, work)
}

/** Runs tasks one after another, in the order they were given. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}
