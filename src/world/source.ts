import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourcedEntry } from '../packs/parse';
import { parseEntry } from '../packs/parse-entry';
import { type PackSource, readPackSource } from '../packs/source-files';

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, '..', '..');

/** Node only: everything the built-in pack is made of, hand-written files and bulk data together. */
export async function readWorldSource(): Promise<PackSource> {
  const source = await readPackSource(HERE, ROOT);
  const bulkModule = join(HERE, 'bulk', 'index.ts');
  if (!existsSync(bulkModule)) return source;
  const { bulkEntries } = (await import('./bulk/index')) as { bulkEntries: () => Promise<unknown[]> };
  const written = new Set(source.entries.map(({ entry }) => entry.id));
  const bulk: SourcedEntry[] = [];
  for (const raw of await bulkEntries()) {
    const parsed = parseEntry(raw);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      source.problems.push({
        file: 'src/world/bulk',
        line: null,
        path: String((raw as { id?: unknown }).id),
        message: `${issue.path?.map((p) => p.key).join('.')}: ${issue.message}`,
        severity: 'error',
        rule: 'form',
        params: {},
      });
    } else if (!written.has(parsed.output.id)) {
      bulk.push({ entry: parsed.output, file: 'src/world/bulk', line: null });
    }
  }
  return { ...source, entries: [...source.entries, ...bulk] };
}
