import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Deck } from '../model';
import { DECK_NAME, DECK_ORDER } from './decks';
import { DeckShape } from './icons';
import { sayIn, type UiLang } from './strings';

interface DeckTabsProps {
  readonly lang: UiLang;
  readonly decks: readonly Deck[];
  readonly counts: Readonly<Record<Deck, number>>;
  readonly value: Deck;
  readonly onChange: (deck: Deck) => void;
  readonly children: ComponentChildren;
}

/** The three decks as tabs (WAI-ARIA authoring practices, tabs with automatic activation). */
export function DeckTabs({ lang, decks, counts, value, onChange, children }: DeckTabsProps) {
  const say = sayIn(lang);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = DECK_ORDER.filter((deck) => decks.includes(deck));
  const move = (event: KeyboardEvent) => {
    const here = shown.indexOf(value);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    const deck = shown[(to + shown.length) % shown.length];
    if (!deck) return;
    event.preventDefault();
    onChange(deck);
    list.current?.querySelector<HTMLElement>(`[data-deck="${deck}"]`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say('decks')} ref={list} onKeyDown={move} tabIndex={-1}>
        {shown.map((deck) => (
          <button
            key={deck}
            type="button"
            role="tab"
            id={`${id}-${deck}`}
            data-deck={deck}
            class={`tab deck-${deck}`}
            aria-selected={deck === value}
            aria-controls={`${id}-panel`}
            tabIndex={deck === value ? 0 : -1}
            onClick={() => onChange(deck)}
          >
            <DeckShape deck={deck} />
            <span class="tab-name">{say(DECK_NAME[deck])}</span>
            <span class="count">{counts[deck]}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" class="tab-panel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
