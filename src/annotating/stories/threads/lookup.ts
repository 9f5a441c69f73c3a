/** What threads are found by. */
export interface ThreadLookup {
  /** All threads. */
  readonly total: number;
  find(keys: Iterable<string>): FoundThreads;
}

/** The threads found by some keys; other keys are found in none. */
export interface FoundThreads {
  count(key: string): number;
  /** Ids, not more of them than a key that means something has (MAX_POSTINGS). */
  ids(key: string): readonly string[];
}
