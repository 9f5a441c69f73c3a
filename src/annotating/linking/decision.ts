import type { Candidate, CandidateSpan } from './candidate';
import type { Context } from './context';
import type { Feature } from './situation';

/** A span that was given an entry. Offsets are UTF-16 into the article's text. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly pack: number;
  readonly entry: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Counted for the story, marked only if the reader wants it. */
  readonly weak: boolean;
}

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly features: readonly Feature[];
  readonly score: number;
}

/** How one span was decided, for `annotate --explain`. */
export interface Decision {
  readonly span: CandidateSpan;
  /** Its text, folded. */
  readonly surface: string;
  readonly context: Context;
  readonly scored: readonly ScoredCandidate[];
  readonly chosen: ScoredCandidate | null;
  readonly reason: 'accepted' | 'below-threshold' | 'too-close' | 'inside-longer';
}
