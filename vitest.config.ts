import { defineConfig } from 'vitest/config'

/** In milliseconds: with as many workers as cores, and databases beside them, a test now and then has to wait for its turn. */
const TEST_TIMEOUT = 20_000

/** The server's suite runs twice: once on SQLite, once on a real PostgreSQL that `tests/support/postgres-server.ts` starts. */
export default defineConfig({
  test: {
    // Vitest would leave one core to itself, half of a small machine; what runs here waits for disks as much as it computes.
    maxWorkers: '100%',
    // `.ci/run` names a file and counts from it.
    reporters: process.env.TEST_REPORT ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]] : ['default'],
    projects: [
      {
        test: {
          name: 'sqlite',
          include: ['tests/*.test.ts', 'tests/{shared,db,server,simulator}/**/*.test.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: TEST_TIMEOUT,
          env: { TEST_DATABASE: 'sqlite' },
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['tests/{db,server}/**/*.test.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: TEST_TIMEOUT,
          globalSetup: ['tests/support/postgres-server.ts'],
          env: { TEST_DATABASE: 'postgres' },
        },
      },
      {
        test: {
          name: 'addin',
          include: ['tests/addin/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: TEST_TIMEOUT,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A browser on a shared machine stalls now and then. Where developers sit, a story that fails once is looked at.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
})
