import { foldName } from './fold';
import { FNV_OFFSET, FNV_PRIME, homeSlot, mix, NAME_MASK, STEP_STRIDE, WORD_STRIDE } from './format';
import type { Lexicon } from './lexicon';
import { findStep, isWord } from './tables';

/** Index of the name with exactly this key, or -1. `name` is folded first. */
export function lookup({ words, steps, pool }: Lexicon, name: string): number {
  const wordSlots = words.length / WORD_STRIDE;
  let node = -1;
  let value = 0;
  for (const word of foldName(name).split(' ')) {
    const slot = findWord(words, pool, word);
    if (slot < 0) return -1;
    if (node < 0) {
      node = slot;
      value = words[slot * WORD_STRIDE + 2] ?? 0;
    } else {
      const step = findStep(steps, node, slot);
      if (step < 0) return -1;
      node = wordSlots + step;
      value = steps[step * STEP_STRIDE + 2] ?? 0;
    }
  }
  return (value & NAME_MASK) - 1;
}

/** The slot of a folded word, or -1. */
function findWord(words: Uint32Array, pool: Uint16Array, word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  const mixed = mix(hash);
  const slots = words.length / WORD_STRIDE;
  for (
    let slot = homeSlot(mixed, slots);
    words[slot * WORD_STRIDE] !== 0;
    slot = slot + 1 === slots ? 0 : slot + 1
  )
    if (words[slot * WORD_STRIDE] === mixed && isWord(words, pool, slot, word, 0, word.length, 0))
      return slot;
  return -1;
}
