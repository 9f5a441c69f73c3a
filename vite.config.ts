import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { checkedRules } from './scripts/checked-rules';
import { classicWorker } from './scripts/classic-worker';
import { eventPage } from './scripts/event-page';
import { letterClasses } from './scripts/letter-classes';
import { manifestFor, type Target } from './scripts/manifest';

const target: Target = process.env.BACKSTORY_TARGET === 'firefox' ? 'firefox' : 'chrome';

/** `npm start`: the package may read the sample site as if it were listed. */
const sample = process.env.BACKSTORY_SAMPLE === '1';

/** Parts of the background that Firefox parses side by side (scripts/event-page.ts), of about one size. */
const SIDE_BY_SIDE = [
  {
    name: 'model',
    test: /node_modules\/(?:valibot|webextension-polyfill)|src\/(?:model|messages)\//,
    priority: 2,
  },
  { name: 'storage', test: /node_modules\/dexie/, priority: 1 },
  { name: 'rules', test: /backstory-rule:|src\/language\/[^/]*\.json/ },
  { name: 'figures', test: /src\/annotating\/figures/ },
  { name: 'annotating', test: /src\/annotating\/(?:linking|lexicon|stories|cards\/[^/]+\.ts)/ },
];

/** Puts the compiled built-in pack beside the code; as a `.bin`, because review tools refuse large text files. */
function worldPack(file: string): Plugin {
  return {
    name: 'backstory:world-pack',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'world.bin', source: readFileSync(file) });
    },
  };
}

/**
 * The reader is put into pages by the background, which needs no web-accessible file: without any,
 * no site can tell by its files that the extension is there. crxjs lists what is imported with `?script`.
 */
function nothingWebAccessible(): Plugin {
  return {
    name: 'backstory:nothing-web-accessible',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') return;
        const { web_accessible_resources: _listed, ...rest } = JSON.parse(String(manifest.source)) as Record<
          string,
          unknown
        >;
        manifest.source = JSON.stringify(rest, null, 2);
        // crxjs also leaves a module of each page script that nothing loads.
        for (const name of Object.keys(bundle)) if (/^assets\/\w+\.iife\.ts-/.test(name)) delete bundle[name];
      },
    },
  };
}

export default defineConfig(() => {
  const world = process.env.BACKSTORY_WORLD ?? '';
  if (!existsSync(world))
    throw new Error('the world pack is not compiled: use `npm run build`, which does that first');
  return {
    define: { __WORLD_BUILD__: JSON.stringify(basename(world, '.bin')) },
    plugins: [
      preact({ reactAliasesEnabled: false }),
      crx({ manifest: manifestFor(target, sample), browser: target }),
      checkedRules(),
      letterClasses(),
      worldPack(world),
      nothingWebAccessible(),
      target === 'chrome' ? classicWorker() : eventPage(),
    ],
    // Parsed as a string and by JSON.parse in a third of the time that object literals take a woken background; with
    // named exports, objects would be literals all the same.
    json: { stringify: true, namedExports: false },
    build: {
      outDir: `dist/${sample ? 'sample-' : ''}${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome123' : 'firefox142',
      modulePreload: false,
      // Readable enough for reviewers to compare with the source; compressed size is what readers pay.
      sourcemap: false,
      rolldownOptions: {
        ...(target === 'firefox' && { output: { codeSplitting: { groups: SIDE_BY_SIDE } } }),
        input: {
          panel: 'src/panel/index.html',
          shelf: 'src/shelf/index.html',
          welcome: 'src/welcome/index.html',
          ...(target === 'firefox' && { first: 'src/background/first.ts' }),
        },
      },
    },
  };
});
