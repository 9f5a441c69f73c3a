import { entryOf } from './lean';
import type { PackSource } from './source-files';

/** One JSON file of a pack's folder, ready to be published and imported. @throws Error without a manifest. */
export function joinPack({ manifest, entries }: PackSource): string {
  if (!manifest)
    throw new Error('no manifest: one file of the pack has to begin with "format: backstory-pack/1"');
  return `${JSON.stringify({ ...manifest, entries: entries.map(({ entry }) => entryOf(entry)) }, null, 1)}\n`;
}
