import type { Day } from '../../../model';
import { byTellingWeight, type Feature } from './features';
import { MAX_CORE, MAX_KEYS } from './limits';

/** A thread's features with those of one more article: every article counts the same, however long it is. */
export function withArticle(core: readonly Feature[], article: readonly Feature[]): Feature[] {
  const length = Math.sqrt(article.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return joined(
    core,
    article.map((feature) => ({ ...feature, weight: feature.weight / length })),
  );
}

export const coreOf = (articles: readonly (readonly Feature[])[]): Feature[] =>
  articles.reduce<Feature[]>(withArticle, []);

export function joined(a: readonly Feature[], b: readonly Feature[]): Feature[] {
  const sum = new Map(a.map((feature) => [feature.key, feature]));
  for (const feature of b) {
    const known = sum.get(feature.key);
    sum.set(
      feature.key,
      known
        ? // A name at the beginning of a sentence may have been taken for a word.
          {
            ...feature,
            kind: feature.kind === 'word' ? known.kind : feature.kind,
            weight: known.weight + feature.weight,
          }
        : feature,
    );
  }
  return [...sum.values()].sort(byTellingWeight).slice(0, MAX_CORE);
}

/** What a thread is found by. */
export const keysOf = (core: readonly Feature[]): string[] => core.slice(0, MAX_KEYS).map(({ key }) => key);

export const earliest = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && b < a) ? b : a;
export const latest = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && b > a) ? b : a;
