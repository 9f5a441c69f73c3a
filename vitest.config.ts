import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { letterClasses } from './scripts/letter-classes';

export default defineConfig({
  // Expressions are tested as they are packed.
  plugins: [preact({ reactAliasesEnabled: false }), letterClasses()],
  define: { __WORLD_BUILD__: '"test"' },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Components are tested one by one, with all strings as on our own pages.
    setupFiles: ['tests/unit/setup.ts'],
    // The first test that needs the world pack may have to compile it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
