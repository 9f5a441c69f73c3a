import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** Budgets in bytes: what a page pays for, and what a package may weigh. */
const GZIPPED = {
  /** Runs on every page of a listed site. */
  probe: 3_000,
  /** Runs on articles only: reading (30 kB) and the card and tray (45 kB). */
  reader: 75_000,
  /** Runs on front pages, where something is followed. */
  headlines: 8_000,
} as const;
/** The two halves of the reader, each bundled by itself; what both need counts in both. */
const PARTS = {
  reading: { entry: 'src/reading/index.ts', budget: 30_000 },
  'card and tray': { entry: 'src/content/layer.tsx', budget: 45_000 },
} as const;
/** Scripts that a page of ours loads before it shows anything, minified: what the background needs is not among them. */
const PAGE_BYTES = 250_000;
/** Unpacked, as it lies on the reader's disk. */
const PACKAGE_BYTES = 24_000_000;
/** As the package holds it: packages are archives that deflate every file. */
const WORLD_BYTES = 12_000_000;

/** Minified and gzipped, in bytes. */
async function bundledSize(entry: string): Promise<number> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'part' },
      target: 'chrome123',
    },
  })) as Rolldown.RolldownOutput[];
  const code = output.flatMap((one) => one.output).map((file) => (file.type === 'chunk' ? file.code : ''));
  return gzipSync(code.join('\n')).length;
}

/** @throws Error if a part of the reader is too large. */
export async function checkParts(): Promise<void> {
  const lines: string[] = [];
  for (const [name, { entry, budget }] of Object.entries(PARTS)) {
    const size = await bundledSize(entry);
    lines.push(`${name} ${(size / 1000).toFixed(1)} of ${budget / 1000} kB`);
    if (size > budget) throw new Error(`the reader's ${name} has ${size} bytes, its budget is ${budget}`);
  }
  console.log(`of the reader: ${lines.join(' · ')}`);
}

const SCRIPT = /<script[^>]* src="([^"]+)"/g;
const STATIC_IMPORT = /(?:from|import)\s*["'](\.[^"']+)["']/g;

/** The scripts of a written page, and all that they import at once. */
function scriptsOf(page: string, root: string): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT))
      visit(join(dirname(file), path));
  };
  for (const [, path = ''] of readFileSync(page, 'utf8').matchAll(SCRIPT)) visit(join(root, path));
  return [...found];
}

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

/** @throws Error if a budget is broken. */
export function checkSizes(target: string): void {
  const root = join('dist', target);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name));
  const total = sizeOf(files);
  const lines: string[] = [];
  const check = (name: string, size: number, budget: number): void => {
    lines.push(`${name} ${(size / 1000).toFixed(1)} of ${budget / 1000} kB`);
    if (size > budget) throw new Error(`${target}: ${name} has ${size} bytes, its budget is ${budget}`);
  };
  for (const [name, budget] of Object.entries(GZIPPED)) {
    const file = files.find((f) => f.endsWith(join('src', 'content', `${name}.iife.js`)));
    if (!file) throw new Error(`${target}: no ${name} in the build`);
    check(name, gzipSync(readFileSync(file)).length, budget);
  }
  const pages = files.filter((file) => file.endsWith('index.html'));
  const scripts = pages.map((page) => sizeOf(scriptsOf(page, root)));
  check('largest page', Math.max(...scripts), PAGE_BYTES);
  check('packed world.bin', deflateSync(readFileSync(join(root, 'world.bin'))).length, WORLD_BYTES);
  check('package', total, PACKAGE_BYTES);
  console.log(`${target}: ${lines.join(' · ')}`);
}
