import type {
  Annotation,
  CardSource,
  CardStoryFigure,
  FigureCard,
  PartialDay,
  ThreadFigure,
  ThreadSeries,
} from '../model';
import { countedText } from './counted';
import { fold } from './decks';
import { canPlot, dayNumber, type PlotFigure } from './plot-scale';

/** A figure with its words, as a plot shows it. */
export interface PlotPoint extends PlotFigure {
  /** The number in words, e.g. "mehr als 700". */
  readonly shown: string;
  /** Who says so; null where nobody is named. */
  readonly who: string | null;
  readonly source: CardSource | null;
  /** `here`: said by the article that is open; `later`: after its day. */
  readonly when: 'before' | 'here' | 'later';
}

/** Figures that count the same thing, by day. */
export interface PlotSeries {
  readonly key: string;
  /** "Verletzte", "Tote: Sicherheitskräfte". */
  readonly title: string;
  readonly unit: string | null;
  readonly points: readonly PlotPoint[];
}

interface Counted {
  readonly measure: string;
  readonly label: string;
  readonly unit: string | null;
  readonly subject: string | null;
}

/** What is counted, whatever the number: figures are compared only where this is the same. */
export const seriesKey = ({ measure, unit, subject }: Counted): string =>
  [measure, unit ?? '', fold(subject ?? '')].join('|');

/** What a story's figures and those of the open article count, in the order in which it first appears. */
export function seriesOf(
  story: readonly { readonly figure: CardStoryFigure; readonly later: boolean }[],
  here: readonly CountedPoint[] = [],
): PlotSeries[] {
  return grouped([
    ...story.map(
      ({ figure, later }): CountedPoint => ({
        counted: figure,
        point: {
          ...pick(figure, figure.day),
          who: figure.attribution,
          source: figure.source,
          when: later ? 'later' : 'before',
        },
      }),
    ),
    ...here,
  ]);
}

/** What the reader's own articles on a story said about one thing; null where nothing of it has a day. */
export function threadSeries(series: ThreadSeries): PlotSeries | null {
  const said = series.figures.flatMap((figure): CountedPoint[] => {
    const { day, attribution, site } = figure;
    if (day === null) return [];
    const who = [attribution, site].filter((one) => one !== null).join(' · ') || null;
    return [{ counted: series, point: { ...pick(figure, day), who, source: null, when: 'before' } }];
  });
  return grouped(said)[0] ?? null;
}

function grouped(all: readonly CountedPoint[]): PlotSeries[] {
  const groups = new Map<string, { counted: Counted; points: PlotPoint[] }>();
  for (const { counted, point } of all) {
    if (!canPlot(point)) continue;
    const key = seriesKey(counted);
    const group = groups.get(key) ?? { counted, points: [] };
    group.points.push(point);
    groups.set(key, group);
  }
  return [...groups].map(([key, { counted, points }]) => ({
    key,
    title: countedText(counted),
    unit: counted.unit,
    points: points.sort((a, b) => dayNumber(a.day) - dayNumber(b.day)),
  }));
}

const pick = (
  { value, min, max, qualifier, shown }: CardStoryFigure | ThreadFigure,
  day: PartialDay,
): PlotFigure & { readonly shown: string } => ({ day, value, min, max, qualifier, shown });

/** A figure and what it counts. */
export interface CountedPoint {
  readonly counted: Counted;
  readonly point: PlotPoint;
}

/** The article's own figures, for the plots of its story; a figure without a day is of the article's day. */
export function figuresHere(
  annotation: Pick<Annotation, 'cards' | 'figures'>,
  published: PartialDay | null,
): CountedPoint[] {
  return annotation.cards
    .filter((card): card is FigureCard => card.kind === 'figure')
    .flatMap((card): CountedPoint[] => {
      const figure = annotation.figures[card.figure];
      const day = card.day ?? published;
      if (!figure || day === null) return [];
      return [
        {
          counted: { measure: card.measure, label: card.label, unit: figure.unit, subject: card.subject },
          point: {
            day,
            value: figure.value,
            min: figure.min,
            max: figure.max,
            qualifier: card.qualifier,
            shown: card.shown,
            who: card.attribution,
            source: null,
            when: 'here',
          },
        },
      ];
    });
}

/** Worth a plot are figures that differ, in number or in day: one and the same is said in words. */
export const differ = ({ points }: PlotSeries): boolean =>
  new Set(points.map(({ day, value, min, max }) => [day, value, min, max].join())).size > 1;
