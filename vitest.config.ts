import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/cluster.setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
  },
});
