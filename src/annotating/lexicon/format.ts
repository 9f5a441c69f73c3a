/** The lexicon's bytes: a header of 32-bit words, then sections aligned to 4 bytes, read in place. */
export const LEXICON_MAGIC = 0x4b4c5342; // "BSLK"
export const LEXICON_VERSION = 3;

/** Sections in file order. Each is an element type and what one element means. */
export const SECTIONS = [
  /** Open-addressing table: hash of a key or of a key's leading words; 0 is empty. */
  ['slotHash', Uint32Array],
  /** Name index + 1 in the low 31 bits (0: only a prefix); top bit: longer names begin with these words. */
  ['slotValue', Uint32Array],
  /** Bloom filter over all first-word hashes: most words of a text are answered here, from cache. */
  ['bloom', Uint32Array],
  /** Name → first unit of its key in `pool`; one more at the end. */
  ['keyStart', Uint32Array],
  /** Name → first of its targets; one more at the end. */
  ['targetStart', Uint32Array],
  /** Entry index within the pack. */
  ['targetEntry', Uint32Array],
  /** Index into the day table (pairs from/to as yyyymmdd), 0 for always. */
  ['targetDays', Uint32Array],
  ['dayTable', Uint32Array],
  /** Bits of NameFlag. */
  ['targetFlags', Uint16Array],
  /** Folded keys, one after the other. */
  ['pool', Uint16Array],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];

export const HEADER_WORDS = 4 + SECTIONS.length * 2;

export const CONTINUES = 0x8000_0000;
export const NAME_MASK = 0x7fff_ffff;

export const NameFlag = {
  /** The entry's display name in some language. */
  display: 1 << 0,
  /** Needs evidence from the article. */
  weak: 1 << 1,
  /** A surname standing for the whole name. */
  surname: 1 << 2,
  /** Adjective or name of a people: points to a place weakly. */
  demonym: 1 << 3,
  /** All letters upper case: text must be too ("US", "IS"). */
  acronym: 1 << 4,
  /** Begins with an upper-case letter: text must too. */
  capital: 1 << 5,
  german: 1 << 6,
  english: 1 << 7,
  /** Made by rule (transliteration, abbreviation without stops), never shown. */
  derived: 1 << 8,
  /** An organ of a state ("Supreme Court", "Küstenwache"): its short name is clear once the country is. */
  organ: 1 << 9,
  /** The surname of somebody who holds or held a public office: an office before it speaks for them. */
  official: 1 << 10,
  /** Part of a longer name ("Borussia"): means the entry only where the text also names it in full. */
  short: 1 << 11,
  /** A river or mountain: German gives it an article, which towns and states of the same name do not have. */
  articled: 1 << 12,
  /** A region shortened as it stands behind a town: "Trenton, N.J.". */
  behindTown: 1 << 13,
} as const;

export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** A hash's second bit of the Bloom filter: of its high half, so that both are independent. */
export const secondBit = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 0;

/** Spreads FNV's weak low bits before they become a table index (murmur3 finaliser, public domain). */
export function mix(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0 || 1;
}
