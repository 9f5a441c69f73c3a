import type { EntryKind } from '../../model';

/** One entry that a span of text may mean. */
export interface Candidate {
  /** Index of the pack in the list given to `link`. */
  readonly pack: number;
  readonly entry: number;
  readonly kind: EntryKind;
  /** Bits of NameFlag of the name that matched. */
  readonly flags: number;
  readonly prior: number;
}

/** A span of the article's text with all it may mean. UTF-16 offsets. */
export interface CandidateSpan {
  readonly start: number;
  readonly end: number;
  /** Words of the name. */
  readonly words: number;
  /** The span is the first part of a closed compound ("Bundesbank" in "Bundesbankpräsident"). */
  readonly compound: boolean;
  readonly candidates: readonly Candidate[];
}

export const entryKey = (candidate: { pack: number; entry: number }): number =>
  candidate.pack * 0x1000000 + candidate.entry;

export const fromKey = (key: number): { pack: number; entry: number } => ({
  pack: Math.floor(key / 0x1000000),
  entry: key % 0x1000000,
});
