import type { Annotated } from '../messages/contract';
import type { Card, Span } from '../model';

/** The passage a card is first said in, UTF-16 offsets; null for a card without one. */
export function spanOf(annotated: Annotated, card: Card): Span | null {
  const { figures, mentions } = annotated.annotation;
  const span =
    card.kind === 'figure'
      ? figures[card.figure]
      : mentions.find((_, index) => card.mentions.includes(index));
  return span ? { start: span.start, end: span.end } : null;
}
