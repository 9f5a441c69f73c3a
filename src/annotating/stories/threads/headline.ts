import type { Feature } from './features';
import { CENTRAL_SHARE, HEADLINE_POINTS } from './limits';

/** A followed thread, ready to be compared with many headlines. */
export interface HeadlineTarget {
  readonly id: string;
  /** Features by key, with how central each is: 0 to 1. */
  readonly features: ReadonlyMap<string, { readonly kind: Feature['kind']; readonly central: number }>;
}

export function targetOf(id: string, core: readonly Feature[]): HeadlineTarget {
  const most = Math.max(...core.map(({ weight }) => weight), 0) || 1;
  return {
    id,
    features: new Map(core.map(({ key, kind, weight }) => [key, { kind, central: weight / most }])),
  };
}

/** What a feature that headline and thread share is worth; an entry stands there with its name, which counts. */
const WORTH: Record<Feature['kind'], number> = { entry: 0, name: 2, number: 1, word: 1 };

/**
 * Points of a headline for a thread. A headline is short, so what it shares has to be telling: names, central to the
 * thread, and rare among all threads. `others(key)`: how many other threads have the feature, of `total`.
 */
export function headlinePoints(
  headline: readonly Feature[],
  target: HeadlineTarget,
  rarity: { readonly total: number; readonly others: (key: string) => number },
): number {
  let points = 0;
  let shared = 0;
  for (const { key, kind } of headline) {
    const known = target.features.get(key);
    if (!known || WORTH[kind] === 0) continue;
    const rare = 1 - Math.log(1 + rarity.others(key)) / Math.log(2 + rarity.total);
    points += Math.max(WORTH[kind], WORTH[known.kind]) * rare * (known.central >= CENTRAL_SHARE ? 1 : 0.5);
    shared++;
  }
  return shared < 2 ? 0 : points;
}

export const isOnThread = (points: number): boolean => points >= HEADLINE_POINTS;
