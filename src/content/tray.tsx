import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card, Deck } from '../model';
import { CardTitle, rowText } from '../ui/card-view';
import { Button } from '../ui/controls';
import { DECK_NAME, DECK_ORDER, deckCards } from '../ui/decks';
import { DeckShape, Logo } from '../ui/icons';
import { sayIn, type UiLang } from '../ui/strings';

/** A press that moves further than this is a drag, not a click. */
const DRAG_FROM_PX = 6;
const EDGE_PX = 12;

interface TrayProps {
  readonly cards: readonly Card[];
  readonly decks: readonly Deck[];
  readonly known: ReadonlySet<string>;
  readonly lang: UiLang;
  readonly open: boolean;
  /** What could not be done from here. */
  readonly notice: string | null;
  readonly onToggle: (open: boolean) => void;
  readonly onHide: () => void;
  readonly onCard: (card: Card) => void;
  readonly onPanel: () => void;
}

/** The small button at the lower edge, and the list of all cards it opens. */
export function Tray(props: TrayProps) {
  const { cards, decks, known, lang, open } = props;
  const say = sayIn(lang);
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState({ right: 20, bottom: 20 });
  const drag = useRef<{ x: number; y: number; right: number; bottom: number; moved: boolean } | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element && !element.matches(':popover-open')) element.showPopover();
  }, []);

  const start = (event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY, ...at, moved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (!from.moved && Math.hypot(dx, dy) < DRAG_FROM_PX) return;
    from.moved = true;
    const keep = (value: number, room: number) => Math.max(EDGE_PX, Math.min(value, room - EDGE_PX - 40));
    setAt({
      right: keep(from.right - dx, document.documentElement.clientWidth - 60),
      bottom: keep(from.bottom - dy, window.innerHeight),
    });
  };
  const end = () => {
    // The click that follows a drag is not a click on the button.
    setTimeout(() => {
      drag.current = null;
    });
  };
  const otherSide = () => {
    const width = document.documentElement.clientWidth;
    const half = width / 2;
    setAt({ ...at, right: at.right < half - 60 ? Math.max(EDGE_PX, width - 120) : 20 });
  };

  return (
    <aside
      ref={box}
      class={`tray ${open ? 'tray-open' : ''}`}
      popover="manual"
      aria-label={say('tray')}
      lang={lang}
      style={{ right: `${at.right}px`, bottom: `${at.bottom}px` }}
    >
      {open && (
        <div
          class={`tray-list ${at.right > document.documentElement.clientWidth / 2 ? 'tray-list-left' : ''}`}
          role="dialog"
          aria-label={say('tray')}
        >
          <div class="tray-head">
            <strong>{say('count.cards', { n: cards.length })}</strong>
            <span class="spring" />
            <Button quiet icon="panel" label={say('action.panel')} onClick={props.onPanel} />
            <Button quiet icon="side" label={say('tray.side')} onClick={otherSide} />
            <Button quiet icon="hide" label={say('tray.hide')} onClick={props.onHide} />
            <Button quiet icon="close" label={say('action.close')} onClick={() => props.onToggle(false)} />
          </div>
          {props.notice && (
            <p class="notice" role="status">
              {props.notice}
            </p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, also by key */}
          <section class="tray-scroll" tabIndex={0} aria-label={say('decks')}>
            {DECK_ORDER.filter((deck) => decks.includes(deck)).map((deck) => (
              <TrayDeck key={deck} {...props} deck={deck} cards={deckCards(cards, deck, known)} />
            ))}
          </section>
        </div>
      )}
      <button
        type="button"
        class="tray-button"
        aria-expanded={open}
        aria-label={say('tray.open', { n: cards.length })}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => {
          if (!drag.current?.moved) props.onToggle(!open);
        }}
      >
        <Logo />
        <span class="count">{cards.length}</span>
      </button>
    </aside>
  );
}

function TrayDeck({ deck, cards, known, lang, onCard }: TrayProps & { deck: Deck }) {
  if (cards.length === 0) return null;
  return (
    <section class={`tray-deck deck-${deck}`}>
      <h2>
        <DeckShape deck={deck} />
        {sayIn(lang)(DECK_NAME[deck])} <span class="count">{cards.length}</span>
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} class={known.has(card.id) ? 'row-known' : ''}>
            <button type="button" lang={card.lang} onClick={() => onCard(card)}>
              <span class="row-title">
                <CardTitle card={card} />
              </span>
              <span class="row-gist">{rowText(card)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
