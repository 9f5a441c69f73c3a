import { defineConfig } from 'vite';

/** The gallery: every surface with a fake client, to be looked at. `npx vite --config tests/browser/gallery/vite.config.ts` */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../node_modules/.cache/gallery',
  server: { fs: { allow: ['../../..'] } },
  build: { outDir: '../../../dist/gallery', emptyOutDir: true },
});
