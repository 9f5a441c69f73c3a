import { foldName } from './fold';
import {
  ANY_LANGUAGE,
  HEADER_WORDS,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  NameFlag,
  SECTIONS,
  type SectionName,
} from './format';
import { layOut } from './paths';

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
      const same = list.findIndex((x) => x.entry === item.entry && !areApart(x, item));
      const old = list[same];
      if (old) list[same] = merge(old, item);
      else list.push(item);
    }
  }
  const keys = [...byKey.keys()].sort();

  const targetStart = new Uint32Array(keys.length + 1);
  const targetEntry: number[] = [];
  const targetFlags: number[] = [];
  const targetDays: number[] = [];
  const dayTable: number[] = [0, 99_999_999];
  const dayIndex = new Map<string, number>();
  keys.forEach((key, i) => {
    targetStart[i] = targetEntry.length;
    for (const item of byKey.get(key) ?? []) {
      targetEntry.push(item.entry);
      targetFlags.push(item.flags);
      targetDays.push(daysIndex(item, dayTable, dayIndex));
    }
  });
  targetStart[keys.length] = targetEntry.length;

  return pack({
    ...layOut(keys),
    targetStart,
    targetEntry: Uint32Array.from(targetEntry),
    targetDays: Uint16Array.from(targetDays),
    dayTable: Uint32Array.from(dayTable),
    targetFlags: Uint16Array.from(targetFlags),
  });
}

/** Clear in one language and not in the other ("RAF", "Guardian"): each keeps its own. */
const areApart = (a: LexiconName, b: LexiconName): boolean =>
  (a.flags & b.flags & ANY_LANGUAGE) === 0 && ((a.flags ^ b.flags) & NameFlag.weak) !== 0;

/** A strong way of writing wins over a weak one; languages add up. */
function merge(a: LexiconName, b: LexiconName): LexiconName {
  const strongest = rank(a.flags) <= rank(b.flags) ? a : b;
  const languages = (a.flags | b.flags) & ANY_LANGUAGE;
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
