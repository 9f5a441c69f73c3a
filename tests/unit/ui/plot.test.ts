import { describe, expect, it } from 'vitest';
import { countedText } from '../../../src/ui/counted';
import {
  dayNumber,
  PLOT_MARGIN,
  type PlotFigure,
  plotLayout,
  roundTicks,
  spreadDays,
} from '../../../src/ui/plot-scale';
import { differ, figuresHere, seriesOf, threadSeries } from '../../../src/ui/plot-series';
import { ANNOTATED, DAY } from '../../fixtures/annotated';

const figure = (day: string, value: number | null, change: Partial<PlotFigure> = {}): PlotFigure => ({
  day,
  value,
  min: null,
  max: null,
  qualifier: 'exact',
  ...change,
});
const SIZE = { width: 340, height: 172 };

describe('days on a plot', () => {
  it('keep their order, their ends and room for a date each', () => {
    const days = ['2022-01-05', '2022-01-06', '2022-01-15', '2022-08-16'].map(dayNumber);
    const xs = spreadDays(days, 66, 314);
    expect([xs[0], xs.at(-1)]).toEqual([66, 314]);
    expect(xs.slice(1).every((x, i) => x - (xs[i] ?? 0) >= 46)).toBe(true);
    // The long gap is still the longest.
    expect((xs[3] ?? 0) - (xs[2] ?? 0)).toBeGreaterThan((xs[2] ?? 0) - (xs[1] ?? 0));
  });

  it('too many for that share the room evenly, one day stands in the middle', () => {
    const xs = spreadDays(
      Array.from({ length: 50 }, (_, i) => i),
      0,
      300,
    );
    expect(xs).toHaveLength(50);
    expect(xs.at(-1)).toBeCloseTo(300);
    expect(xs.every((x, i) => i === 0 || x > (xs[i - 1] ?? 0))).toBe(true);
    expect(spreadDays([7], 0, 100)).toEqual([50]);
    expect(spreadDays([], 0, 100)).toEqual([]);
  });
});

describe('ticks', () => {
  it('are round and begin at zero, unless all values lie far from it', () => {
    expect(roundTicks(24, 238)).toEqual([0, 100, 200, 300]);
    expect(roundTicks(95, 99)[0]).toBeGreaterThan(90);
    expect(roundTicks(-3, 4)[0]).toBeLessThanOrEqual(-3);
    expect(roundTicks(18, 18)).toEqual([0, 10, 20]);
    expect(roundTicks(0, 0).length).toBeGreaterThan(1);
  });
});

describe('marks', () => {
  it('say more and less by an arrow, and a range by a bar', () => {
    const { marks } = plotLayout(
      [
        figure('2022-01-05', 700, { qualifier: 'more-than', min: 700 }),
        figure('2022-01-06', 400, { qualifier: 'almost', max: 400 }),
        figure('2022-01-07', null, { qualifier: 'range', min: 200, max: 300 }),
        figure('2022-01-08', null, { qualifier: 'many' }),
      ],
      SIZE,
      null,
    );
    expect(marks.map(({ index, arrow, bar, y }) => [index, arrow, bar !== null, y !== null])).toEqual([
      [0, 'up', false, true],
      [1, 'down', false, true],
      [2, null, true, false],
    ]);
    const [upper = 0, lower = 0] = marks[2]?.bar ?? [];
    expect(upper).toBeLessThan(lower);
  });

  it('of two who differ on one day stand side by side', () => {
    const { marks, days } = plotLayout([figure('2022-01-05', 3), figure('2022-01-05', 9)], SIZE, null);
    expect(days).toHaveLength(1);
    expect(Math.abs((marks[0]?.x ?? 0) - (marks[1]?.x ?? 0))).toBeGreaterThan(8);
  });

  it('stay inside the plot', () => {
    const { marks } = plotLayout(
      [figure('2022', 5e9), figure('2022-02', -3), figure('2025-11-22', 12)],
      SIZE,
      '2023-01-01',
    );
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(PLOT_MARGIN.left);
      expect(x).toBeLessThanOrEqual(SIZE.width);
      expect(y ?? 0).toBeGreaterThanOrEqual(0);
      expect(y ?? 0).toBeLessThanOrEqual(SIZE.height);
    }
  });

  it('after the article’s day stand right of its rule', () => {
    const { marks, split } = plotLayout([figure('2022-01-05', 3), figure('2022-01-15', 9)], SIZE, DAY);
    expect(marks[0]?.x).toBeLessThan(split ?? 0);
    expect(marks[1]?.x).toBeGreaterThan(split ?? 0);
    expect(plotLayout([figure('2022-01-05', 3)], SIZE, DAY).split).toBeNull();
  });
});

describe('series', () => {
  const story = ANNOTATED.annotation.cards.find((card) => card.kind === 'story');
  const figures = story?.kind === 'story' ? [...story.figuresBefore, ...story.figuresSince] : [];

  it('hold only figures that count the same thing', () => {
    const series = seriesOf(figures.map((one) => ({ figure: one, later: one.day > DAY })));
    expect(series.map(({ title, points }) => [title, points.map(({ shown }) => shown)])).toEqual([
      ['Tote', ['Dutzende', '225', '238']],
      ['Verletzte', ['mehr als 500', 'mehr als 4300']],
    ]);
    const other = figures.map((one) => ({ figure: { ...one, subject: 'Polizisten' }, later: false }));
    expect(seriesOf([...other, ...figures.map((one) => ({ figure: one, later: false }))])).toHaveLength(4);
  });

  it('are worth a plot where figures differ, in number or in day', () => {
    const one = figures.find(({ shown }) => shown === '225');
    if (!one) throw new Error('no figure');
    const of = (...all: (typeof one)[]) => seriesOf(all.map((given) => ({ figure: given, later: false })))[0];
    const worth = (...all: (typeof one)[]) => {
      const series = of(...all);
      return series !== undefined && differ(series);
    };
    expect(worth(one)).toBe(false);
    expect(worth(one, { ...one, attribution: 'Polizei' })).toBe(false);
    expect(worth(one, { ...one, value: 226 })).toBe(true);
    expect(worth(one, { ...one, day: '2022-02' })).toBe(true);
  });

  it('say what they count once', () => {
    expect(countedText({ label: 'Tote', subject: 'Tote in der Türkei' })).toBe('Tote in der Türkei');
    expect(countedText({ label: 'Tote', subject: 'Sicherheitskräfte' })).toBe('Tote: Sicherheitskräfte');
    expect(countedText({ label: 'Tote', subject: null })).toBe('Tote');
  });

  it('take in what the open article says, marked as its own', () => {
    const here = figuresHere(ANNOTATED.annotation, DAY);
    expect(here.length).toBeGreaterThan(0);
    expect(here.every(({ point }) => point.when === 'here' && point.day.length > 0)).toBe(true);
    expect(figuresHere(ANNOTATED.annotation, null).every(({ point }) => point.day)).toBe(true);
  });

  it('of a story of the reader’s own name who said it where, and leave out what has no day', () => {
    const said = {
      value: 18,
      min: null,
      max: null,
      qualifier: 'exact',
      shown: '18',
      attribution: 'Innenministerium',
      site: 'zeitung.example',
      article: 'a1',
    } as const;
    const series = threadSeries({
      measure: 'deaths',
      label: 'Tote',
      subject: 'Sicherheitskräfte',
      unit: null,
      figures: [
        { ...said, day: '2022-01-06' },
        { ...said, day: '2022-01-05', value: 8, shown: '8', attribution: null },
        { ...said, day: null, value: 3 },
      ],
    });
    expect(series?.title).toBe('Tote: Sicherheitskräfte');
    expect(series?.points.map(({ day, who }) => [day, who])).toEqual([
      ['2022-01-05', 'zeitung.example'],
      ['2022-01-06', 'Innenministerium · zeitung.example'],
    ]);
  });
});
