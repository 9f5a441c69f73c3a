import { FOLD_PAIR, IGNORE, secondUnit } from './fold';
import { homeSlot, mixStep, STEP_STRIDE, WORD_STRIDE } from './format';

/** The slot of the step from `node` by `word`, or -1. */
export function findStep(steps: Uint32Array, node: number, word: number): number {
  const slots = steps.length / STEP_STRIDE;
  for (let slot = homeSlot(mixStep(node, word), slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
    const at = slot * STEP_STRIDE;
    if (steps[at + 2] === 0) return -1;
    if (steps[at] === node && steps[at + 1] === word) return slot;
  }
}

/**
 * Whether the word at `slot` is the text from `start` to `end`, unit by unit: hashes may collide, words may not.
 * `drop` folded units at the end are an ending and not compared.
 */
export function isWord(
  words: Uint32Array,
  pool: Uint16Array,
  slot: number,
  text: string,
  start: number,
  end: number,
  drop: number,
): boolean {
  let at = words[slot * WORD_STRIDE + 1] as number;
  for (let i = start; i < end; i++) {
    const pair = FOLD_PAIR[text.charCodeAt(i)] as number;
    const folded = pair & 0xffff;
    if (folded === IGNORE) continue;
    if (pool[at] !== folded) return pool[at] === 0 && unitsFrom(text, i, end) === drop;
    at++;
    if (pair === folded) continue;
    if (pool[at] !== secondUnit(pair)) return false;
    at++;
  }
  return drop === 0 && pool[at] === 0;
}

/** Folded units of the text from `start` to `end`. */
function unitsFrom(text: string, start: number, end: number): number {
  let units = 0;
  for (let i = start; i < end; i++) {
    const pair = FOLD_PAIR[text.charCodeAt(i)] as number;
    if ((pair & 0xffff) === IGNORE) continue;
    units += secondUnit(pair) === 0 ? 1 : 2;
  }
  return units;
}
