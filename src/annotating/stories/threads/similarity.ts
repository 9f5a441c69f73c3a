import { type Feature, TELLING } from './features';
import type { ThreadLookup } from './lookup';

/** How common features are: in how many of the threads each stands. */
export interface Rarity {
  /** All threads. */
  readonly total: number;
  readonly threadsWith: (key: string) => number;
}

/** How common features are among stored threads. */
export const rarityAmong = (lookup: ThreadLookup): Rarity => ({
  total: lookup.total,
  threadsWith: (key) => lookup.count(key),
});

/** Inverse frequency over threads, not articles: a name in a hundred articles of one story is still only that story's. */
export const rarityOf = ({ key, kind }: Feature, { total, threadsWith }: Rarity): number =>
  TELLING[kind] * Math.log(1 + (total + 1) / (threadsWith(key) + 0.5));

/** Cosine of two bags of features, each weighed by its rarity. 0 to 1. */
export function similarity(a: readonly Feature[], b: readonly Feature[], rarity: Rarity): number {
  const weights = new Map(a.map((feature) => [feature.key, feature.weight * rarityOf(feature, rarity)]));
  let dot = 0;
  let lengthB = 0;
  for (const feature of b) {
    const weight = feature.weight * rarityOf(feature, rarity);
    lengthB += weight * weight;
    dot += weight * (weights.get(feature.key) ?? 0);
  }
  let lengthA = 0;
  for (const weight of weights.values()) lengthA += weight * weight;
  return dot === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
}
