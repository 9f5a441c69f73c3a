import type { LibraryDb, PackRow } from '../library/db';
import { allBlocks, storePack } from '../library/packs';
import type { PackReport } from '../messages/contract';
import { tell } from '../messages/orders';
import { type Entry, type FaultCode, FaultError } from '../model';
import { checkEntries } from '../packs/check';
import { compilePack } from '../packs/compile';
import type { CompiledPack } from '../packs/compiled';
import { entryOf } from '../packs/lean';
import { entriesOf } from '../packs/open';
import { parsePackFile } from '../packs/parse';
import { isError } from '../packs/problem';

/**
 * Imports a pack a reader gives as one file. A pack with errors changes nothing, the report says field and line;
 * one older than what is installed changes nothing either unless the reader wants it.
 */
export async function importPack(
  db: LibraryDb,
  name: string,
  text: string,
  evenOlder = false,
): Promise<PackReport> {
  tell('news/import', { step: 'check' });
  const { manifest, entries, problems } = parsePackFile(text, name);
  const all = [...problems, ...(manifest ? checkEntries(entries, manifest.languages) : [])];
  const errors = all.filter(isError);
  const nothing = { ok: false, pack: manifest?.id ?? null, added: 0, replaced: 0, older: null, refused: [] };
  const refuse = (path: string, code: FaultCode, line: number | null = null): PackReport => ({
    ...nothing,
    refused: [{ line, path, fault: { code, params: {} } }],
  });
  if (errors.length > 0) {
    const refused = errors.map(({ line, path, rule, params }) => ({
      line,
      path,
      fault: { code: rule, params },
    }));
    return { ...nothing, refused };
  }
  if (!manifest) return refuse('format', 'no-pack', 1);
  if (entries.length === 0) return refuse('entries', 'no-entries');
  const before = await db.packs.get(manifest.id);
  if (before?.builtIn) return refuse('id', 'built-in');
  const installed = before?.manifest.version;
  if (installed !== undefined && !evenOlder && compareVersions(manifest.version, installed) < 0)
    return { ...nothing, older: { given: manifest.version, installed } };
  // What the browser has taken cannot be compared: all of it counts as new.
  const old = before ? await storedEntries(db, before).catch(() => []) : [];
  const ids = new Set(old.map(({ id }) => id));
  tell('news/import', { step: 'compile' });
  const compiled = await compilePack(
    manifest,
    entries.map(({ entry }) => entry),
  );
  tell('news/import', { step: 'store' });
  await storePack(db, compiled, { builtIn: false, build: '', now: Date.now() });
  const replaced = entries.filter(({ entry }) => ids.has(entry.id)).length;
  return { ...nothing, ok: true, pack: manifest.id, added: entries.length - replaced, replaced };
}

/** Part by part as numbers: 1.10 is later than 1.9. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A pack of a backup, ready to be stored. @throws FaultError that says what is wrong with it. */
export async function preparePack(text: string): Promise<CompiledPack> {
  const { manifest, entries, problems } = parsePackFile(text, 'backup');
  const all = [...problems, ...(manifest ? checkEntries(entries, manifest.languages) : [])];
  const error = all.find(isError);
  if (error || !manifest) {
    const pack = manifest?.id ?? '?';
    throw new FaultError(
      { code: 'backup-pack', params: { pack, path: error?.path ?? 'format' } },
      `the pack "${pack}" in the backup is damaged: ${error ? `${error.path}: ${error.message}` : 'no manifest'}`,
    );
  }
  return compilePack(
    manifest,
    entries.map(({ entry }) => entry),
  );
}

/** A stored pack as the file it could be imported from again. */
export async function packText(db: LibraryDb, row: PackRow): Promise<string> {
  return JSON.stringify({
    ...row.manifest,
    entries: (await storedEntries(db, row)).map((entry) => entryOf(entry)),
  });
}

const storedEntries = async (db: LibraryDb, row: PackRow): Promise<Entry[]> =>
  entriesOf(await allBlocks(db, row));
