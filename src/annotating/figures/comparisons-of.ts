import {
  type Article,
  type Comparison,
  type Entry,
  type Fact,
  type Figure,
  isPlace,
  type Story,
} from '../../model';
import { compare, type Known, type KnownFacts } from './comparisons';
import type { EarlierFigure } from './earlier';
import { textsOf } from './texts';
import { yardsticks } from './yardsticks';

export interface ComparisonContext {
  readonly article: Article;
  /** Entries the article names. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Dossiers the article belongs to. */
  readonly stories: readonly Story[];
  /** Language of the cards. */
  readonly lang: string;
  /** What the reader's earlier articles on this story said. */
  readonly earlier?: readonly EarlierFigure[];
  /** ISO code of the money the reader thinks in. */
  readonly currency?: string | null;
}

/** Entries that comparisons need besides those the article names: places to picture a size by, and the rates. */
export function comparedWith(figures: readonly Figure[], lang: string): string[] {
  const foreign = figures.some(({ unit }) => /^[A-Z]{3}$/.test(unit ?? '') && unit !== 'EUR');
  return [...yardsticks(figures, textsOf(lang)), ...(foreign ? [RATES] : [])];
}

/** The entry whose facts "usd-per-eur" and the like are the yearly rates, where a pack has it. */
const RATES = 'term/exchange-rates';

/**
 * The comparisons of each figure, by its index: with the place's population or area, with the whole it is a
 * part of, and with what the article's dossier knows of other days. Every one has a source, or stands in the text.
 */
export function comparisonsOf(
  figures: readonly Figure[],
  context: ComparisonContext,
): (index: number) => Comparison[] {
  const { article, lang } = context;
  return (index) => {
    const figure = figures[index];
    return figure ? compare(figure, figures, factsFor(figure, context), article.published, lang) : [];
  };
}

function factsFor(figure: Figure, context: ComparisonContext): KnownFacts {
  const { article, entries, stories, lang, earlier } = context;
  const place = figure.place === null ? undefined : entries.get(figure.place);
  const name = place ? (place.names[lang] ?? place.names.en ?? place.id) : '';
  const year = Number(article.published?.slice(0, 4) ?? Number.NaN);
  const population = place && isPlace(place) ? known(place, 'population', year) : null;
  const sentence = article.text.slice(figure.sentence.start, figure.sentence.end);
  return {
    population: population && { ...population, name },
    rate: rateFor(figure, context, year),
    places: entries,
    sentence,
    ...(earlier === undefined ? {} : { earlier }),
    story: stories.filter((story) => tells(story, figure, sentence)).flatMap((story) => story.figures),
  };
}

/** The pack's rate of the year between the figure's money and the reader's, by way of the euro. */
function rateFor(
  { unit }: Figure,
  { entries, currency }: ComparisonContext,
  year: number,
): KnownFacts['rate'] {
  const rates = entries.get(RATES);
  if (!rates || !currency || unit === null || unit === currency || !/^[A-Z]{3}$/.test(unit)) return null;
  const perEuro = (code: string) =>
    code === 'EUR' ? null : known(rates, `${code.toLowerCase()}-per-eur`, year);
  const [from, to] = [perEuro(unit), perEuro(currency)];
  if ((unit !== 'EUR' && !from) || (currency !== 'EUR' && !to)) return null;
  const stated = from ?? to;
  if (!stated || (from && to && from.year !== to.year)) return null;
  return { ...stated, value: (to?.value ?? 1) / (from?.value ?? 1), currency };
}

/** The fact of the year nearest to the article's. A fact without a source is no ground for a comparison. */
function known({ facts, sources }: Entry, key: string, year: number): Known | null {
  const years = (fact: Fact) => Math.abs(Number(fact.asOf.slice(0, 4)) - year);
  const [fact] = facts.filter((f) => f.key === key).sort((a, b) => years(a) - years(b));
  const url = fact?.source ?? sources[0]?.url;
  if (!fact || url === undefined || typeof fact.value !== 'number' || fact.value <= 0) return null;
  return { value: fact.value, year: fact.asOf.slice(0, 4), source: { title: new URL(url).hostname, url } };
}

const YEAR = /(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]?\d)/g;

/** Whether a figure can be the story's: its place is, and its sentence names no day or year before or after. */
function tells({ window, places, signature }: Story, { place, day }: Figure, sentence: string): boolean {
  if (day !== null && day < window.from) return false;
  if (place !== null && ![...places, ...signature.core, ...signature.entries].includes(place)) return false;
  const years = sentence.match(YEAR) ?? [];
  const inside = (year: string) =>
    year >= window.from.slice(0, 4) && (window.to === undefined || year <= window.to.slice(0, 4));
  return years.length === 0 || years.some(inside);
}
