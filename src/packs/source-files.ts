import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PackManifest } from '../model';
import { parsePackFile, type SourcedEntry } from './parse';
import type { Problem } from './problem';

export interface PackSource {
  readonly manifest: PackManifest | null;
  readonly entries: SourcedEntry[];
  readonly problems: Problem[];
}

const SOURCE_NAME = /\.(ya?ml|json)$/;
/** Folders of a pack that hold data for its build, not entries. */
const NOT_ENTRIES = new Set(['bulk', 'data']);

/** Node only: reads all source files under a folder, or one file, in a fixed order. */
export async function readPackSource(path: string, root: string): Promise<PackSource> {
  const files = SOURCE_NAME.test(path) ? [path] : await sourceFiles(path);
  let manifest: PackManifest | null = null;
  const entries: SourcedEntry[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const parsed = parsePackFile(await readFile(file, 'utf8'), relative(root, file));
    if (parsed.manifest) manifest = parsed.manifest;
    entries.push(...parsed.entries);
    problems.push(...parsed.problems);
  }
  return { manifest, entries, problems };
}

async function sourceFiles(dir: string): Promise<string[]> {
  const found: string[] = [];
  for (const item of (await readdir(dir, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(dir, item.name);
    if (item.isDirectory() && !NOT_ENTRIES.has(item.name)) found.push(...(await sourceFiles(path)));
    else if (item.isFile() && SOURCE_NAME.test(item.name)) found.push(path);
  }
  return found;
}
