import type { LibraryDb } from '../library/db';
import { readBlocks, storePack } from '../library/packs';
import type { PackReport } from '../messages/contract';
import { checkEntries } from '../packs/check';
import { compilePack } from '../packs/compile';
import { openPack } from '../packs/open';
import { parsePackFile } from '../packs/parse';
import type { Problem } from '../packs/problem';

/** Imports a pack a reader gives as one file. A pack with errors changes nothing; the report says field and line. */
export async function importPack(db: LibraryDb, name: string, text: string): Promise<PackReport> {
  const { manifest, entries, problems } = parsePackFile(text, name);
  const all = [...problems, ...(manifest ? checkEntries(entries, manifest.languages) : [])];
  const errors = all.filter((p) => p.severity === 'error');
  const refuse = (list: readonly Pick<Problem, 'line' | 'path' | 'message'>[]): PackReport => ({
    ok: false,
    pack: manifest?.id ?? null,
    added: 0,
    replaced: 0,
    refused: list.map(({ line, path, message }) => ({ line, path, message })),
  });
  if (errors.length > 0) return refuse(errors);
  if (!manifest)
    return refuse([
      { line: 1, path: 'format', message: 'this is not a pack: the field "format" is missing' },
    ]);
  if (entries.length === 0)
    return refuse([{ line: null, path: 'entries', message: 'the pack has no entries' }]);
  const before = await db.packs.get(manifest.id);
  if (before?.builtIn)
    return refuse([
      { line: null, path: 'id', message: `"${manifest.id}" is the built-in pack; choose another id` },
    ]);
  const old = before ? await idsOf(db, manifest.id) : new Set<string>();
  const compiled = await compilePack(
    manifest,
    entries.map(({ entry }) => entry),
  );
  await storePack(db, compiled, { builtIn: false, build: '', now: Date.now() });
  const replaced = entries.filter(({ entry }) => old.has(entry.id)).length;
  return { ok: true, pack: manifest.id, added: entries.length - replaced, replaced, refused: [] };
}

async function idsOf(db: LibraryDb, id: string): Promise<Set<string>> {
  const row = await db.packs.get(id);
  if (!row) return new Set();
  const view = openPack(row, (numbers) => readBlocks(db, id, numbers));
  const entries = await view.load(Array.from({ length: view.size }, (_, i) => i));
  return new Set([...entries.values()].map((entry) => entry.id));
}
