import { Gauge, type Registry } from 'prom-client'
import type { Services } from '../services.ts'
import { measureOutbox } from './outbox.ts'

/** What waits in the outboxes, read when the metrics are asked for. */
export function registerOutboxMetrics(
  registry: Registry,
  organizations: readonly Pick<Services, 'organization' | 'db' | 'now'>[],
): void {
  new Gauge({
    name: 'followthrough_outbox_rows',
    help: 'Changes that wait to be carried out elsewhere, such as follow-ups on their way into a calendar.',
    labelNames: ['tenant'],
    registers: [registry],
    async collect() {
      for (const { organization, db } of organizations) {
        this.set({ tenant: organization.tenantId }, (await measureOutbox(db.read)).depth)
      }
    },
  })
  new Gauge({
    name: 'followthrough_outbox_oldest_seconds',
    help: 'Age of the oldest of them; 0 if there is none.',
    labelNames: ['tenant'],
    registers: [registry],
    async collect() {
      for (const { organization, db, now } of organizations) {
        const { oldestAt } = await measureOutbox(db.read)
        const age = oldestAt === null ? 0 : (Date.parse(now()) - Date.parse(oldestAt)) / 1000
        this.set({ tenant: organization.tenantId }, Math.max(0, age))
      }
    },
  })
}
