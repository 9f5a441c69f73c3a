import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEntries } from '../packs/check';
import { compilePack } from '../packs/compile';
import type { CompiledPack } from '../packs/compiled';
import { readPackFile, writePackFile } from '../packs/file';
import { showProblem } from '../packs/problem';
import { ROOT, readWorldSource } from './source';

const CACHE = join(ROOT, '.cache');
/** Everything the compiled pack depends on. */
const INPUTS = [
  'src/world',
  'src/packs',
  'src/model',
  'src/language',
  'src/annotating/lexicon',
  'package-lock.json',
];

/**
 * Node only: path of the compiled built-in pack, compiled anew when any of its inputs changed.
 * BACKSTORY_WORLD names a compiled file outright: to measure one pack against changing code.
 */
export async function builtWorldFile(log: (line: string) => void = () => {}): Promise<string> {
  if (process.env.BACKSTORY_WORLD) return process.env.BACKSTORY_WORLD;
  const file = join(CACHE, `world-${await inputsHash()}.bin`);
  try {
    await readFile(file);
    return file;
  } catch {
    log('compiling the world pack …');
  }
  const { manifest, entries, problems } = await readWorldSource();
  const all = [...problems, ...checkEntries(entries, manifest?.languages ?? [])];
  const errors = all.filter((p) => p.severity === 'error');
  if (errors.length > 0) throw new Error(`the world pack has errors:\n${errors.map(showProblem).join('\n')}`);
  if (!manifest) throw new Error('src/world/pack.yaml is missing');
  const compiled = await compilePack(
    manifest,
    entries.map(({ entry }) => entry),
  );
  await mkdir(CACHE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, writePackFile(compiled));
  await rename(partial, file);
  return file;
}

export async function builtWorld(log?: (line: string) => void): Promise<CompiledPack> {
  return readPackFile(await readFile(await builtWorldFile(log)));
}

async function inputsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS)
    for (const file of await filesUnder(join(ROOT, input)))
      hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<string[]> {
  let items: { name: string; isDirectory(): boolean }[];
  try {
    items = await readdir(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  const found: string[] = [];
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, item.name);
    found.push(...(item.isDirectory() ? await filesUnder(child) : [child]));
  }
  return found;
}
