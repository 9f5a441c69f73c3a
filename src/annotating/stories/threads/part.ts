import { type Feature, TELLING } from './features';
import { MAX_PARTED, MIN_PART, PART_BELOW, PART_EVERY } from './limits';

/** Rounds of moving articles to the side they are more like; two or three settle it. */
const ROUNDS = 6;

/** Whether a thread of this size is looked at for parts. */
export const mayPart = (size: number): boolean =>
  size >= 2 * MIN_PART && size <= MAX_PARTED && size % PART_EVERY === 0;

/**
 * Two stories that were taken for one: two robberies in the same street, two fights of the same champion. Inside the
 * thread what all articles share says nothing, so features are weighed by how many of its own articles have them; if
 * then two sides have almost nothing in common, they are two stories. Null is the common answer.
 * @returns the side of each article, 0 or 1.
 */
export function partsOf(articles: readonly (readonly Feature[])[]): (0 | 1)[] | null {
  const alike = likeness(articles);
  const [one, other] = leastAlike(alike);
  let sides = alike.map((row): 0 | 1 => (at(row, one) >= at(row, other) ? 0 : 1));
  for (let round = 0; round < ROUNDS; round++) {
    const next = sides.map((_, i): 0 | 1 =>
      towards(alike, sides, i, 0) >= towards(alike, sides, i, 1) ? 0 : 1,
    );
    if (next.every((side, i) => side === sides[i])) break;
    sides = next;
  }
  const ones = sides.filter((side) => side === 1).length;
  if (Math.min(ones, sides.length - ones) < MIN_PART) return null;
  let within = 0;
  let withinPairs = 0;
  let across = 0;
  let acrossPairs = 0;
  alike.forEach((row, i) => {
    for (let j = i + 1; j < row.length; j++) {
      if (sides[i] === sides[j]) {
        within += at(row, j);
        withinPairs++;
      } else {
        across += at(row, j);
        acrossPairs++;
      }
    }
  });
  return across / acrossPairs < PART_BELOW * (within / withinPairs) ? sides : null;
}

const at = (row: readonly number[], i: number): number => row[i] ?? 0;

/** Cosines of all pairs, by what some but not all of the articles have. */
function likeness(articles: readonly (readonly Feature[])[]): number[][] {
  const counts = new Map<string, number>();
  for (const features of articles)
    for (const { key } of features) counts.set(key, (counts.get(key) ?? 0) + 1);
  const vectors = articles.map((features) => {
    const vector = new Map<string, number>();
    let length = 0;
    for (const { key, kind, weight } of features) {
      const count = counts.get(key) ?? 0;
      if (count < 2) continue;
      const own = weight * TELLING[kind] * Math.log(articles.length / count);
      vector.set(key, own);
      length += own * own;
    }
    return { vector, length: Math.sqrt(length) || 1 };
  });
  return vectors.map((a) =>
    vectors.map((b) => {
      let dot = 0;
      for (const [key, weight] of a.vector) dot += weight * (b.vector.get(key) ?? 0);
      return dot / (a.length * b.length);
    }),
  );
}

function leastAlike(alike: readonly (readonly number[])[]): [number, number] {
  let pair: [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  alike.forEach((row, i) => {
    for (let j = i + 1; j < row.length; j++) {
      if (at(row, j) >= least) continue;
      least = at(row, j);
      pair = [i, j];
    }
  });
  return pair;
}

/** Mean likeness of one article to a side. */
function towards(
  alike: readonly (readonly number[])[],
  sides: readonly (0 | 1)[],
  article: number,
  side: 0 | 1,
): number {
  let sum = 0;
  let count = 0;
  sides.forEach((other, i) => {
    if (i === article || other !== side) return;
    sum += at(alike[article] ?? [], i);
    count++;
  });
  return count === 0 ? 0 : sum / count;
}
