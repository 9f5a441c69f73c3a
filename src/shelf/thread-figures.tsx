import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Day, ThreadArticle, ThreadFigure, ThreadSeries } from '../model';
import { dayText } from '../ui/days';
import { useSay } from '../ui/platform';
import { FigurePlot } from '../ui/plot';
import { canPlot, dayNumber } from '../ui/plot-scale';
import type { PlotPoint, PlotSeries } from '../ui/plot-series';

interface ThreadFiguresProps {
  readonly series: readonly ThreadSeries[];
  readonly articles: readonly ThreadArticle[];
}

/** Figures over time, drawn where they change from day to day; a row a day, and in it side by side what each site said and from whom. */
export function ThreadFigures({ series, articles }: ThreadFiguresProps) {
  const { say, lang } = useSay();
  if (series.length === 0) return null;
  const article = new Map(articles.map((one) => [one.key, one]));
  return (
    <section>
      <h3>{say('stories.figures')}</h3>
      {series.map((one) => (
        <Fragment key={keyOf(one)}>
          <Plot series={one} />
          <table class="thread-figures">
            <caption>
              {one.label}
              {one.subject && one.subject.toLowerCase() !== one.label.toLowerCase() && (
                <span class="note"> · {one.subject}</span>
              )}
            </caption>
            <tbody>
              {byDay(one.figures).map(([day, figures]) => (
                <tr key={day}>
                  <th scope="row">{day ? dayText(lang, day, 'short') : say('stories.noDay')}</th>
                  <td>
                    <ul class={differ(figures) ? 'said said-differ' : 'said'}>
                      {figures.map((figure) => (
                        <li key={[figure.shown, figure.article, figure.attribution].join('|')}>
                          <strong class="number">{figure.shown}</strong>
                          <span>
                            {figure.attribution ?? <span class="faint">{say('figure.noOne')}</span>}
                          </span>
                          <Where figure={figure} url={article.get(figure.article)?.url ?? null} />
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fragment>
      ))}
    </section>
  );
}

const keyOf = ({ measure, subject, unit }: ThreadSeries): string => [measure, subject, unit].join('|');

/** A plot says more than its table from the second day on. */
function Plot({ series }: { series: ThreadSeries }) {
  const { lang } = useSay();
  const plotted = useMemo(() => plotSeries(series), [series]);
  if (new Set(plotted.points.map(({ day }) => day)).size < 2) return null;
  return <FigurePlot series={plotted} lang={lang} splitAt={null} />;
}

function plotSeries(series: ThreadSeries): PlotSeries {
  const points = series.figures.flatMap(({ day, value, min, max, qualifier, shown, attribution, site }) => {
    if (day === null) return [];
    const point: PlotPoint = {
      day,
      value,
      min,
      max,
      qualifier,
      shown,
      who: [attribution, site].filter((who) => who !== null).join(' · ') || null,
      source: null,
      when: 'before',
    };
    return canPlot(point) ? [point] : [];
  });
  return {
    key: keyOf(series),
    title: series.subject === null ? series.label : `${series.label}: ${series.subject}`,
    unit: series.unit,
    points: points.sort((a, b) => dayNumber(a.day) - dayNumber(b.day)),
  };
}

function Where({ figure, url }: { figure: ThreadFigure; url: string | null }) {
  if (figure.site === null) return null;
  return url === null ? (
    <small>{figure.site}</small>
  ) : (
    <small>
      <a href={url} target="_blank" rel="noreferrer noopener">
        {figure.site}
      </a>
    </small>
  );
}

function byDay(figures: readonly ThreadFigure[]): [Day | null, ThreadFigure[]][] {
  const days = new Map<Day | null, ThreadFigure[]>();
  for (const figure of figures) days.set(figure.day, [...(days.get(figure.day) ?? []), figure]);
  return [...days];
}

/** Two sites that say different numbers for one day. */
const differ = (figures: readonly ThreadFigure[]): boolean =>
  new Set(figures.map(({ shown }) => shown)).size > 1 && new Set(figures.map(({ site }) => site)).size > 1;
