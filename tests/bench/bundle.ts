import preact from '@preact/preset-vite';
import { build, type Rolldown } from 'vite';

const ENTRY = '\0bench-entry';

/** Bundles a module given as text into one script to be run in a page. */
export async function bundle(code: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: 'bench-entry', formats: ['iife'], name: 'bench' } },
    plugins: [
      preact({ reactAliasesEnabled: false }),
      {
        name: 'bench-entry',
        resolveId: (source) => (source === 'bench-entry' || source.endsWith('/bench-entry') ? ENTRY : null),
        load: (source) => (source === ENTRY ? code : null),
      },
    ],
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('The bundle is empty.');
  return chunk.code;
}
