import type { Day, EntryId } from '../../../model';
import type { Feature } from './features';
import {
  FRESH_DAYS,
  HALF_LIFE_DAYS,
  JOIN_AT,
  MAX_ASKED,
  MAX_CANDIDATES,
  MAX_POSTINGS,
  MERGE_AT,
} from './limits';
import { type Rarity, rarityOf, similarity } from './similarity';

/** A thread: articles that tell one story. */
export interface Thread {
  readonly id: string;
  /** The sum of its articles' features, the most telling first. */
  readonly core: readonly Feature[];
  /** Articles. */
  readonly size: number;
  /** Days of publication of the first and the last article. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** The dossier it is tied to. */
  readonly story: EntryId | null;
  /** Threads it was parted from: never joined again by rule. */
  readonly apart: readonly string[];
  /** The reader named, followed or changed it: no rule takes it apart or gives it up for another. */
  readonly kept: boolean;
}

export interface NewArticle {
  readonly features: readonly Feature[];
  readonly day: Day | null;
  /** The dossier it matches best. */
  readonly story: EntryId | null;
}

/** The features threads are looked up by: those that say most, and are in some but not in many. */
export function askedFor(features: readonly Feature[], rarity: Rarity): Feature[] {
  return features
    .filter(({ key }) => {
      const threads = rarity.threadsWith(key);
      return threads > 0 && threads <= MAX_POSTINGS;
    })
    .map((feature) => ({ feature, says: feature.weight * rarityOf(feature, rarity) }))
    .sort((a, b) => b.says - a.says)
    .slice(0, MAX_ASKED)
    .map(({ feature }) => feature);
}

/** Threads by the rarest features they share with an article, the likeliest first. `idsOf`: the threads found by a key. */
export function candidateIds(
  features: readonly Feature[],
  idsOf: (key: string) => readonly string[],
  rarity: Rarity,
): string[] {
  const points = new Map<string, number>();
  for (const feature of features) {
    const weight = (feature.weight * rarityOf(feature, rarity)) ** 2;
    for (const id of idsOf(feature.key)) points.set(id, (points.get(id) ?? 0) + weight);
  }
  return [...points]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CANDIDATES)
    .map(([id]) => id);
}

/** The thread an article belongs to, or null for one of its own. */
export function chooseThread(
  article: NewArticle,
  candidates: readonly Thread[],
  rarity: Rarity,
): Thread | null {
  // A dossier has better evidence than shared words: what matches it is one story, what matches another is not.
  const tied = article.story === null ? undefined : candidates.find(({ story }) => story === article.story);
  if (tied) return tied;
  let best: Thread | null = null;
  let most = JOIN_AT;
  for (const thread of candidates) {
    if (ofOtherDossiers(article, thread)) continue;
    const points =
      similarity(article.features, thread.core, rarity) * nearness(article.day, article.day, thread);
    if (points < most) continue;
    best = thread;
    most = points;
  }
  return best;
}

/** Another thread that the grown one has turned out to be one with. */
export function threadToJoin(grown: Thread, others: readonly Thread[], rarity: Rarity): Thread | null {
  let best: Thread | null = null;
  let most = 0;
  for (const other of others) {
    if (other.id === grown.id || (other.kept && grown.kept) || ofOtherDossiers(grown, other)) continue;
    if (other.apart.includes(grown.id) || grown.apart.includes(other.id)) continue;
    const points = similarity(grown.core, other.core, rarity) * nearness(grown.first, grown.last, other);
    const needed = Math.min(grown.size, other.size) === 1 ? JOIN_AT : MERGE_AT;
    if (points < needed || points < most) continue;
    best = other;
    most = points;
  }
  return best;
}

const ofOtherDossiers = (a: { story: EntryId | null }, b: { story: EntryId | null }): boolean =>
  a.story !== null && b.story !== null && a.story !== b.story;

const DAY_MS = 86_400_000;

/** 1 within or near a thread's days, then less the further away; a day nobody knows says nothing. */
export function nearness(
  from: Day | null,
  to: Day | null,
  { first, last }: Pick<Thread, 'first' | 'last'>,
): number {
  if (from === null || to === null || first === null || last === null) return 1;
  const gap = Math.max(Date.parse(from) - Date.parse(last), Date.parse(first) - Date.parse(to)) / DAY_MS;
  return gap <= FRESH_DAYS ? 1 : 0.5 ** ((gap - FRESH_DAYS) / HALF_LIFE_DAYS);
}
