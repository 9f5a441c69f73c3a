import type { Card, EntryId } from '../model';
import type { StringKey } from '../ui/strings';
import type { Means } from './hover';
import type { Spot } from './spots';

/** What is shown: a card, the word it belongs to, and the cards that links led through. */
export interface Shown {
  readonly spot: Spot;
  readonly means: Means;
  readonly trail: readonly Card[];
}

/** The card that is open, the way through its links and back, and what it tells the reader. */
export interface OpenCard {
  readonly now: Shown | null;
  /** The card the reader opened, whichever a link has led to since. */
  readonly first: Card | null;
  readonly notice: StringKey | null;
  show(spot: Spot, means: Means): void;
  hide(): void;
  /** Follows a link to another card. */
  follow(entry: EntryId): void;
  back(): void;
  tell(notice: StringKey): void;
  /** Does what may fail; a failure is told on the card. */
  attempt(action: () => unknown): Promise<void>;
}

interface OpenCardPorts {
  /** A card of the article. */
  readonly cardOf: (entry: EntryId) => Card | null;
  /** A card the article has not; null where only cards of the article are linked. */
  readonly ask: ((entry: EntryId) => Promise<Card | null>) | null;
  /** Whether the extension this script came with is gone. */
  readonly isOrphan: () => boolean;
  readonly changed: () => void;
  /** A link or the way back has put another card in its place. */
  readonly turned: () => void;
}

export function createOpenCard(ports: OpenCardPorts): OpenCard {
  let now: Shown | null = null;
  let notice: StringKey | null = null;

  const turn = (to: Shown) => {
    now = to;
    notice = null;
    ports.changed();
    ports.turned();
  };
  const go = (from: Shown, card: Card) =>
    turn({ ...from, spot: { card, mark: from.spot.mark }, trail: [...from.trail, from.spot.card] });

  const open: OpenCard = {
    get now() {
      return now;
    },
    get first() {
      return now?.trail[0] ?? now?.spot.card ?? null;
    },
    get notice() {
      return notice;
    },
    show(spot, means) {
      now = { spot, means, trail: [] };
      notice = null;
      ports.changed();
    },
    hide() {
      now = null;
      notice = null;
      ports.changed();
    },
    follow(entry) {
      const from = now;
      if (!from) return;
      const here = ports.cardOf(entry);
      if (here) return go(from, here);
      void open.attempt(async () => {
        const card = await ports.ask?.(entry);
        // The reader has moved on meanwhile: a late card would stand on the wrong word.
        if (now !== from) return;
        if (card) go(from, card);
        else open.tell('notice.noCard');
      });
    },
    back() {
      const card = now?.trail.at(-1);
      if (!card || !now) return;
      turn({ ...now, spot: { card, mark: now.spot.mark }, trail: now.trail.slice(0, -1) });
    },
    tell(key) {
      notice = key;
      ports.changed();
    },
    async attempt(action) {
      try {
        await action();
      } catch {
        open.tell(ports.isOrphan() ? 'notice.reload' : 'problem.background');
      }
    },
  };
  return open;
}
