/** How much attention a customer gets. */
export const segments = ['A', 'B', 'C'] as const
export type Segment = (typeof segments)[number]
