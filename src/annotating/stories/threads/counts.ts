import { SKETCH_ROWS, SKETCH_WIDTH } from './limits';

/**
 * In how many threads each feature stands, as a count-min sketch (Cormode & Muthukrishnan 2005): one small array answers
 * for any key, at most a little too high, and what is taken out leaves nothing behind.
 */
export interface Counts {
  /** All threads: a database counts its rows by reading them. */
  total: number;
  readonly cells: Uint16Array<ArrayBuffer>;
}

export const noCounts = (): Counts => ({
  total: 0,
  cells: new Uint16Array(SKETCH_ROWS * SKETCH_WIDTH),
});

const MOST = 0xffff;

export function countOf({ cells }: Counts, key: string): number {
  let least = MOST;
  for (let row = 0; row < SKETCH_ROWS; row++) least = Math.min(least, cells[cell(key, row)] ?? 0);
  return least;
}

/** Adds (or takes out) a thread with what it is found by. */
export function count(counts: Counts, keys: readonly string[], by: 1 | -1): void {
  counts.total += by;
  const { cells } = counts;
  for (const key of keys) {
    for (let row = 0; row < SKETCH_ROWS; row++) {
      const at = cell(key, row);
      cells[at] = Math.max(0, Math.min(MOST, (cells[at] ?? 0) + by));
    }
  }
}

/** FNV-1a, begun anew for each row. */
function cell(key: string, row: number): number {
  let hash = 0x811c9dc5 ^ (row * 0x9e3779b1);
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return row * SKETCH_WIDTH + ((hash >>> 0) % SKETCH_WIDTH);
}
