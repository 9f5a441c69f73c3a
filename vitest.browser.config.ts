import { defineConfig } from 'vitest/config';

/** Real browsers, two at a time: each waits for pages and the clock more than it computes, and takes half a gigabyte. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
