import type { PartialDay, Qualifier } from '../model';

/** Where the marks of a plot go. Pure: figures and a size in CSS px in, coordinates out. */

/** One figure somebody gave for one day. */
export interface PlotFigure {
  readonly day: PartialDay;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
}

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface PlotMark {
  /** Index into the figures given. */
  readonly index: number;
  readonly x: number;
  /** The point; null where only bounds are known. */
  readonly y: number | null;
  /** Ends of a range, upper first; null for a point. */
  readonly bar: readonly [number, number] | null;
  /** The true number lies further this way, how far nobody says. */
  readonly arrow: 'up' | 'down' | null;
  /** Upper end of all that is drawn: where a label may stand. */
  readonly top: number;
}

export interface PlotLayout {
  readonly marks: readonly PlotMark[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly days: readonly { readonly x: number; readonly day: PartialDay }[];
  /** The day that parts known from later; null where none or all lies after it. */
  readonly split: number | null;
  readonly base: number;
}

/** Room for tick labels at the left, for half a date at both sides, for labels above and dates below. */
export const PLOT_MARGIN = { left: 40, right: 26, top: 22, bottom: 34 } as const;
/** Two days never stand closer than this while there is room: dates below them stay readable. */
const LEAST_GAP_PX = 46;
/** Figures of one day stand side by side. */
const DODGE_PX = 13;
/** Length of the arrow of an open end. */
export const ARROW_PX = 13;
const TICKS = 3;

const UPWARD: ReadonlySet<Qualifier> = new Set(['more-than', 'at-least']);
const DOWNWARD: ReadonlySet<Qualifier> = new Set(['less-than', 'at-most', 'almost']);

/** What of a figure can be drawn; null where it has no number at all ("many"). */
function extent({ value, min, max, qualifier }: PlotFigure): {
  point: number | null;
  bar: readonly [number, number] | null;
  arrow: 'up' | 'down' | null;
} | null {
  if (UPWARD.has(qualifier)) {
    const point = value ?? min;
    return point === null ? null : { point, bar: null, arrow: 'up' };
  }
  if (DOWNWARD.has(qualifier)) {
    const point = value ?? max;
    return point === null ? null : { point, bar: null, arrow: 'down' };
  }
  if (min !== null && max !== null && min < max) return { point: value, bar: [min, max], arrow: null };
  if (value !== null) return { point: value, bar: null, arrow: null };
  if (min !== null) return { point: min, bar: null, arrow: 'up' };
  return max === null ? null : { point: max, bar: null, arrow: 'down' };
}

/** Whether a figure has a place in a plot. */
export const canPlot = (figure: PlotFigure): boolean => extent(figure) !== null;

/** The middle of what a partial day says, days since 1970. */
export function dayNumber(day: PartialDay): number {
  const middle = day.length === 4 ? `${day}-07-01` : day.length === 7 ? `${day}-15` : day;
  return Math.round(Date.parse(`${middle}T00:00:00Z`) / 86_400_000);
}

/**
 * Time runs to the right; where days crowd together the gaps between them are widened at the cost of the long
 * ones, so that every day keeps its date. Order is never changed.
 */
export function spreadDays(days: readonly number[], from: number, to: number): number[] {
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  if (days.length < 2 || first === last) return days.map(() => (from + to) / 2);
  const room = to - from;
  const least = Math.min(LEAST_GAP_PX, room / (days.length - 1));
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  // Gaps that would be too small get the least; the others share what is left by their length.
  let small = new Set<number>();
  for (;;) {
    const left = room - small.size * least;
    const time = gaps.reduce((sum, gap, i) => (small.has(i) ? sum : sum + gap), 0);
    const more = gaps.flatMap((gap, i) => (!small.has(i) && (gap / time) * left < least ? [i] : []));
    if (more.length === 0 || small.size + more.length === gaps.length) {
      if (small.size + more.length === gaps.length) small = new Set(gaps.keys());
      const share = small.size === gaps.length ? room / gaps.length : null;
      let x = from;
      return [
        from,
        ...gaps.map((gap, i) => {
          x += share ?? (small.has(i) ? least : (gap / time) * left);
          return x;
        }),
      ];
    }
    for (const i of more) small.add(i);
  }
}

/** Round numbers at equal steps that span the values; zero is among them unless all lie far from it. */
export function roundTicks(low: number, high: number): number[] {
  const far = low > 0 && low < high && low > high * 0.75;
  const bottom = low < 0 || far ? low : 0;
  const top = high > bottom ? high : bottom + 1;
  const raw = (top - bottom) / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? raw;
  const ticks: number[] = [];
  for (let n = Math.floor(bottom / step); ticks.length === 0 || (ticks.at(-1) ?? 0) < top; n += 1)
    ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}

export function plotLayout(
  figures: readonly PlotFigure[],
  { width, height }: PlotSize,
  splitAt: PartialDay | null,
): PlotLayout {
  const drawn = figures.flatMap((figure, index) => {
    const drawable = extent(figure);
    return drawable ? [{ index, day: figure.day, ...drawable }] : [];
  });
  const values = drawn.flatMap(({ point, bar }) => [...(point === null ? [] : [point]), ...(bar ?? [])]);
  const ticks = roundTicks(Math.min(...values, Number.POSITIVE_INFINITY), Math.max(...values, 0));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const base = height - PLOT_MARGIN.bottom;
  const y = (value: number): number => base - ((value - low) / (high - low)) * (base - PLOT_MARGIN.top);
  const days = [...new Set(drawn.map(({ day }) => day))].sort((a, b) => dayNumber(a) - dayNumber(b));
  const numbers = days.map(dayNumber);
  const xs = spreadDays(numbers, PLOT_MARGIN.left + 26, width - PLOT_MARGIN.right);
  const xOf = new Map(days.map((day, i) => [day, xs[i] ?? 0]));
  const marks = drawn.map((figure): PlotMark => {
    const same = drawn.filter(({ day }) => day === figure.day);
    const x = (xOf.get(figure.day) ?? 0) + (same.indexOf(figure) - (same.length - 1) / 2) * DODGE_PX;
    const point = figure.point === null ? null : y(figure.point);
    const bar = figure.bar && ([y(figure.bar[1]), y(figure.bar[0])] as const);
    const top = Math.min(point ?? base, bar?.[0] ?? base) - (figure.arrow === 'up' ? ARROW_PX : 0);
    return { index: figure.index, x, y: point, bar, arrow: figure.arrow, top };
  });
  return {
    marks,
    base,
    ticks: ticks.map((value) => ({ y: y(value), value })),
    days: days.map((day, i) => ({ day, x: xs[i] ?? 0 })),
    split: splitAt === null ? null : splitX(dayNumber(splitAt), numbers, xs),
  };
}

/** Where the article's day falls between the days shown. */
function splitX(day: number, days: readonly number[], xs: readonly number[]): number | null {
  const after = days.findIndex((other) => other > day);
  if (after < 0) return null;
  const right = xs[after] ?? 0;
  if (after === 0) return right - 20;
  const left = xs[after - 1] ?? 0;
  return (left + right) / 2;
}
