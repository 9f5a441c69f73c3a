import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const WORKER = 'background.js';

/**
 * Chromium starts a classic worker of one file in a third of the time that a module of several takes, and module
 * workers have no `import()`: what the background loads when it is needed is part of the file there, and runs then.
 * crxjs writes modules only; so the written package is bundled once more.
 */
export function classicWorker(): Plugin {
  let outDir = '';
  return {
    name: 'backstory:classic-worker',
    enforce: 'post',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle(error) {
      if (error) return;
      const file = join(outDir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const { service_worker: loader } = manifest.background as { service_worker: string };
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'chrome123',
          chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
          rolldownOptions: {
            input: join(outDir, loader),
            output: { format: 'iife', entryFileNames: WORKER, codeSplitting: false },
          },
        },
      });
      writeFileSync(file, JSON.stringify({ ...manifest, background: { service_worker: WORKER } }, null, 2));
      rmSync(join(outDir, loader));
      dropUnused(outDir);
    },
  };
}

/** Modules that only the background imported are left over. */
function dropUnused(outDir: string): void {
  const assets = join(outDir, 'assets');
  const names = readdirSync(assets);
  const used = new Set<string>();
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const open = pages.map((page) => readFileSync(join(outDir, page), 'utf8'));
  open.push(readFileSync(join(outDir, WORKER), 'utf8'));
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const name of names) {
      if (used.has(name) || !text.includes(name)) continue;
      used.add(name);
      if (name.endsWith('.js')) open.push(readFileSync(join(assets, name), 'utf8'));
    }
  }
  for (const name of names) if (!used.has(name)) rmSync(join(assets, name));
}
