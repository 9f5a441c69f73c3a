import type { ComparisonTexts } from '../../language/comparisons';
import type { Comparison, Day, Figure } from '../../model';
import { dayText } from '../intl';
import { MEASURES } from './measures';
import { shownValue } from './words';

/**
 * A figure of an earlier article of the reader's on the same story. Whoever keeps the library gives it in; nothing
 * is looked up here. `day` is the day it was told for; `site` the article's, by name.
 */
export interface EarlierFigure
  extends Pick<
    Figure,
    'value' | 'min' | 'max' | 'qualifier' | 'unit' | 'measure' | 'subject' | 'place' | 'attribution'
  > {
  readonly day: Day;
  readonly site: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
}

/** An older article is of another stage of the story. */
const MAX_AGE_DAYS = 120;
/** More rows would hide the figure they are set beside. */
const MAX_EARLIER_ROWS = 2;

const DAY_MS = 86_400_000;

/**
 * What the reader's earlier articles on this story said of the same: the same measure, unit and place, of the same
 * group, on an earlier day, with another number. The latest first; nothing without a day.
 */
export function earlierComparisons(
  figure: Figure,
  earlier: readonly EarlierFigure[],
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  // Sums and shares of one measure need not be of one thing; counts of a story are.
  if (day === null || MEASURES.get(figure.measure)?.kind === 'amount' || figure.partOf !== null) return [];
  const told = new Set<string>([amountOf(figure)]);
  return (
    earlier
      .filter((e) => e.measure === figure.measure && e.unit === figure.unit)
      .filter((e) => e.day < day && Date.parse(day) - Date.parse(e.day) <= MAX_AGE_DAYS * DAY_MS)
      .filter((e) => !e.place || !figure.place || e.place === figure.place)
      .filter((e) => sameGroup(e.subject, figure.subject))
      // A number of nothing in particular compares with nothing.
      .filter((e) => figure.measure !== 'count' || (e.subject !== null && figure.subject !== null))
      .sort((a, b) => b.day.localeCompare(a.day))
      .filter((e) => {
        const amount = amountOf(e);
        return told.has(amount) ? false : told.add(amount);
      })
      .slice(0, MAX_EARLIER_ROWS)
      .map((e) => ({
        kind: 'earlier-article' as const,
        text: words.earlier
          .replace('{day}', dayText(e.day, lang))
          .replace('{figure}', shownValue(e, lang))
          .replace('{who}', [e.attribution, e.site].filter(Boolean).join(', '))
          .replace(' ()', ''),
        source: e.url ? { title: e.title ?? e.site ?? new URL(e.url).hostname, url: e.url } : null,
        year: e.day.slice(0, 4),
      }))
  );
}

const amountOf = ({ value, min, max, qualifier }: Pick<Figure, 'value' | 'min' | 'max' | 'qualifier'>) =>
  [value, min, max, value === null ? qualifier : ''].join('|');

/** Words of a subject that are long enough to tell it from another. */
const words = (subject: string) => new Set(subject.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** Whether two subjects can be one group: one of them is not told, or they share a word. */
function sameGroup(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [words(a), words(b)];
  return x.size === 0 || y.size === 0 || [...x].some((word) => y.has(word));
}
