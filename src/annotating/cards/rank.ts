import type { Article, Entry, Mention } from '../../model';
import { isOrganisation, isPerson, isPlace } from '../../model';

/** Readers of the news know these; their cards come last. */
const FAMILIAR_PRIOR = 0.95;

/** Agencies stand in every article as the source, often in its first lines; few articles are about them. */
const NEWS_AGENCY = 'news-agency';
const NEWS_AGENCY_MALUS = 0.45;

/**
 * How much a reader gains from a card, 0 to 1: what the article turns on first (often named, named early),
 * people before bodies before places, the familiar and the news agencies last.
 */
export function rankOf(entry: Entry, mentions: readonly Mention[], article: Article): number {
  const often = Math.min(1, Math.log2(1 + mentions.length) / 3);
  const first = mentions[0]?.start ?? article.text.length;
  const early = 1 - first / Math.max(1, article.text.length);
  const kind = isPerson(entry)
    ? 0.3
    : isOrganisation(entry)
      ? 0.25
      : isPlace(entry) && entry.type === 'country'
        ? 0.12
        : 0.2;
  const familiar = (entry.prior ?? 0) >= FAMILIAR_PRIOR ? -0.15 : 0;
  const agency = isOrganisation(entry) && entry.type === NEWS_AGENCY ? -NEWS_AGENCY_MALUS : 0;
  return Math.max(0, Math.min(1, 0.35 * often + 0.3 * early + kind + familiar + agency));
}
