import type { ReadingLang } from '../../model';

/** The lexicon's bytes: a header of 32-bit words, then sections aligned to 4 bytes, read in place. */
export const LEXICON_MAGIC = 0x4b4c5342; // "BSLK"
export const LEXICON_VERSION = 5;

/**
 * Sections in file order. Each is an element type and what one element means.
 *
 * Names are paths of words. A *node* is the first words of some name: a slot of `words` for the first word alone, or
 * the number of word slots plus a slot of `steps` for every further word. A node's *value* is the index + 1 of the
 * name that ends there in the low 31 bits (0: none), and in the top bit whether longer names go on.
 */
export const SECTIONS = [
  /** Bloom filter over first words: which are names, which go on. One element is read for every word of a text. */
  ['firstFilter', Uint32Array],
  /** Bloom filter over the first two words of longer names: "the" goes on in thousands, "the reader" in none. */
  ['pairFilter', Uint32Array],
  /** Open addressing by hash, WORD_STRIDE elements a slot: hash (0 is empty), start in `pool`, value as a first word. */
  ['words', Uint32Array],
  /** Open addressing by node and word, STEP_STRIDE elements a slot: node, word slot, value (0 is empty). */
  ['steps', Uint32Array],
  /** Name → the node it ends at. */
  ['nameNode', Uint32Array],
  /** Name → first of its targets; one more at the end. */
  ['targetStart', Uint32Array],
  /** Entry index within the pack. */
  ['targetEntry', Uint32Array],
  /** Index into the day table (pairs from/to as yyyymmdd), 0 for always. */
  ['targetDays', Uint16Array],
  ['dayTable', Uint32Array],
  /** Bits of NameFlag. */
  ['targetFlags', Uint16Array],
  /** The folded units of every word once, each word with a 0 after it. */
  ['pool', Uint16Array],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];

export const HEADER_WORDS = 4 + SECTIONS.length * 2;

export const WORD_STRIDE = 3;
export const STEP_STRIDE = 3;
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
  /** "DAX" in one paper, "Dax" in the other: both are the name, however short. */
  bothCases: 1 << 14,
  /** A town: German gives it no article, so one before it belongs to a longer name ("die Houston Rockets"). */
  town: 1 << 15,
} as const;

/** In which languages a name is used: a bit each, beside those of NameFlag. Bit 8 is left for the next one. */
export const LANGUAGE_FLAGS: Readonly<Record<ReadingLang, number>> = { de: 1 << 6, en: 1 << 7 };
export const ANY_LANGUAGE = Object.values(LANGUAGE_FLAGS).reduce((all, bit) => all | bit, 0);

/** Names used in `lang`; for one without a bit, those of any language. */
export const languageFlag = (lang: string): number =>
  Object.entries(LANGUAGE_FLAGS).find(([known]) => known === lang)?.[1] ?? ANY_LANGUAGE;

/** FNV-1a over folded units: one multiplication a unit, and a last unit can be taken back. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
/** FNV_PRIME × this = 1 modulo 2³². */
const FNV_INVERSE = 0x359c449b;

/** The hash before `unit` was added to it. */
export const withoutUnit = (hash: number, unit: number): number => Math.imul(hash, FNV_INVERSE) ^ unit;

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

/** Hash of a step: a word after a node. */
export const mixStep = (node: number, word: number): number => mix(Math.imul(node, 0x9e3779b1) ^ word);

/** Which element of a filter a mixed hash is kept in, before the mask. */
export const filterElement = (mixed: number): number => mixed >>> 10;
/** Its two bits there, which may be one: of a name or a pair. */
export const filterBits = (mixed: number): number => (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));
/** Bits of their own for a first word that goes on. */
export const goesOnBits = (mixed: number): number => filterBits(Math.imul(mixed, 0x9e3779b1) >>> 22);

/**
 * Where a hash is looked for first in a table of so many slots: by its high bits (Lemire 2016), so that a table need not
 * be a power of two long. 32 by at most 21 bits are exact in a double.
 */
export const homeSlot = (mixed: number, slots: number): number =>
  Math.floor(((mixed >>> 0) * slots) / 0x1_0000_0000);
