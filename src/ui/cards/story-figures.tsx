import type { CardStoryFigure, StoryCard } from '../../model';
import type { CardContext } from '../card-context';
import { countedText } from '../counted';
import { dayText } from '../days';
import { FigurePlot } from '../plot';
import { canPlot } from '../plot-scale';
import { differ, type PlotSeries, seriesKey, seriesOf } from '../plot-series';
import { sayIn, type UiLang } from '../strings';
import { Fold, Section, SourceLink } from './parts';

/** Plots a folded card shows; the rest is one click away. */
const PLOTS_FOLDED = 1;

/** A story's figures over days, with those of the open article; what was given once is a row. */
export function StoryFigures({ card, context }: { card: StoryCard; context: CardContext }) {
  const { lang, full } = context;
  const say = sayIn(lang);
  const dated = [
    ...card.figuresBefore.map((figure) => ({ figure, later: false })),
    ...card.figuresSince.map((figure) => ({ figure, later: true })),
  ];
  if (dated.length === 0) return null;
  // An article of another time says nothing about this story's own figures.
  const here = card.relation === 'match' ? (context.here ?? []) : [];
  const ofStory = new Set(dated.map(({ figure }) => figure.measure));
  const series = seriesOf(
    dated,
    here.filter(({ counted }) => ofStory.has(counted.measure)),
  ).filter((one) => differ(one) && one.points.some(({ when }) => when !== 'here'));
  const plotted = new Set(series.map(({ key }) => key));
  const single = dated.filter(({ figure }) => !(plotted.has(seriesKey(figure)) && canPlot(figure)));
  const shown = full ? series : series.slice(0, PLOTS_FOLDED);
  const folded = full ? [] : series.slice(PLOTS_FOLDED);
  const plot = (one: PlotSeries) => (
    <FigurePlot key={one.key} series={one} lang={lang} splitAt={card.splitAt} />
  );
  return (
    <Section title={say('story.figures')}>
      {shown.map(plot)}
      {folded.length > 0 && (
        <Fold summary={say('story.moreFigures', { n: folded.length })} open={false}>
          {folded.map(plot)}
        </Fold>
      )}
      <Rows figures={single} split={card.splitAt !== null} lang={lang} />
    </Section>
  );
}

interface RowsProps {
  readonly figures: readonly { readonly figure: CardStoryFigure; readonly later: boolean }[];
  /** Whether the article's day parts known from later. */
  readonly split: boolean;
  readonly lang: UiLang;
}

function Rows({ figures, split, lang }: RowsProps) {
  if (figures.length === 0) return null;
  const say = sayIn(lang);
  return (
    <ul class="story-figures" aria-label={say('story.figures')}>
      {figures.map(({ figure, later }) => (
        <li key={figure.day + figure.measure + figure.shown + figure.subject}>
          <strong class="number">{figure.shown}</strong>
          <span class="what">
            {countedText(figure)}
            <span class="year">
              {' '}
              {dayText(lang, figure.day, 'short')}
              {later && split && ` (${say('card.later')})`}
              {figure.attribution && `, ${figure.attribution}`} <SourceLink source={figure.source} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
