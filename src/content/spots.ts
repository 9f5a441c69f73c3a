import type { Annotated } from '../messages/contract';
import type { Card } from '../model';
import type { Mark } from './marks';

/** A card and one place it is said at; null for a card the page has no words for. */
export interface Spot {
  readonly card: Card;
  readonly mark: Mark | null;
}

/** UTF-16 offsets of the article's text to a live range; null where the page no longer has it. */
export type RangeOf = (start: number, end: number) => Range | null;

/** Every place of every card of the shown decks, in the order of the cards. */
export function spotsOf(annotated: Annotated, rangeOf: RangeOf): Spot[] {
  const { cards, mentions, figures } = annotated.annotation;
  return cards
    .filter((card) => annotated.settings.decks.includes(card.deck))
    .flatMap((card): Spot[] => {
      const spans =
        card.kind === 'figure'
          ? [figures[card.figure]]
          : card.mentions
              .map((index) => mentions[index])
              .filter((span) => annotated.settings.markDemonyms || !span?.weak);
      const marks = spans.flatMap((span): Mark[] => {
        const range = span ? rangeOf(span.start, span.end) : null;
        return span && range ? [{ start: span.start, cardId: card.id, deck: card.deck, range }] : [];
      });
      return marks.length > 0 ? marks.map((mark) => ({ card, mark })) : [{ card, mark: null }];
    });
}
