import { BREAK, DOT, FOLD, FOLD2, IGNORE, MAX_SEPARATOR_RUN } from './fold';
import { CONTINUES, FNV_OFFSET, FNV_PRIME, mix, NAME_MASK, secondBit } from './format';
import type { Lexicon } from './lexicon';
import { MAX_NAME_WORDS, MIN_STEM_UNITS } from './limits';

/** `start`/`end`: UTF-16 offsets into the text; `name`: index in the lexicon; `ending`: units taken off the last word. */
export type OnMatch = (start: number, end: number, name: number, ending: number) => void;

/** Endings in the folded form, longest first, with the fewest units that must stay. */
export interface FoldedEnding {
  readonly units: readonly number[];
  readonly minStem: number;
}

const LONGEST_ENDING = 4;
/** Folded units are letters and digits below this. */
const UNITS = 0x2000;

/**
 * Finds all names of the lexicon in `text` that begin and end at word boundaries: for every word, every name
 * that begins there. One pass; the cost is that of the text, whatever the number of names: words that begin no
 * name are answered by a Bloom filter that stays in the processor's cache.
 */
export function scan(
  text: string,
  lexicon: Lexicon,
  endings: readonly FoldedEnding[],
  onMatch: OnMatch,
): void {
  const { bloom } = lexicon;
  const bloomMask = bloom.length * 32 - 1;
  // Last letters of the endings: a word with another one carries none.
  const lastUnits = new Uint8Array(UNITS);
  for (const { units } of endings) lastUnits[units.at(-1) ?? 0] = 1;
  const recent = new Uint32Array(LONGEST_ENDING + 1);
  const length = text.length;
  let i = 0;
  while (i < length) {
    // One word: hash it, remembering the hashes of its last prefixes for the endings.
    const start = i;
    let hash = FNV_OFFSET;
    let h1 = 0,
      h2 = 0,
      h3 = 0;
    let units = 0;
    let folded = 0;
    let last = 0;
    while (i < length) {
      const unit = text.charCodeAt(i);
      folded = FOLD[unit] as number;
      if (folded < 16) {
        if (folded !== IGNORE || units === 0) break;
        i++;
        continue;
      }
      h3 = h2;
      h2 = h1;
      h1 = hash;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      units++;
      last = folded;
      const second = FOLD2[unit] as number;
      if (second !== 0) {
        h3 = h2;
        h2 = h1;
        h1 = hash;
        hash = Math.imul(hash ^ second, FNV_PRIME);
        units++;
        last = second;
      }
      i++;
    }
    if (units === 0) {
      i++;
      continue;
    }
    let found = mayBegin(bloom, bloomMask, mix(hash));
    if (!found && units > MIN_STEM_UNITS && lastUnits[last] === 1)
      found =
        mayBegin(bloom, bloomMask, mix(h1)) ||
        mayBegin(bloom, bloomMask, mix(h2)) ||
        mayBegin(bloom, bloomMask, mix(h3));
    if (found) matchAt(text, start, lexicon, endings, recent, onMatch);
  }
}

function mayBegin(bloom: Uint32Array, mask: number, hash: number): boolean {
  const first = hash & mask;
  if ((((bloom[first >>> 5] as number) >>> (first & 31)) & 1) === 0) return false;
  const second = secondBit(hash) & mask;
  return (((bloom[second >>> 5] as number) >>> (second & 31)) & 1) === 1;
}

/** All names that begin with the word at `start`. */
function matchAt(
  text: string,
  start: number,
  lexicon: Lexicon,
  endings: readonly FoldedEnding[],
  recent: Uint32Array,
  onMatch: OnMatch,
): void {
  const { slotHash, slotValue } = lexicon;
  const mask = slotHash.length - 1;
  const length = text.length;
  let hash = FNV_OFFSET;
  let i = start;
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    let units = 0;
    recent.fill(0);
    while (i < length) {
      const unit = text.charCodeAt(i);
      const folded = FOLD[unit] as number;
      if (folded < 16) {
        if (folded !== IGNORE || units === 0) break;
        i++;
        continue;
      }
      shift(recent, hash);
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      units++;
      const second = FOLD2[unit] as number;
      if (second !== 0) {
        shift(recent, hash);
        hash = Math.imul(hash ^ second, FNV_PRIME);
        units++;
      }
      i++;
    }
    if (units === 0) return;
    const end = i;
    const mixed = mix(hash);
    let goesOn = false;
    for (let slot = mixed & mask; slotHash[slot] !== 0; slot = (slot + 1) & mask) {
      if (slotHash[slot] !== mixed) continue;
      const value = slotValue[slot] as number;
      if (value & CONTINUES) goesOn = true;
      const name = (value & NAME_MASK) - 1;
      if (name >= 0 && keyEquals(lexicon, name, text, start, end, 0)) onMatch(start, end, name, 0);
    }
    for (const { units: ending, minStem } of endings) {
      const n = ending.length;
      if (units - n < minStem || !endsWith(text, end, ending)) continue;
      const stem = mix(recent[n - 1] as number);
      for (let slot = stem & mask; slotHash[slot] !== 0; slot = (slot + 1) & mask) {
        if (slotHash[slot] !== stem) continue;
        const name = ((slotValue[slot] as number) & NAME_MASK) - 1;
        if (name >= 0 && keyEquals(lexicon, name, text, start, end, n)) onMatch(start, end, name, n);
      }
    }
    if (!goesOn) return;
    let run = 0;
    while (i < length && run <= MAX_SEPARATOR_RUN) {
      const folded = FOLD[text.charCodeAt(i)] as number;
      if (folded >= 16) break;
      if (folded === BREAK) return;
      if (folded === DOT && !dotMayJoin(text, i)) return;
      i++;
      run++;
    }
    if (run === 0 || run > MAX_SEPARATOR_RUN) return;
    hash = Math.imul(hash ^ 32, FNV_PRIME);
  }
}

function shift(recent: Uint32Array, hash: number): void {
  for (let k = recent.length - 1; k > 0; k--) recent[k] = recent[k - 1] as number;
  recent[0] = hash;
}

/** Units before a full stop that make it an abbreviation's, not a sentence's: "U.", "St.", "Mrs.". */
const MAX_ABBREVIATION_UNITS = 3;

function dotMayJoin(text: string, dot: number): boolean {
  let units = 0;
  while (
    units <= MAX_ABBREVIATION_UNITS &&
    dot - units - 1 >= 0 &&
    (FOLD[text.charCodeAt(dot - units - 1)] as number) >= 16
  )
    units++;
  return units > 0 && units <= MAX_ABBREVIATION_UNITS;
}

function endsWith(text: string, end: number, ending: readonly number[]): boolean {
  for (let k = ending.length, at = end - 1; k > 0; at--) {
    const unit = text.charCodeAt(at);
    const folded = FOLD[unit] as number;
    if (folded === IGNORE) continue;
    const second = FOLD2[unit] as number;
    if (second !== 0) {
      if (ending[--k] !== second) return false;
      if (k === 0) return false;
    }
    if (ending[--k] !== folded) return false;
  }
  return true;
}

/** Compares a key with the text unit by unit: hashes may collide, names may not. `drop` units at the end are not compared. */
function keyEquals(
  lexicon: Lexicon,
  name: number,
  text: string,
  start: number,
  end: number,
  drop: number,
): boolean {
  const { pool, keyStart } = lexicon;
  let at = keyStart[name] as number;
  const stop = keyStart[name + 1] as number;
  let i = start;
  let inSeparator = false;
  while (i < end && at < stop) {
    const unit = text.charCodeAt(i);
    const folded = FOLD[unit] as number;
    i++;
    if (folded === IGNORE) continue;
    if (folded < 16) {
      inSeparator = true;
      continue;
    }
    if (inSeparator) {
      if (pool[at++] !== 32) return false;
      inSeparator = false;
    }
    if (pool[at++] !== folded) return false;
    const second = FOLD2[unit] as number;
    if (second !== 0) {
      if (at >= stop) return drop > 0;
      if (pool[at++] !== second) return false;
    }
  }
  if (at !== stop) return false;
  let rest = 0;
  for (; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((FOLD[unit] as number) >= 16) rest += FOLD2[unit] ? 2 : 1;
  }
  return rest === drop;
}
