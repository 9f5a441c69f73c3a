import { Lexicon } from '../annotating/lexicon/lexicon';
import type { Office, PackView } from '../annotating/pack-view';
import type { Entry, EntryId, EntryKind, PackManifest } from '../model';
import { hashId, KIND_ORDER, openTables, type PackTables } from './compiled';
import { gunzip } from './gzip';
import { parseEntry } from './parse-entry';
import { spelledOut } from './shorthand';

/** Reads gzipped blocks by number, in the order asked. */
export type ReadBlocks = (numbers: readonly number[]) => Promise<readonly Uint8Array[]>;

/** Inflated blocks kept per pack, some 20 kB each: a few articles on one story touch about as many. */
const CACHED_BLOCKS = 160;

/** Makes a stored pack usable. Entries are validated as they leave storage: a damaged block loses its entries, not the article. */
export function openPack(
  stored: { manifest: PackManifest; lexicon: ArrayBuffer; tables: ArrayBuffer },
  readBlocks: ReadBlocks,
): PackView {
  const lexicon = new Lexicon(stored.lexicon);
  const tables = openTables(stored.tables);
  const cache = new Map<number, Promise<Block>>();
  const stories = ofKind(tables, 'story');

  /** The blocks asked for, those not at hand read in one go; the longest unused are let go. */
  function blocksOf(numbers: readonly number[]): Promise<readonly Block[]> {
    const missing = numbers.filter((n) => !cache.has(n));
    const reading = missing.length > 0 ? readBlocks(missing) : Promise.resolve([]);
    const blocks = numbers.map((n) => {
      const at = missing.indexOf(n);
      const block = cache.get(n) ?? reading.then((all) => inflate(all[at]));
      if (at >= 0) block.catch(() => cache.delete(n));
      cache.delete(n);
      cache.set(n, block);
      return block;
    });
    for (const n of cache.keys()) {
      if (cache.size <= Math.max(CACHED_BLOCKS, numbers.length)) break;
      cache.delete(n);
    }
    return Promise.all(blocks);
  }

  async function load(indexes: Iterable<number>): Promise<Map<number, Entry>> {
    const wanted = [...new Set(indexes)]
      .filter((i) => i >= 0 && i < tables.kinds.length)
      .sort((a, b) => a - b);
    const numbers = [...new Set(wanted.map((i) => blockOf(tables, i)))];
    const blocks = new Map((await blocksOf(numbers)).map((block, k) => [numbers[k], block] as const));
    const found = new Map<number, Entry>();
    for (const i of wanted) {
      const block = blockOf(tables, i);
      const entry = blocks.get(block)?.entry(i - (tables.blockStart[block] ?? 0));
      if (entry) found.set(i, entry);
    }
    return found;
  }

  async function withIds(ids: Iterable<EntryId>): Promise<(readonly [number, Entry])[]> {
    const wanted = new Set(ids);
    const entries = await load([...wanted].flatMap((id) => indexesOf(tables, id)));
    return [...entries].filter(([, { id }]) => wanted.has(id));
  }

  return {
    manifest: stored.manifest,
    size: tables.kinds.length,
    lexicon,
    stories,
    kind: (i) => KIND_ORDER[tables.kinds[i] ?? 0] as EntryKind,
    prior: (i) => (tables.priors[i] ?? 0) / 255,
    related: (i) => tables.related.subarray(tables.relatedStart[i], tables.relatedStart[i + 1]),
    country: (i) => (tables.countries[i] ?? 0) - 1,
    heldOffice: (i, day) => officeAt(tables, i, day),
    load,
    byId: async (ids) => new Map((await withIds(ids)).map(([, entry]) => [entry.id, entry])),
    find: async (ids) => new Map((await withIds(ids)).map(([i, entry]) => [entry.id, i])),
  };
}

/** Indexes of all entries of a kind: found by the platform's own search, as this is done at every wake-up. */
function ofKind({ kinds }: PackTables, kind: EntryKind): number[] {
  const wanted = KIND_ORDER.indexOf(kind);
  const found: number[] = [];
  for (let i = kinds.indexOf(wanted); i >= 0; i = kinds.indexOf(wanted, i + 1)) found.push(i);
  return found;
}

/** Number of the block an entry is in. */
function blockOf({ blockStart }: PackTables, index: number): number {
  let low = 0;
  let high = blockStart.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blockStart[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function officeAt({ officeStart, officeDays }: PackTables, index: number, day: number | null): Office {
  const first = (officeStart[index] ?? 0) * 2;
  const last = (officeStart[index + 1] ?? 0) * 2;
  if (first === last) return 'never';
  if (day === null) return 'some-day';
  for (let k = first; k < last; k += 2)
    if ((officeDays[k] ?? 0) <= day && day <= (officeDays[k + 1] ?? 0)) return 'that-day';
  return 'some-day';
}

/** Indexes of the entries whose id has the same hash: the one that is wanted, if it is there, and rarely another. */
function indexesOf({ idHash, idIndex }: PackTables, id: EntryId): number[] {
  const wanted = hashId(id);
  let low = 0;
  let high = idHash.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((idHash[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; idHash[low] === wanted; low++) found.push(idIndex[low] ?? -1);
  return found;
}

/** An inflated block. An article needs few entries of each: only those are validated, once. */
class Block {
  readonly #entries = new Map<number, Entry | null>();

  constructor(private readonly raw: readonly unknown[]) {}

  entry(at: number): Entry | null {
    const known = this.#entries.get(at);
    if (known !== undefined) return known;
    const parsed = parseEntry(spelledOut(this.raw[at]));
    const entry = parsed.success ? parsed.output : null;
    this.#entries.set(at, entry);
    return entry;
  }

  all(): Entry[] {
    return this.raw.flatMap((_, at) => this.entry(at) ?? []);
  }
}

/** All entries of a pack's blocks, whatever its other parts are like. Those that are damaged are left out. */
export async function entriesOf(blocks: readonly Uint8Array[]): Promise<Entry[]> {
  const all = await Promise.all(blocks.map(inflate));
  return all.flatMap((block) => block.all());
}

async function inflate(bytes: Uint8Array | undefined): Promise<Block> {
  if (!bytes) return new Block([]);
  const raw: unknown = JSON.parse(new TextDecoder().decode(await gunzip(bytes)));
  return new Block(Array.isArray(raw) ? raw : []);
}
