import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** For jobs, to add what they measure. */
  readonly registry: Registry
  observe: (labels: { method: string; route: string; status: number }, seconds: number) => void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, observe: (labels, seconds) => durations.observe(labels, seconds) }
}
