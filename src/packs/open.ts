import { Lexicon } from '../annotating/lexicon/lexicon';
import type { PackView } from '../annotating/pack-view';
import type { Entry, EntryId, EntryKind, PackManifest } from '../model';
import { BLOCK_ENTRIES, hashId, KIND_ORDER, openTables } from './compiled';
import { gunzip } from './gzip';
import { parseEntry } from './parse-entry';

/** Reads gzipped blocks by number, in the order asked. */
export type ReadBlocks = (numbers: readonly number[]) => Promise<readonly Uint8Array[]>;

/** Inflated blocks kept per pack: a session of reading on one story touches about as many. */
const CACHED_BLOCKS = 48;

/** Makes a stored pack usable. Entries are validated as they leave storage: a damaged block loses its entries, not the article. */
export function openPack(
  stored: { manifest: PackManifest; lexicon: ArrayBuffer; tables: ArrayBuffer },
  readBlocks: ReadBlocks,
): PackView {
  const lexicon = new Lexicon(stored.lexicon);
  const tables = openTables(stored.tables);
  const cache = new Map<number, Promise<readonly (Entry | null)[]>>();
  const stories = [...tables.kinds.keys()].filter((i) => KIND_ORDER[tables.kinds[i] ?? 0] === 'story');

  async function fetchBlocks(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((n) => !cache.has(n));
    if (missing.length === 0) return;
    const reading = readBlocks(missing);
    missing.forEach((n, i) => {
      const block = reading.then(async (all) => {
        const bytes = all[i];
        return bytes ? parseBlock(await gunzip(bytes)) : [];
      });
      block.catch(() => cache.delete(n));
      cache.set(n, block);
    });
    for (const n of cache.keys()) {
      if (cache.size <= CACHED_BLOCKS || numbers.includes(n)) break;
      cache.delete(n);
    }
  }

  async function load(indexes: Iterable<number>): Promise<Map<number, Entry>> {
    const wanted = [...new Set(indexes)]
      .filter((i) => i >= 0 && i < tables.kinds.length)
      .sort((a, b) => a - b);
    const numbers = [...new Set(wanted.map((i) => Math.floor(i / BLOCK_ENTRIES)))];
    await fetchBlocks(numbers);
    const blocks = new Map(
      await Promise.all(numbers.map(async (n) => [n, (await cache.get(n)) ?? []] as const)),
    );
    const found = new Map<number, Entry>();
    for (const i of wanted) {
      const entry = blocks.get(Math.floor(i / BLOCK_ENTRIES))?.[i % BLOCK_ENTRIES];
      if (entry) found.set(i, entry);
    }
    return found;
  }

  return {
    manifest: stored.manifest,
    size: tables.kinds.length,
    lexicon,
    stories,
    kind: (i) => KIND_ORDER[tables.kinds[i] ?? 0] as EntryKind,
    prior: (i) => (tables.priors[i] ?? 0) / 255,
    related: (i) => tables.related.subarray(tables.relatedStart[i], tables.relatedStart[i + 1]),
    load,
    async find(id: EntryId) {
      const candidates = withHash(tables.idHash, tables.idIndex, hashId(id));
      for (const [i, entry] of await load(candidates)) if (entry.id === id) return i;
      return -1;
    },
  };
}

function withHash(hashes: Uint32Array, indexes: Uint32Array, wanted: number): number[] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; hashes[low] === wanted; low++) found.push(indexes[low] ?? -1);
  return found;
}

function parseBlock(bytes: Uint8Array): (Entry | null)[] {
  const raw: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!Array.isArray(raw)) return [];
  return raw.map((item) => {
    const parsed = parseEntry(item);
    return parsed.success ? parsed.output : null;
  });
}
