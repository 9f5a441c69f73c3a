import { foldName } from './fold';
import {
  CONTINUES,
  FNV_OFFSET,
  FNV_PRIME,
  HEADER_WORDS,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  mix,
  NameFlag,
  SECTIONS,
  type SectionName,
  secondBit,
} from './format';

/** One way to write one entry. */
export interface LexiconName {
  readonly name: string;
  /** Index of the entry within its pack. */
  readonly entry: number;
  /** Bits of NameFlag. */
  readonly flags: number;
  /** First and last day of publication on which it means this entry, as yyyymmdd. */
  readonly from?: number;
  readonly to?: number;
}

/** Shorter keys ("a", "u") match everywhere and mean nothing. */
const MIN_KEY_UNITS = 2;

/** Builds the flat lexicon. Deterministic: the same names give the same bytes. */
export function buildLexicon(names: readonly LexiconName[]): ArrayBuffer {
  const byKey = new Map<string, LexiconName[]>();
  for (const item of names) {
    const key = foldName(item.name);
    if (key.length < MIN_KEY_UNITS) continue;
    const list = byKey.get(key);
    if (!list) byKey.set(key, [item]);
    else {
      const same = list.findIndex((x) => x.entry === item.entry);
      const old = list[same];
      if (old) list[same] = merge(old, item);
      else list.push(item);
    }
  }
  const keys = [...byKey.keys()].sort();

  const keyStart = new Uint32Array(keys.length + 1);
  const targetStart = new Uint32Array(keys.length + 1);
  const targetEntry: number[] = [];
  const targetFlags: number[] = [];
  const targetDays: number[] = [];
  const dayTable: number[] = [0, 99_999_999];
  const dayIndex = new Map<string, number>();
  let units = 0;
  for (const key of keys) units += key.length;
  const pool = new Uint16Array(units);
  let at = 0;
  keys.forEach((key, i) => {
    keyStart[i] = at;
    for (let k = 0; k < key.length; k++) pool[at++] = key.charCodeAt(k);
    targetStart[i] = targetEntry.length;
    for (const item of byKey.get(key) ?? []) {
      targetEntry.push(item.entry);
      targetFlags.push(item.flags);
      targetDays.push(daysIndex(item, dayTable, dayIndex));
    }
  });
  keyStart[keys.length] = at;
  targetStart[keys.length] = targetEntry.length;

  const table = new HashTable(keys);
  return pack({
    slotHash: table.hashes,
    slotValue: table.values,
    bloom: table.bloom,
    keyStart,
    targetStart,
    targetEntry: Uint32Array.from(targetEntry),
    targetDays: Uint32Array.from(targetDays),
    dayTable: Uint32Array.from(dayTable),
    targetFlags: Uint16Array.from(targetFlags),
    pool,
  });
}

/** A strong way of writing wins over a weak one; languages add up. */
function merge(a: LexiconName, b: LexiconName): LexiconName {
  const strongest = rank(a.flags) <= rank(b.flags) ? a : b;
  const languages = (a.flags | b.flags) & 0b1100_0000;
  // "Filibuster" in German, "filibuster" in English: only what both ask for is asked.
  const shape = a.flags & b.flags & (NameFlag.capital | NameFlag.acronym);
  return {
    ...strongest,
    flags: (strongest.flags & ~(NameFlag.capital | NameFlag.acronym)) | shape | languages,
  };
}
const rank = (flags: number): number => (flags & 1 ? 0 : flags & 0b1110 ? 2 : 1);

function daysIndex(item: LexiconName, table: number[], index: Map<string, number>): number {
  if (item.from === undefined && item.to === undefined) return 0;
  const pair = [item.from ?? 0, item.to ?? 99_999_999] as const;
  const key = pair.join();
  let found = index.get(key);
  if (found === undefined) {
    found = table.length / 2;
    table.push(...pair);
    index.set(key, found);
  }
  return found;
}

class HashTable {
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;
  readonly bloom: Uint32Array;

  constructor(keys: readonly string[]) {
    let nodes = 0;
    for (const key of keys) nodes += 1 + countSpaces(key);
    // At most two thirds full: linear probing stays near one step.
    const capacity = powerOfTwo(Math.max(8, Math.ceil(nodes * 1.5)));
    this.hashes = new Uint32Array(capacity);
    this.values = new Uint32Array(capacity);
    // Eight bits a name and two of them set: one word in twenty that begins no name gets past.
    this.bloom = new Uint32Array(powerOfTwo(Math.max(32, keys.length * 8)) / 32);
    keys.forEach((key, name) => {
      let hash = FNV_OFFSET;
      let first = true;
      for (let i = 0; i <= key.length; i++) {
        const unit = i < key.length ? key.charCodeAt(i) : 32;
        if (unit === 32) {
          const mixed = mix(hash);
          if (first) this.bloomAdd(mixed);
          first = false;
          if (i < key.length) this.markPrefix(mixed);
          else this.addName(mixed, name);
        }
        hash = Math.imul(hash ^ unit, FNV_PRIME);
      }
    });
  }

  private bloomAdd(hash: number): void {
    const mask = this.bloom.length * 32 - 1;
    for (const bit of [hash & mask, secondBit(hash) & mask])
      this.bloom[bit >>> 5] = (this.bloom[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  private markPrefix(hash: number): void {
    const slot = this.find(hash);
    this.hashes[slot] = hash;
    this.values[slot] = ((this.values[slot] ?? 0) | CONTINUES) >>> 0;
  }

  private addName(hash: number, name: number): void {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    let continues = 0;
    // Two keys may share a hash: each gets a slot of its own, and every slot of the hash says whether names go on.
    while (this.hashes[slot] !== 0) {
      if (this.hashes[slot] === hash) {
        const value = this.values[slot] ?? 0;
        continues |= value & CONTINUES;
        if ((value & 0x7fff_ffff) === 0) break;
      }
      slot = (slot + 1) & mask;
    }
    this.hashes[slot] = hash;
    this.values[slot] = ((name + 1) | continues) >>> 0;
  }

  private find(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

const countSpaces = (key: string): number => key.split(' ').length - 1;
const powerOfTwo = (n: number): number => 2 ** Math.ceil(Math.log2(n));

function pack(parts: Record<SectionName, Uint32Array | Uint16Array>): ArrayBuffer {
  let bytes = HEADER_WORDS * 4;
  const places = SECTIONS.map(([name]) => {
    const start = bytes;
    bytes += Math.ceil(parts[name].byteLength / 4) * 4;
    return start;
  });
  const buffer = new ArrayBuffer(bytes);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([LEXICON_MAGIC, LEXICON_VERSION, bytes, SECTIONS.length]);
  SECTIONS.forEach(([name, Type], i) => {
    const start = places[i] ?? 0;
    header.set([start, parts[name].length], 4 + i * 2);
    new Type(buffer, start, parts[name].length).set(parts[name]);
  });
  return buffer;
}
