import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryCard } from '../messages/contract';
import { usePlatform } from '../ui/platform';
import type { Wish } from './filters';

/** Cards a page of results has. */
const PAGE = 50;

/** Browsers end a background after 30 s without a message; with 100,000 cards its first search takes as long as a word to type. */
const AWAKE_MS = 20_000;

export type Found =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | { readonly state: 'here'; readonly total: number; readonly cards: readonly LibraryCard[] };

export interface Finding {
  readonly found: Found;
  /** Fetches the next page below those that are shown. */
  more(): Promise<void>;
  /** Asks again from the start. */
  again(): void;
  /** Changes a card where it stands: it would jump to another place if the library were asked again. */
  change(key: string, change: Partial<LibraryCard>): void;
}

/** The cards that fit a wish, page by page. A late answer to an earlier wish is dropped. */
export function useFound(wish: Wish): Finding {
  const platform = usePlatform();
  const [found, setFound] = useState<Found>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  const current = useRef(0);
  useEffect(() => {
    current.current += 1;
    const own = current.current;
    platform.ask('library/search', { ...wish, offset: 0, limit: PAGE }).then(
      ({ total, cards }) => {
        if (own === current.current) setFound({ state: 'here', total, cards });
      },
      () => {
        if (own === current.current) setFound({ state: 'failed' });
      },
    );
  }, [platform, wish, turn]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void platform.ask('library/ready', {}).catch(() => {});
    }, AWAKE_MS);
    return () => clearInterval(timer);
  }, [platform]);
  const more = useCallback(async () => {
    if (found.state !== 'here') return;
    const own = current.current;
    const next = await platform.ask('library/search', { ...wish, offset: found.cards.length, limit: PAGE });
    if (own !== current.current) return;
    // What was read meanwhile has moved the pages: a card that is shown is not shown twice.
    const shown = new Set(found.cards.map(({ key }) => key));
    const cards = [...found.cards, ...next.cards.filter(({ key }) => !shown.has(key))];
    setFound({ state: 'here', total: next.total, cards });
  }, [platform, wish, found]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  const change = useCallback((key: string, what: Partial<LibraryCard>) => {
    setFound((now) =>
      now.state === 'here'
        ? { ...now, cards: now.cards.map((card) => (card.key === key ? { ...card, ...what } : card)) }
        : now,
    );
  }, []);
  return { found, more, again, change };
}
