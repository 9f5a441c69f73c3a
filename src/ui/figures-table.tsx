import type { FigureCard } from '../model';
import type { CardContext } from './card-context';
import { figureSubject } from './card-view';
import { Comparisons } from './cards/figure';
import { Button } from './controls';
import { sayIn } from './strings';

interface FiguresTableProps {
  readonly cards: readonly FigureCard[];
  readonly context: CardContext;
  /** Leads back to the sentence; null where there is no page to lead to. */
  readonly onShow: ((card: FigureCard) => void) | null;
  readonly focused?: string | null;
  readonly onCopy?: ((format: 'text' | 'csv') => void) | undefined;
}

/** The Figures deck: number, what it counts, who says so, how it compares. */
export function FiguresTable({ cards, context, onShow, focused = null, onCopy }: FiguresTableProps) {
  const say = sayIn(context.lang);
  return (
    <>
      <table class="figures" lang={context.lang}>
        <caption class="hidden">{say('deck.figures')}</caption>
        <thead>
          <tr>
            {(
              [say('figure.number'), say('figure.what'), say('figure.who'), say('figure.compare')] as const
            ).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr
              key={card.id}
              data-card={card.id}
              class={`${card.partOf ? 'part-of' : ''} ${focused === card.id ? 'focused' : ''}`}
            >
              <th scope="row" class="number">
                {onShow ? (
                  <button type="button" class="link" title={card.sentence} onClick={() => onShow(card)}>
                    {card.shown}
                    <span class="hidden"> {say('figure.toSentence')}</span>
                  </button>
                ) : (
                  card.shown
                )}
              </th>
              <td class="what">
                {card.partOf && <span class="tag">{say('figure.partOf')}</span>} {figureSubject(card)}
              </td>
              <td class="who" data-head={say('figure.who')}>
                {card.attribution ?? <span class="faint">{say('figure.noOne')}</span>}
              </td>
              <td class="compare" data-head={say('figure.compare')}>
                <Comparisons comparisons={card.comparisons} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onCopy && (
        <div class="actions">
          <Button icon="copy" label={say('figure.copy')} onClick={() => onCopy('text')} />
          <Button icon="table" label={say('figure.copyCsv')} onClick={() => onCopy('csv')} />
        </div>
      )}
    </>
  );
}
