import type { Comparison, FigureCard } from '../../model';
import type { CardContext } from '../card-context';
import { dayText } from '../days';
import { sayIn } from '../strings';
import { SourceLink } from './parts';

export function FigureBody({ card, context }: { card: FigureCard; context: CardContext }) {
  const { lang, day } = context;
  const say = sayIn(lang);
  const rows: [string, string | null][] = [
    [say('figure.who'), card.attribution ?? say('figure.noOne')],
    [say('figure.where'), card.place],
    [say('figure.when'), card.day && card.day !== day ? dayText(lang, card.day) : null],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(
          ([label, value]) =>
            value && (
              <div class="fact" key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Comparisons comparisons={card.comparisons} context={context} />
      <blockquote class="sentence">{card.sentence}</blockquote>
    </>
  );
}

export function Comparisons(props: { comparisons: readonly Comparison[]; context: CardContext }) {
  if (props.comparisons.length === 0) return null;
  return (
    <ul class="comparisons" aria-label={sayIn(props.context.lang)('figure.compare')}>
      {props.comparisons.map((comparison) => (
        <li key={comparison.text}>
          {comparison.text}{' '}
          {comparison.source && (
            <SourceLink source={comparison.source}>
              {comparison.source.title}
              {comparison.year && `, ${comparison.year}`}
            </SourceLink>
          )}
        </li>
      ))}
    </ul>
  );
}
