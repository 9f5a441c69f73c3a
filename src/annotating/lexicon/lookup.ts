import { foldName } from './fold';
import { FNV_OFFSET, FNV_PRIME, mix, NAME_MASK } from './format';
import type { Lexicon } from './lexicon';

/** Index of the name with exactly this key, or -1. `name` is folded first. */
export function lookup(lexicon: Lexicon, name: string): number {
  const key = foldName(name);
  let hash = FNV_OFFSET;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
  const mixed = mix(hash);
  const mask = lexicon.slotHash.length - 1;
  for (let slot = mixed & mask; lexicon.slotHash[slot] !== 0; slot = (slot + 1) & mask) {
    if (lexicon.slotHash[slot] !== mixed) continue;
    const found = ((lexicon.slotValue[slot] ?? 0) & NAME_MASK) - 1;
    if (found >= 0 && lexicon.key(found) === key) return found;
  }
  return -1;
}
