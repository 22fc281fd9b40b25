export type Callback = (result: object) => void

/** `(options?, callback?)`, as all methods of Outlook take them. */
export function commonArguments(args: readonly unknown[]): { callback: Callback; asyncContext: unknown } {
  const options = args.find((arg) => typeof arg === 'object' && arg !== null) as { asyncContext?: unknown } | undefined
  const callback = args.find((arg) => typeof arg === 'function') as Callback | undefined
  return { callback: callback ?? (() => undefined), asyncContext: options?.asyncContext }
}
