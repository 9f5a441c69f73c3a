import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Card } from '../model';
import type { ReaderNote } from '../ui/note';
import { usePlatform } from '../ui/platform';

/**
 * The reader's notes on the cards of an article, asked for anew with every card that is opened: the page writes them
 * too. A card has none to write where nothing is stored (private windows) or as long as they are not known.
 */
export function useNotes(articleKey: string | null, open: string | null): (card: Card) => ReaderNote | null {
  const platform = usePlatform();
  const [notes, setNotes] = useState<Readonly<Record<string, string>> | null>(null);
  useEffect(() => {
    if (articleKey === null || open === null) return;
    let gone = false;
    platform.ask('cards/notes', { articleKey }).then(
      (found) => !gone && setNotes(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [platform, articleKey, open]);
  return useCallback(
    (card) => {
      if (articleKey === null || notes === null) return null;
      return {
        text: notes[card.id] ?? null,
        save: (note) => platform.ask('cards/note', { card: card.id, articleKey, note }),
      };
    },
    [platform, articleKey, notes],
  );
}
