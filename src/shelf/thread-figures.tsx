import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Day, ThreadArticle, ThreadFigure, ThreadSeries } from '../model';
import { countedText } from '../ui/counted';
import { dayText } from '../ui/days';
import { useSay } from '../ui/platform';
import { FigurePlot } from '../ui/plot';
import { type PlotSeries, seriesKey, threadSeries } from '../ui/plot-series';

interface ThreadFiguresProps {
  readonly series: readonly ThreadSeries[];
  readonly articles: readonly ThreadArticle[];
}

/** Figures over time, drawn where they change from day to day; a row a day, and in it side by side what each site said and from whom. */
export function ThreadFigures({ series, articles }: ThreadFiguresProps) {
  const { say, lang } = useSay();
  // Kept as long as the series are the same: a plot of new points chooses its point anew.
  const plots = useMemo(() => new Map(series.map((one) => [one, plotOf(one)])), [series]);
  if (series.length === 0) return null;
  const article = new Map(articles.map((one) => [one.key, one]));
  return (
    <section>
      <h3>{say('stories.figures')}</h3>
      {series.map((one) => {
        const plotted = plots.get(one) ?? null;
        return (
          <Fragment key={seriesKey(one)}>
            {plotted && <FigurePlot series={plotted} lang={lang} splitAt={null} />}
            <table class="thread-figures">
              {/* The plot above says it already. */}
              <caption class={plotted ? 'hidden' : ''}>{countedText(one)}</caption>
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
        );
      })}
    </section>
  );
}

/** A plot says more than its table from the second day on. */
function plotOf(series: ThreadSeries): PlotSeries | null {
  const plotted = threadSeries(series);
  return plotted && new Set(plotted.points.map(({ day }) => day)).size > 1 ? plotted : null;
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
