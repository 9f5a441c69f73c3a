import type { ComparisonTexts } from '../../language/comparisons';
import type { Comparison, Day, Figure, StoryFigure } from '../../model';
import { dayText, numberFormat } from '../intl';
import { type EarlierFigure, earlierComparisons } from './earlier';
import { MEASURES } from './measures';
import { textsOf } from './texts';
import { plainNumber, shownValue } from './words';
import { type Entries, sizeComparisons } from './yardsticks';

/** What a comparison may lean on; every number with its source and year. Nothing is looked up here. */
export interface KnownFacts {
  /** Population of the figure's place. */
  readonly population?: (Known & { readonly name?: string }) | null;
  /** Units of the reader's currency for one unit of the figure's. */
  readonly rate?: (Known & { readonly currency: string }) | null;
  /** The dossier's figures of the same story. */
  readonly story?: readonly StoryFigure[];
  /** What the reader's earlier articles on this story said. */
  readonly earlier?: readonly EarlierFigure[];
  /** Places a size can be set beside, by id. */
  readonly places?: Entries;
  /** The sentence the figure stands in. */
  readonly sentence?: string;
}
export interface Known {
  readonly value: number;
  /** Four digits. */
  readonly year: string;
  readonly source: { readonly title: string; readonly url: string };
}

/** An older population or area says nothing about today's. */
const MAX_FACT_AGE_YEARS = 10;
/** Rates move: an older one would mislead. */
const MAX_RATE_AGE_YEARS = 2;
/** Below this a rate per head is an accident of small numbers. */
const MIN_COUNT_PER_HEAD = 20;
/** Fewer than one in this many says nothing to a reader. */
const MAX_ONE_IN = 1_000_000;

/** A pattern with its gaps filled. */
function fill(pattern: string, gaps: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}

const age = (day: Day, known: Known) => Math.abs(Number(day.slice(0, 4)) - Number(known.year));

/**
 * How a figure compares, computed from what is known; empty where a number is too small, too old or uncertain.
 * `day` is the article's. `figures` are those of the same article.
 */
export function compare(
  figure: Figure,
  figures: readonly Figure[],
  facts: KnownFacts,
  day: Day | null,
  lang: string,
): Comparison[] {
  const words = textsOf(lang);
  return [
    ...perHead(figure, facts, day, lang, words),
    ...share(figure, figures, lang, words),
    ...story(figure, facts, day, lang, words),
    ...earlierComparisons(figure, facts.earlier ?? [], day, lang, words),
    ...money(figure, facts, day, lang, words),
    ...sizeComparisons(figure, facts.sentence ?? '', facts.places ?? new Map(), day, lang, words),
  ];
}

function perHead(
  figure: Figure,
  { population }: KnownFacts,
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  const { value } = figure;
  if (!population || value === null || day === null || figure.unit !== null) return [];
  if (!MEASURES.get(figure.measure)?.perHead || value < MIN_COUNT_PER_HEAD) return [];
  if (age(day, population) > MAX_FACT_AGE_YEARS || population.value < value) return [];
  const oneIn = population.value / value;
  if (oneIn > MAX_ONE_IN) return [];
  return [
    {
      kind: 'per-head',
      text: fill(population.name === undefined ? words.oneIn : words.oneInPlace, {
        n: plainNumber(rounded(oneIn), lang),
        place: population.name ?? '',
        year: population.year,
      }),
      source: population.source,
      year: population.year,
    },
  ];
}

function share(
  figure: Figure,
  figures: readonly Figure[],
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  const whole = figure.partOf === null ? undefined : figures[figure.partOf];
  if (!whole?.value || figure.value === null || figure.unit !== whole.unit || figure.value > whole.value)
    return [];
  const percent = numberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(
    figure.value / whole.value,
  );
  // Both numbers stand in the article: it is the source.
  return [
    {
      kind: 'share',
      text: fill(words.share, { percent, whole: shownValue(whole, lang) }),
      source: null,
      year: null,
    },
  ];
}

function story(
  figure: Figure,
  { story: known = [] }: KnownFacts,
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  if (day === null) return [];
  // Shares and sums of the same measure need not be of the same thing; counts of one story are.
  if (MEASURES.get(figure.measure)?.kind === 'amount' || figure.partOf !== null) return [];
  const other = known
    .filter(
      (k) =>
        k.measure === figure.measure &&
        (k.unit ?? null) === figure.unit &&
        k.day.length === 10 &&
        k.day !== day,
    )
    .filter((k) => !k.place || !figure.place || k.place === figure.place)
    .sort((a, b) => a.day.localeCompare(b.day));
  // Of many days: the last known then, the next, and the latest.
  const picked = new Set(
    [
      other.findLast((k) => k.day < day),
      other.find((k) => k.day > day),
      other.findLast((k) => k.day > day),
    ].flatMap((k) => k ?? []),
  );
  return [...picked].map((k) => {
    const shown = shownValue(
      {
        value: k.value ?? null,
        min: k.min ?? null,
        max: k.max ?? null,
        qualifier: k.qualifier,
        unit: k.unit ?? null,
      },
      lang,
    );
    const subject = k.subject?.[lang] ?? k.subject?.en;
    return {
      kind: 'story' as const,
      text: told(words, k.day > day ? 'later' : 'before', {
        day: dayText(k.day, lang),
        shown: subject === undefined ? shown : fill(words.subject, { shown, subject }),
        who: k.attribution?.[lang] ?? null,
      }),
      source: { title: new URL(k.source).hostname, url: k.source },
      year: k.day.slice(0, 4),
    };
  });
}

function money(
  figure: Figure,
  { rate }: KnownFacts,
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  if (!rate || figure.value === null || day === null || !/^[A-Z]{3}$/.test(figure.unit ?? '')) return [];
  if (figure.unit === rate.currency || age(day, rate) > MAX_RATE_AGE_YEARS) return [];
  const shown = shownValue(
    {
      value: rounded(figure.value * rate.value),
      min: null,
      max: null,
      qualifier: 'exact',
      unit: rate.currency,
    },
    lang,
  );
  return [
    {
      kind: 'currency',
      text: fill(words.money, { shown, year: rate.year }),
      source: rate.source,
      year: rate.year,
    },
  ];
}

function told(
  words: ComparisonTexts,
  when: 'later' | 'before',
  { day, shown, who }: { readonly day: string; readonly shown: string; readonly who: string | null },
): string {
  return fill(words[when], { day, figure: who === null ? shown : fill(words.by, { shown, who }) });
}

/** Two significant digits: a comparison is an order, not a measurement. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
