import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Day, ThreadArticle, ThreadFigure, ThreadSeries } from '../model';
import { countedText } from '../ui/counted';
import { dayText } from '../ui/days';
import { useSay } from '../ui/platform';
import { FigurePlot } from '../ui/plot';
import { seriesKey, threadSeries } from '../ui/plot-series';

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
        <Fragment key={seriesKey(one)}>
          <Plot series={one} />
          <table class="thread-figures">
            <caption>{countedText(one)}</caption>
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

/** A plot says more than its table from the second day on. */
function Plot({ series }: { series: ThreadSeries }) {
  const { lang } = useSay();
  const plotted = useMemo(() => threadSeries(series), [series]);
  if (!plotted || new Set(plotted.points.map(({ day }) => day)).size < 2) return null;
  return <FigurePlot series={plotted} lang={lang} splitAt={null} />;
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
