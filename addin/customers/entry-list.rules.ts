/** What one does to one entry of a list. `undefined`: the entry is not there any more, so there is nothing to do it to. */
export type ListEdit<T> = (list: readonly T[]) => T[] | undefined

export interface UsedAddress {
  readonly address: string
  /** The day since when they do not use it any more. */
  readonly until: string | null
}

type IsIt<T> = (one: T) => boolean

export const added =
  <T>(entry: T): ListEdit<T> =>
  (list) => [...list, entry]

export const replaced =
  <T>(isIt: IsIt<T>, entry: T): ListEdit<T> =>
  (list) =>
    list.some(isIt) ? list.map((one) => (isIt(one) ? entry : one)) : undefined

export const removed =
  <T>(isIt: IsIt<T>): ListEdit<T> =>
  (list) =>
    list.filter((one) => !isIt(one))

export const putFirst =
  <T>(isIt: IsIt<T>): ListEdit<T> =>
  (list) => {
    const entry = list.find(isIt)
    return entry === undefined ? undefined : [entry, ...list.filter((one) => !isIt(one))]
  }

export const isAddress =
  (address: string): IsIt<UsedAddress> =>
  (one) =>
    one.address === address

export const isPhone =
  (phone: string): IsIt<string> =>
  (one) =>
    one === phone
