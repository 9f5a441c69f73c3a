import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PartialDay } from '../model';
import { SourceLink } from './cards/parts';
import { dayText, numberText } from './days';
import { ARROW_PX, type PlotLayout, type PlotMark, plotLayout } from './plot-scale';
import type { PlotPoint, PlotSeries } from './plot-series';
import { sayIn, type UiLang } from './strings';

interface FigurePlotProps {
  readonly series: PlotSeries;
  readonly lang: UiLang;
  /** The open article's day: what came after is drawn hollow behind a rule; null where nothing is split. */
  readonly splitAt: PartialDay | null;
}

const HEIGHT_PX = 172;
/** Width until the plot has been measured. */
const FIRST_WIDTH_PX = 320;
/** More labels than this are a thicket: then the ticks have to do. */
const MOST_LABELS = 8;
const RADIUS_PX = 4;
/** A rule nearer to the left edge has its name at its right, where no tick stands. */
const LABEL_ROOM_PX = 84;

/**
 * Figures of one kind over days: points with their bounds, no line between them, for nobody counted in between.
 * Arrow keys and pointer go from figure to figure and say who said it; screen readers get a table.
 */
export function FigurePlot({ series, lang, splitAt }: FigurePlotProps) {
  const say = sayIn(lang);
  const { points } = series;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  const [chosen, setChosen] = useState(() => telling(points));
  const captionId = useId();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || FIRST_WIDTH_PX);
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(element);
    return () => watched.disconnect();
  }, []);
  useEffect(() => setChosen(telling(points)), [points]);
  const layout = useMemo(
    () => plotLayout(points, { width, height: HEIGHT_PX }, splitAt),
    [points, width, splitAt],
  );

  const nearest = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect();
    if (!area) return;
    const x = event.clientX - area.left;
    const y = event.clientY - area.top;
    const far = (mark: PlotMark) => Math.hypot(mark.x - x, ((mark.y ?? mark.bar?.[0] ?? y) - y) / 3);
    const [best] = [...layout.marks].sort((a, b) => far(a) - far(b));
    if (best) setChosen(best.index);
  };
  const step = (event: KeyboardEvent) => {
    const order = layout.marks.map((mark) => mark.index);
    const here = order.indexOf(chosen);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: order.length - 1 }[event.key];
    const next = to === undefined ? undefined : order[to];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };
  const point = points[chosen];

  return (
    <figure class="plot" lang={lang}>
      <figcaption class="plot-title">{series.title}</figcaption>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: one stop for the whole plot, its figures by arrow keys */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        ref={box}
        class="plot-box"
        role="group"
        tabIndex={0}
        aria-label={say('plot.label', { n: layout.marks.length, title: series.title })}
        aria-describedby={captionId}
        onPointerMove={nearest}
        onPointerDown={nearest}
        onKeyDown={step}
      >
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
        <Drawing
          points={points}
          layout={layout}
          chosen={chosen}
          lang={lang}
          unit={series.unit}
          width={width}
        />
      </div>
      {point && (
        <p class="plot-said" id={captionId} aria-live="polite">
          <strong class="number">{point.shown}</strong> <span class="year">{dayText(lang, point.day)}</span>
          {' · '}
          <span class="plot-who">{point.who ?? say('figure.noOne')}</span>
          {point.when === 'here' && <span class="tag">{say('plot.here')}</span>}
          {point.source && (
            <>
              {' · '}
              <SourceLink source={point.source} />
            </>
          )}
        </p>
      )}
      <PlotTable series={series} lang={lang} />
    </figure>
  );
}

/** The figure shown first: this article's, else the last that was known. */
function telling(points: readonly PlotPoint[]): number {
  const here = points.findIndex(({ when }) => when === 'here');
  const before = points.findLastIndex(({ when }) => when === 'before');
  return here >= 0 ? here : before >= 0 ? before : points.length - 1;
}

interface DrawingProps {
  readonly points: readonly PlotPoint[];
  readonly layout: PlotLayout;
  readonly chosen: number;
  readonly lang: UiLang;
  readonly unit: string | null;
  readonly width: number;
}

function Drawing({ points, layout, chosen, lang, unit, width }: DrawingProps) {
  const say = sayIn(lang);
  const { marks, ticks, days, split, base } = layout;
  const labelled = marks.length <= MOST_LABELS;
  return (
    <svg class="plot-svg" viewBox={`0 0 ${width} ${HEIGHT_PX}`} aria-hidden="true" focusable="false">
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path class={value === 0 || y === base ? 'plot-base' : 'plot-grid'} d={`M0 ${y}H${width}`} />
          <text class="plot-tick" x={0} y={y - 4}>
            {numberText(lang, value, unit)}
          </text>
        </g>
      ))}
      {split !== null && (
        <g>
          <path class="plot-split" d={`M${split} 10V${base}`} />
          <text
            class="plot-split-label"
            x={split + (split < LABEL_ROOM_PX ? 4 : -4)}
            y={10}
            text-anchor={split < LABEL_ROOM_PX ? 'start' : 'end'}
          >
            {say('plot.article')}
          </text>
        </g>
      )}
      {days.map(({ day, x }, i) => (
        <DayLabel key={day} day={day} x={x} before={days[i - 1]} lang={lang} base={base} />
      ))}
      {marks.map((mark) => {
        const point = points[mark.index];
        if (!point) return null;
        return (
          <Mark
            key={mark.index}
            mark={mark}
            when={point.when}
            chosen={mark.index === chosen}
            label={labelled && clear(mark, marks) ? shortNumber(point, lang) : null}
          />
        );
      })}
    </svg>
  );
}

/** A label stands only where no other mark of the same day would cross it. */
const clear = (mark: PlotMark, marks: readonly PlotMark[]): boolean =>
  marks.every((other) => other === mark || Math.abs(other.x - mark.x) > 30 || other.top > mark.top);

/** "700", "400–500": the mark itself says more or less. */
const WORDS_ONLY: ReadonlySet<PlotPoint['qualifier']> = new Set([
  'dozens',
  'hundreds',
  'thousands',
  'several',
  'many',
]);

function shortNumber({ value, min, max, qualifier, shown }: PlotPoint, lang: UiLang): string {
  if (value !== null) return numberText(lang, value, null);
  if (WORDS_ONLY.has(qualifier)) return shown;
  if (min !== null && max !== null) return `${numberText(lang, min, null)}–${numberText(lang, max, null)}`;
  return numberText(lang, min ?? max ?? 0, null);
}

function Mark(props: { mark: PlotMark; when: PlotPoint['when']; chosen: boolean; label: string | null }) {
  const { mark, when, chosen, label } = props;
  const { x, y, bar, arrow } = mark;
  const ringed = when === 'here' || chosen;
  const sign = arrow === 'up' ? -1 : 1;
  const tip = (y ?? 0) + sign * (RADIUS_PX + ARROW_PX);
  return (
    <g class={`plot-mark plot-${when} ${chosen ? 'plot-chosen' : ''}`}>
      {bar && <path class="plot-bar" d={`M${x} ${bar[0]}V${bar[1]}`} />}
      {y !== null && arrow && (
        <path
          class="plot-arrow"
          d={`M${x} ${y + sign * RADIUS_PX}V${tip}M${x - 3.5} ${tip - sign * 4}L${x} ${tip}L${x + 3.5} ${tip - sign * 4}`}
        />
      )}
      {y !== null && <circle class="plot-dot" cx={x} cy={y} r={RADIUS_PX} />}
      {y !== null && ringed && <circle class="plot-ring" cx={x} cy={y} r={RADIUS_PX + 3.5} />}
      {label && (
        <text class="plot-value" x={x} y={mark.top - (ringed ? 11 : 8)} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

function DayLabel(props: {
  day: PartialDay;
  x: number;
  before: { readonly day: PartialDay; readonly x: number } | undefined;
  lang: UiLang;
  base: number;
}) {
  const { day, x, before, lang, base } = props;
  // Too close to the one before: its date would cover it.
  if (before && x - before.x < 40) return <path class="plot-base" d={`M${x} ${base}v4`} />;
  const year = day.slice(0, 4);
  const newYear = before?.day.slice(0, 4) !== year;
  return (
    <g>
      <path class="plot-base" d={`M${x} ${base}v4`} />
      <text class="plot-day" x={x} y={base + 16} text-anchor="middle">
        {day.length === 4 ? year : dayText(lang, day, 'bare')}
      </text>
      {newYear && day.length > 4 && (
        <text class="plot-day plot-year" x={x} y={base + 29} text-anchor="middle">
          {year}
        </text>
      )}
    </g>
  );
}

/** The same for readers who listen. */
function PlotTable({ series, lang }: { series: PlotSeries; lang: UiLang }) {
  const say = sayIn(lang);
  return (
    <div class="hidden">
      <table>
        <caption>{series.title}</caption>
        <thead>
          <tr>
            {[say('figure.when'), say('figure.number'), say('figure.who')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.points.map((point, i) => (
            <tr key={i}>
              <th scope="row">{dayText(lang, point.day)}</th>
              <td>{point.shown}</td>
              <td>
                {point.who ?? say('figure.noOne')}
                {point.when === 'here' && ` (${say('plot.here')})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
