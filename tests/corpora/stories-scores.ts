/** Precision, recall and F1 of a grouping by B-cubed (Bagga & Baldwin 1998): each item's share of right companions, averaged. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function bCubed(gold: readonly string[], found: readonly string[]): Score {
  const count = (keys: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const both = gold.map((story, i) => `${story}\n${found[i]}`);
  const [ofGold, ofFound, ofBoth] = [count(gold), count(found), count(both)];
  let precision = 0;
  let recall = 0;
  gold.forEach((story, i) => {
    const shared = ofBoth.get(both[i] ?? '') ?? 0;
    precision += shared / (ofFound.get(found[i] ?? '') ?? 1);
    recall += shared / (ofGold.get(story) ?? 1);
  });
  precision /= gold.length;
  recall /= gold.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score): number => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

/** Numerical Recipes' quick generator: the same order on every machine. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 1664525 + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
