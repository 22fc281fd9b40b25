import { type Deal } from '../../shared/pipeline.ts'

/**
 * The deal that a log is about. The only open one, which is said beside the line; of several none, until the rep was
 * asked. `chosen`: what they said, `null` for none of them.
 */
export function aboutDeal(deals: readonly Deal[], chosen: string | null | undefined): Deal | undefined {
  const wanted = deals.find(({ id }) => id === chosen)
  if (wanted || chosen === null) return wanted
  return deals.length === 1 ? deals[0] : undefined
}
