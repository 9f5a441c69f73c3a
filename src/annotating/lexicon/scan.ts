import { BREAK, DOT, FOLD, FOLD_PAIR, IGNORE, MAX_SEPARATOR_RUN, secondUnit } from './fold';
import {
  CONTINUES,
  FNV_OFFSET,
  FNV_PRIME,
  filterBits,
  filterElement,
  goesOnBits,
  homeSlot,
  mix,
  mixStep,
  NAME_MASK,
  STEP_STRIDE,
  WORD_STRIDE,
  withoutUnit,
} from './format';
import type { Lexicon } from './lexicon';
import { MAX_NAME_WORDS, MIN_STEM_UNITS } from './limits';
import { findStep, isWord } from './tables';

/** `start`/`end`: UTF-16 offsets into the text; `name`: index in the lexicon; `ending`: units taken off the last word. */
export type OnMatch = (start: number, end: number, name: number, ending: number) => void;

/** Endings in the folded form, longest first, with the fewest units that must stay. */
export interface FoldedEnding {
  readonly units: readonly number[];
  readonly minStem: number;
}

/** Folded units are letters and digits below this. */
const UNITS = 0x2000;

/**
 * Finds all names of the lexicon in `text` that begin and end at word boundaries: for every word, every name
 * that begins there. One pass; the cost is that of the text, whatever the number of names: every word is hashed while
 * it is folded, and two filters that stay in the processor's cache turn away what begins no name.
 */
export function scan(
  text: string,
  lexicon: Lexicon,
  endings: readonly FoldedEnding[],
  onMatch: OnMatch,
): void {
  const { firstFilter, pairFilter } = lexicon;
  const firstMask = firstFilter.length - 1;
  const pairMask = pairFilter.length - 1;
  const matcher = new Matcher(text, lexicon, endings, onMatch);
  // Last letters of the endings: a word with another one carries none.
  const endingUnits = new Uint8Array(UNITS);
  for (const { units } of endings) endingUnits[units.at(-1) ?? 0] = 1;
  // The word before: whether names begin there is decided when the next one is known.
  let begins = false;
  let goesOn = false;
  let wordStart = 0;
  let wordEnd = 0;
  let wordHash = 0;
  let wordMixed = 0;
  let wordUnits = 0;
  const length = text.length;
  let i = 0;
  while (i < length) {
    const start = i;
    let hash = FNV_OFFSET;
    let units = 0;
    let last = 0;
    while (i < length) {
      const pair = FOLD_PAIR[text.charCodeAt(i)] as number;
      if (pair < 16) {
        if (pair !== IGNORE || units === 0) break;
        i++;
        continue;
      }
      last = pair & 0xffff;
      hash = Math.imul(hash ^ last, FNV_PRIME);
      units++;
      if (pair !== last) {
        last = secondUnit(pair);
        hash = Math.imul(hash ^ last, FNV_PRIME);
        units++;
      }
      i++;
    }
    if (units === 0) {
      i++;
      continue;
    }
    const mixed = mix(hash);
    const inflected = units > MIN_STEM_UNITS && endingUnits[last] === 1;
    if (goesOn && !begins) {
      const pair = mixStep(wordMixed, mixed);
      begins =
        has(pairFilter[filterElement(pair) & pairMask], filterBits(pair)) ||
        (inflected && stemIn(pairFilter, wordMixed, endings, hash, last));
    }
    if (begins) matcher.from(wordStart, wordEnd, wordHash, wordUnits);
    const element = firstFilter[filterElement(mixed) & firstMask];
    begins = has(element, filterBits(mixed)) || (inflected && stemIn(firstFilter, 0, endings, hash, last));
    goesOn = has(element, goesOnBits(mixed));
    wordStart = start;
    wordEnd = i;
    wordHash = hash;
    wordMixed = mixed;
    wordUnits = units;
  }
  if (begins) matcher.from(wordStart, wordEnd, wordHash, wordUnits);
}

const has = (element: number | undefined, bits: number): boolean => ((element as number) & bits) === bits;

/**
 * Whether a filter knows the word without one of the endings, alone or (`before` is a mixed hash) after another word.
 * Of an ending only its last letter is compared here; the rest is left to those who look the word up.
 */
function stemIn(
  filter: Uint32Array,
  before: number,
  endings: readonly FoldedEnding[],
  hash: number,
  last: number,
): boolean {
  for (const { units } of endings) {
    if (units[units.length - 1] !== last) continue;
    const stem = mix(stemHash(hash, units));
    const mixed = before === 0 ? stem : mixStep(before, stem);
    if (has(filter[filterElement(mixed) & (filter.length - 1)], filterBits(mixed))) return true;
  }
  return false;
}

function stemHash(hash: number, ending: readonly number[]): number {
  let stem = hash;
  for (let k = ending.length - 1; k >= 0; k--) stem = withoutUnit(stem, ending[k] as number);
  return stem;
}

/** Follows names word by word through the tables. */
class Matcher {
  readonly #words: Uint32Array;
  readonly #wordSlots: number;
  readonly #steps: Uint32Array;
  readonly #pool: Uint16Array;
  /** The node last found, and its value. */
  #node = -1;
  #value = 0;

  constructor(
    private readonly text: string,
    { words, steps, pool }: Lexicon,
    private readonly endings: readonly FoldedEnding[],
    private readonly onMatch: OnMatch,
  ) {
    this.#words = words;
    this.#wordSlots = words.length / WORD_STRIDE;
    this.#steps = steps;
    this.#pool = pool;
  }

  /** Tells all names that begin with the word at `start`, which ends before `end` and has this hash and so many units. */
  from(start: number, end: number, hash: number, units: number): void {
    const { text } = this;
    const length = text.length;
    let node = -1;
    let wordStart = start;
    let wordEnd = end;
    let wordHash = hash;
    let wordUnits = units;
    for (let count = 1; ; count++) {
      let next = -1;
      if (this.#find(node, mix(wordHash), wordStart, wordEnd, 0)) {
        this.#tell(start, wordEnd, 0);
        if ((this.#value & CONTINUES) !== 0) next = this.#node;
      }
      this.#inflected(start, node, wordStart, wordEnd, wordHash, wordUnits);
      if (next < 0 || count === MAX_NAME_WORDS) return;
      node = next;
      wordStart = nextWord(text, wordEnd);
      if (wordStart < 0) return;
      wordHash = FNV_OFFSET;
      wordUnits = 0;
      let i = wordStart;
      for (; i < length; i++) {
        const pair = FOLD_PAIR[text.charCodeAt(i)] as number;
        const folded = pair & 0xffff;
        if (folded < 16) {
          if (folded !== IGNORE) break;
          continue;
        }
        wordHash = Math.imul(wordHash ^ folded, FNV_PRIME);
        wordUnits++;
        if (pair === folded) continue;
        wordHash = Math.imul(wordHash ^ secondUnit(pair), FNV_PRIME);
        wordUnits++;
      }
      wordEnd = i;
    }
  }

  /** Names that end with this word if one of the endings is taken off it. */
  #inflected(start: number, node: number, from: number, to: number, hash: number, units: number): void {
    for (const { units: ending, minStem } of this.endings) {
      const drop = ending.length;
      if (units - drop < minStem || !endsWith(this.text, to, ending)) continue;
      if (this.#find(node, mix(stemHash(hash, ending)), from, to, drop)) this.#tell(start, to, drop);
    }
  }

  #tell(start: number, end: number, ending: number): void {
    const name = (this.#value & NAME_MASK) - 1;
    if (name >= 0) this.onMatch(start, end, name, ending);
  }

  /** The node after `node` (-1: none yet) by the word with this hash. False where no name has that word there. */
  #find(node: number, mixed: number, from: number, to: number, drop: number): boolean {
    const words = this.#words;
    const slots = this.#wordSlots;
    for (let slot = homeSlot(mixed, slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const at = slot * WORD_STRIDE;
      const found = words[at] as number;
      if (found === 0) return false;
      if (found !== mixed) continue;
      if (node < 0) {
        this.#node = slot;
        this.#value = words[at + 2] as number;
      } else {
        const step = findStep(this.#steps, node, slot);
        if (step < 0) continue;
        this.#node = slots + step;
        this.#value = this.#steps[step * STEP_STRIDE + 2] as number;
      }
      // Last, because most words that are some name's do not stand here in any.
      if (this.#value !== 0 && isWord(words, this.#pool, slot, this.text, from, to, drop)) return true;
    }
  }
}

/** Where the next word begins if what stands between may be part of a name, or -1. */
function nextWord(text: string, from: number): number {
  let i = from;
  for (; i < text.length && i - from <= MAX_SEPARATOR_RUN; i++) {
    const folded = FOLD[text.charCodeAt(i)] as number;
    if (folded >= 16) return i === from ? -1 : i;
    if (folded === BREAK) return -1;
    if (folded === DOT && !dotMayJoin(text, i)) return -1;
  }
  return -1;
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
    const pair = FOLD_PAIR[text.charCodeAt(at)] as number;
    const folded = pair & 0xffff;
    if (folded === IGNORE) continue;
    const second = secondUnit(pair);
    if (second !== 0) {
      if (ending[--k] !== second) return false;
      if (k === 0) return false;
    }
    if (ending[--k] !== folded) return false;
  }
  return true;
}
