import type { Article, Comparison, Day, Entry, Figure, FigureCard, Mention } from '../../model';
import { measureLabel, shownValue } from '../figures/words';
import { nameOf } from './texts';

export interface FigureCardContext {
  readonly article: Article;
  readonly lang: string;
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly day: Day | null;
  readonly comparisons: (index: number) => readonly Comparison[];
}

export const figureCardId = (index: number): string => `figure/${index}`;

/** One row of the Figures deck. */
export function figureCard(
  index: number,
  figure: Figure,
  { article, lang, figures, mentions, entries, comparisons }: FigureCardContext,
): FigureCard {
  const sentence = article.text.slice(figure.sentence.start, figure.sentence.end).replace(/\s+/g, ' ');
  const place = figure.place ? entries.get(figure.place) : undefined;
  const label = measureLabel(figure.measure, lang);
  const shown = shownValue(figure, lang);
  return {
    id: figureCardId(index),
    deck: 'figures',
    kind: 'figure',
    title: `${shown} · ${label}`,
    lang,
    gist: [shown, label, figure.subject].filter(Boolean).join(' · '),
    asOf: null,
    sources: [],
    mentions: mentions.flatMap((m, i) => (m.start >= figure.start && m.end <= figure.end ? [i] : [])),
    rank: 1 - index / Math.max(1, figures.length),
    figure: index,
    measure: figure.measure,
    label,
    shown,
    qualifier: figure.qualifier,
    subject: figure.subject,
    place: place ? nameOf(place, lang) : null,
    day: figure.day,
    attribution: figure.attribution,
    partOf: figure.partOf === null ? null : figureCardId(figure.partOf),
    comparisons: [...comparisons(index)],
    sentence,
  };
}
