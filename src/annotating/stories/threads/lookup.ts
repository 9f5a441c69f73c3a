/** What threads are found by. */
export interface ThreadLookup {
  /** All threads. */
  readonly total: number;
  /** How many threads are found by each key. */
  count(keys: Iterable<string>): ReadonlyMap<string, number>;
  /** Which threads are found by each key, by id. */
  postings(keys: Iterable<string>): ReadonlyMap<string, readonly string[]>;
}
