import type { Table } from 'dexie';
import { MAX_KEYS, MAX_POSTINGS } from '../annotating/stories/threads/limits';
import type { ThreadLookup } from '../annotating/stories/threads/lookup';
import { THREAD_RUN } from './limits';

/** What threads `n * THREAD_RUN` and after are found by. Derived from threads. */
export interface ThreadRunRow {
  n: number;
  /** Places that are taken. */
  size: number;
  /** `THREAD_RUN` ids, a line each; the line of a free place is empty. */
  ids: string;
  /** Hashes of `MAX_KEYS` keys for each; 0 where there is none. */
  keys: Uint32Array<ArrayBuffer>;
}

type RunTable = Table<ThreadRunRow, number>;

/** The row whose `ids` says which writing the others are of: what was read before is good as long as that is the same. */
const STAMP = -1;

/** Runs as they were last read or written; a background lives for many articles. */
const KEPT = new WeakMap<RunTable, { readonly stamp: string; readonly runs: ThreadRuns }>();

/**
 * What threads are found by: the hashed keys of all of them, many threads to a row. One request reads what an index of
 * keys would be asked for dozens of times, and it is read again only when something else has written.
 */
export class ThreadRuns implements ThreadLookup {
  readonly #runs: Map<number, ThreadRunRow>;
  readonly #changed = new Set<number>();
  #byHash: Map<number, number[]> | null = null;

  private constructor(rows: readonly ThreadRunRow[]) {
    this.#runs = new Map(rows.map((row) => [row.n, row]));
  }

  /** Reads them from the database, or only that they have not changed since. */
  static async read(table: RunTable): Promise<ThreadRuns> {
    const kept = KEPT.get(table);
    if (kept && (await table.get(STAMP))?.ids === kept.stamp) return kept.runs;
    const rows = await table.toArray();
    const runs = new ThreadRuns(rows.filter(({ n }) => n !== STAMP));
    const stamp = rows.find(({ n }) => n === STAMP)?.ids;
    if (stamp !== undefined) KEPT.set(table, { stamp, runs });
    return runs;
  }

  static none(): ThreadRuns {
    return new ThreadRuns([]);
  }

  get total(): number {
    let total = 0;
    for (const { size } of this.#runs.values()) total += size;
    return total;
  }

  count(key: string): number {
    return this.#places().get(hashOf(key))?.length ?? 0;
  }

  ids(key: string): string[] {
    return (this.#places().get(hashOf(key)) ?? []).slice(0, MAX_POSTINGS).map((place) => this.#idAt(place));
  }

  /** Enters a thread, or changes what it is found by. `n` is its place, null for a new one. @returns its place. */
  put(n: number | null, id: string, keys: readonly string[]): number {
    const place = n ?? this.#free();
    this.#write(place, id, keys);
    return place;
  }

  drop(n: number): void {
    this.#write(n, '', []);
  }

  /**
   * Stores what has changed, within the transaction they were read in. Should that fail, the stamp it would have left is
   * not there, and the next to ask reads anew.
   */
  async save(table: RunTable): Promise<void> {
    const rows = [...this.#changed].flatMap((n) => this.#runs.get(n) ?? []);
    this.#changed.clear();
    const gone = rows.filter(({ size }) => size === 0).map(({ n }) => n);
    for (const n of gone) this.#runs.delete(n);
    if (this.#runs.size === 0) {
      KEPT.delete(table);
      await table.clear();
      return;
    }
    const stamp = crypto.randomUUID();
    KEPT.set(table, { stamp, runs: this });
    const marked = { n: STAMP, size: 0, ids: stamp, keys: new Uint32Array() };
    await table.bulkPut([...rows.filter(({ size }) => size > 0), marked]);
    if (gone.length > 0) await table.bulkDelete(gone);
  }

  /** Places by hash, laid out when first asked for: a pass over all numbers, which a background makes once. */
  #places(): Map<number, number[]> {
    if (this.#byHash) return this.#byHash;
    const places = new Map<number, number[]>();
    for (const { n, keys } of this.#runs.values())
      keys.forEach((hash, at) => {
        if (hash === 0) return;
        const place = n * THREAD_RUN + Math.floor(at / MAX_KEYS);
        const known = places.get(hash);
        if (known) known.push(place);
        else places.set(hash, [place]);
      });
    this.#byHash = places;
    return places;
  }

  #idAt(place: number): string {
    return this.#runs.get(Math.floor(place / THREAD_RUN))?.ids.split('\n')[place % THREAD_RUN] ?? '';
  }

  #unplace(hash: number, place: number): void {
    const places = this.#byHash?.get(hash);
    const at = places?.indexOf(place) ?? -1;
    if (places && at >= 0) places.splice(at, 1);
    if (places?.length === 0) this.#byHash?.delete(hash);
  }

  #free(): number {
    let last = -1;
    for (const { n, size, ids } of this.#runs.values()) {
      last = Math.max(last, n);
      if (size < THREAD_RUN) return n * THREAD_RUN + ids.split('\n').indexOf('');
    }
    return (last + 1) * THREAD_RUN;
  }

  #write(place: number, id: string, keys: readonly string[]): void {
    const n = Math.floor(place / THREAD_RUN);
    const run = this.#runs.get(n) ?? {
      n,
      size: 0,
      ids: '\n'.repeat(THREAD_RUN - 1),
      keys: new Uint32Array(THREAD_RUN * MAX_KEYS),
    };
    const slot = place % THREAD_RUN;
    const ids = run.ids.split('\n');
    ids[slot] = id;
    run.ids = ids.join('\n');
    run.size = ids.filter(Boolean).length;
    const own = run.keys.subarray(slot * MAX_KEYS, (slot + 1) * MAX_KEYS);
    for (const hash of own) this.#unplace(hash, place);
    own.fill(0);
    keys.slice(0, MAX_KEYS).forEach((key, i) => {
      const hash = hashOf(key);
      own[i] = hash;
      const places = this.#byHash?.get(hash);
      if (places) places.push(place);
      else this.#byHash?.set(hash, [place]);
    });
    this.#runs.set(n, run);
    this.#changed.add(n);
  }
}

/** FNV-1a, stirred; 0 is kept for "no key". Two of 30,000 keys share one in ten libraries. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
