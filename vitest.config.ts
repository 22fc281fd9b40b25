import { defineConfig } from 'vitest/config'

/** The server's suite runs twice: once on SQLite, once on a real PostgreSQL that `tests/support/postgres-server.ts` starts. */
export default defineConfig({
  test: {
    // `.ci/run` names a file and counts from it.
    reporters: process.env.TEST_REPORT ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]] : ['default'],
    projects: [
      {
        test: {
          name: 'sqlite',
          include: ['tests/*.test.ts', 'tests/{shared,db,server,simulator}/**/*.test.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          env: { TEST_DATABASE: 'sqlite' },
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['tests/{db,server}/**/*.test.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
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
