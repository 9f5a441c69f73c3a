import { useEffect, useRef } from 'preact/hooks';
import type { Card, EntryId } from '../model';
import type { AskMap } from '../ui/card-context';
import { CardView } from '../ui/card-view';
import { Button } from '../ui/controls';
import { useSay } from '../ui/platform';
import { uiLang } from '../ui/strings';

interface GuestProps {
  readonly card: Card;
  readonly day: string | null;
  readonly map: AskMap;
  readonly onEntry: (entry: EntryId) => void;
  readonly onBack: () => void;
}

/** A card the article has not: a link led here, and a way leads back. */
export function Guest({ card, day, map, onEntry, onBack }: GuestProps) {
  const { say } = useSay();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [card]);
  return (
    <section class="guest" ref={top} tabIndex={-1} aria-label={card.title}>
      <Button icon="back" label={say('action.back')} onClick={onBack} />
      <CardView
        card={card}
        lang={uiLang(card.lang)}
        day={day}
        full
        onEntry={onEntry}
        reachable={null}
        map={map}
        titleId="guest-title"
      />
    </section>
  );
}
