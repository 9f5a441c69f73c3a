import { defineConfig } from 'vitest/config';

/** Real browsers, one at a time: each takes a core and half a gigabyte. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
