import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const PAGE = 'background.html';
const BACKGROUND = 'src/background/index.ts';
/** The module that asks storage for the packs; it needs hardly any other. */
const FIRST = 'src/background/first.ts';

/**
 * Firefox would find the background's modules one after the other: the page it makes of `background.scripts` loads a
 * file that imports the one that imports the rest. This page names them all, so that they are read and parsed side by
 * side, and has the first of them run while the others are parsed. crxjs writes scripts only.
 */
export function eventPage(): Plugin {
  let outDir = '';
  let page = '';
  return {
    name: 'backstory:event-page',
    enforce: 'post',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    generateBundle(_, bundle) {
      const scripts = [FIRST, BACKGROUND].map((module) => chunkOf(bundle, module));
      const others = new Set(scripts.flatMap((chunk) => importsOf(bundle, chunk)));
      page = pageOf(
        scripts.map(({ fileName }) => fileName),
        [...others],
      );
    },
    closeBundle(error) {
      if (error) return;
      const file = join(outDir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const { scripts } = manifest.background as { scripts: string[] };
      writeFileSync(join(outDir, PAGE), page);
      writeFileSync(file, JSON.stringify({ ...manifest, background: { page: PAGE } }, null, 2));
      for (const script of scripts) rmSync(join(outDir, script));
    },
  };
}

function chunkOf(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk {
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(module)) return chunk;
  throw new Error(`no chunk begins with ${module}`);
}

/** Files that a chunk needs to run, at whatever distance. */
function importsOf(bundle: Rolldown.OutputBundle, { imports }: Rolldown.OutputChunk): string[] {
  return imports.flatMap((name) => {
    const chunk = bundle[name];
    return chunk?.type === 'chunk' ? [name, ...importsOf(bundle, chunk)] : [];
  });
}

const pageOf = (scripts: readonly string[], preloaded: readonly string[]): string =>
  [
    '<!doctype html>',
    '<meta charset="utf-8">',
    ...preloaded.map((name) => `<link rel="modulepreload" href="/${name}">`),
    ...scripts.map((name) => `<script type="module" src="/${name}"></script>`),
    '',
  ].join('\n');
