/** What threads are found by. */
export interface ThreadLookup {
  /** All threads. */
  readonly total: number;
  /** How many threads a key finds. */
  count(key: string): number;
  /** Their ids, not more of them than a key that means something has (MAX_POSTINGS). */
  ids(key: string): readonly string[];
}
