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

/**
 * What threads are found by: the hashed keys of all of them, many threads to a row. One request reads what an index of
 * keys would be asked for dozens of times, and a pass over the numbers says which threads have a key and how many do.
 */
export class ThreadRuns implements ThreadLookup {
  readonly #runs: Map<number, ThreadRunRow>;
  readonly #changed = new Set<number>();

  private constructor(rows: readonly ThreadRunRow[]) {
    this.#runs = new Map(rows.map((row) => [row.n, row]));
  }

  static async read(table: RunTable): Promise<ThreadRuns> {
    return new ThreadRuns(await table.toArray());
  }

  static none(): ThreadRuns {
    return new ThreadRuns([]);
  }

  get total(): number {
    let total = 0;
    for (const { size } of this.#runs.values()) total += size;
    return total;
  }

  count(keys: Iterable<string>): Map<string, number> {
    const sought = new Sought(keys);
    const counts = new Uint32Array(sought.keys.length);
    for (const run of this.#runs.values())
      sought.in(run.keys, (key) => {
        counts[key] = (counts[key] ?? 0) + 1;
      });
    return new Map(sought.keys.map((key, i) => [key, counts[i] ?? 0]));
  }

  postings(keys: Iterable<string>): Map<string, string[]> {
    const sought = new Sought(keys);
    const found = sought.keys.map((): string[] => []);
    for (const run of this.#runs.values()) {
      let ids: string[] | null = null;
      sought.in(run.keys, (key, at) => {
        ids ??= run.ids.split('\n');
        const id = ids[Math.floor(at / MAX_KEYS)];
        if (id && (found[key]?.length ?? 0) < MAX_POSTINGS) found[key]?.push(id);
      });
    }
    return new Map(sought.keys.map((key, i) => [key, found[i] ?? []]));
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

  /** Stores what has changed. Within the transaction they were read in. */
  async save(table: RunTable): Promise<void> {
    const rows = [...this.#changed].flatMap((n) => this.#runs.get(n) ?? []);
    this.#changed.clear();
    const empty = rows.filter(({ size }) => size === 0).map(({ n }) => n);
    for (const n of empty) this.#runs.delete(n);
    await table.bulkPut(rows.filter(({ size }) => size > 0));
    if (empty.length > 0) await table.bulkDelete(empty);
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
    run.keys.fill(0, slot * MAX_KEYS, (slot + 1) * MAX_KEYS);
    keys.slice(0, MAX_KEYS).forEach((key, i) => {
      run.keys[slot * MAX_KEYS + i] = hashOf(key);
    });
    this.#runs.set(n, run);
    this.#changed.add(n);
  }
}

const FILTER_BITS = 16;

/** Keys to be found among many hashes. Most hashes are none of them: one bit of the filter says so. */
class Sought {
  readonly keys: readonly string[];
  readonly #byHash = new Map<number, number>();
  readonly #filter = new Uint8Array(1 << FILTER_BITS);

  constructor(keys: Iterable<string>) {
    this.keys = [...new Set(keys)];
    this.keys.forEach((key, i) => {
      const hash = hashOf(key);
      this.#byHash.set(hash, i);
      this.#filter[hash >>> (32 - FILTER_BITS)] = 1;
    });
  }

  in(hashes: Uint32Array, found: (key: number, at: number) => void): void {
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      if (this.#filter[hash >>> (32 - FILTER_BITS)] === 0) continue;
      const key = this.#byHash.get(hash);
      if (key !== undefined) found(key, at);
    }
  }
}

/** FNV-1a, stirred so that its first bits tell too; 0 is kept for "no key". Two of 30,000 keys share one in ten libraries. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
