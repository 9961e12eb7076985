import { defineConfig } from 'vitest/config';

const everyTest = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'];
const lifecycle = '{src,tests}/**/*.lifecycle.test.ts';
const browser = '{src,tests}/**/*.browser.test.ts';

/** In this order, one group after the other: a browser beside other tests makes both slow and fickle, two browsers do not. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/cluster.setup.ts'],
    maxWorkers: 2,
    // A machine that is busy with other things is not a fault; what must be quick measures itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: everyTest,
          exclude: [lifecycle, browser],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Processes are killed here, and each start builds what it serves in the same place: one file at a time.
        test: { name: 'lifecycle', include: [lifecycle], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          testTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    pool: 'threads',
    isolate: false,
  },
});
