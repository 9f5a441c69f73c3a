import type { PackManifest } from '../model';

/**
 * A pack made ready to use: the lexicon and the small tables as typed arrays, the entries as gzipped blocks.
 * Big values, few of them: databases and structured cloning handle those in milliseconds.
 */
export interface CompiledPack {
  readonly manifest: PackManifest;
  readonly entryCount: number;
  readonly lexicon: ArrayBuffer;
  readonly tables: ArrayBuffer;
  readonly blocks: readonly Uint8Array[];
}

/** Entries to a block at most: an article touches some 60 entries all over the pack; a block inflates in a fraction of a millisecond. */
export const BLOCK_ENTRIES = 64;

/** JSON characters after which a block is full: a dossier is as long as thirty cities. */
export const BLOCK_CHARS = 24_000;

/** Order of the kinds in the kind table. */
export const KIND_ORDER = ['person', 'organisation', 'place', 'term', 'story'] as const;

const TABLES_MAGIC = 0x44544b50;
const HEADER = 8;

/** The small tables, read in place like the lexicon. */
export interface PackTables {
  /** Index into KIND_ORDER. */
  readonly kinds: Uint8Array;
  /** Prior × 255. */
  readonly priors: Uint8Array;
  /** Hashes of the ids, ascending, with the entry index at the same place of `idIndex`. */
  readonly idHash: Uint32Array;
  readonly idIndex: Uint32Array;
  readonly relatedStart: Uint32Array;
  readonly related: Uint32Array;
  /** Index + 1 of the country an entry belongs to; 0 for none. */
  readonly countries: Uint32Array;
  /** Times in office: pairs from/to (yyyymmdd) of an entry, from 2·start to 2·next start. */
  readonly officeStart: Uint32Array;
  readonly officeDays: Uint32Array;
  /** Index of each block's first entry. */
  readonly blockStart: Uint32Array;
}

export function packTables(tables: PackTables): ArrayBuffer {
  const {
    kinds,
    priors,
    idHash,
    idIndex,
    relatedStart,
    related,
    countries,
    officeStart,
    officeDays,
    blockStart,
  } = tables;
  const parts = [idHash, idIndex, relatedStart, related, countries, officeStart, officeDays, blockStart];
  const words = parts.reduce((sum, part) => sum + part.length, HEADER);
  const buffer = new ArrayBuffer(words * 4 + kinds.length + priors.length);
  new Uint32Array(buffer, 0, HEADER).set([
    TABLES_MAGIC,
    kinds.length,
    related.length,
    officeDays.length,
    blockStart.length,
  ]);
  let at = HEADER;
  for (const part of parts) {
    new Uint32Array(buffer, at * 4, part.length).set(part);
    at += part.length;
  }
  new Uint8Array(buffer, at * 4, kinds.length).set(kinds);
  new Uint8Array(buffer, at * 4 + kinds.length, priors.length).set(priors);
  return buffer;
}

/** @throws RangeError or TypeError on bytes that are not tables. */
export function openTables(buffer: ArrayBuffer): PackTables {
  const [magic, count = 0, links = 0, officeDays = 0, blocks = 0] = new Uint32Array(buffer, 0, HEADER);
  if (magic !== TABLES_MAGIC) throw new TypeError('not the tables of a pack');
  let at = HEADER * 4;
  const words = (length: number): Uint32Array => {
    const part = new Uint32Array(buffer, at, length);
    at += length * 4;
    return part;
  };
  const idHash = words(count);
  const idIndex = words(count);
  const relatedStart = words(count + 1);
  const related = words(links);
  return {
    idHash,
    idIndex,
    relatedStart,
    related,
    countries: words(count),
    officeStart: words(count + 1),
    officeDays: words(officeDays),
    blockStart: words(blocks),
    kinds: new Uint8Array(buffer, at, count),
    priors: new Uint8Array(buffer, at + count, count),
  };
}

/** FNV-1a over UTF-16 units; ids are ASCII. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
