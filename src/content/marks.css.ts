import type { Deck } from '../model';
import { DECK_ORDER } from '../ui/decks';
import type { Colour, Ground } from './contrast';

const rgb = (hex: string): Colour => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
  a: 1,
});

/** The deck colours of ui/tokens.css.ts as literals: custom properties inside ::highlight broke in Chrome 126. */
const HEX: Record<Deck, { light: string; dark: string }> = {
  background: { light: '#0b5c94', dark: '#82bdec' },
  figures: { light: '#9c4600', dark: '#f0a868' },
  glossary: { light: '#006b56', dark: '#6accb0' },
};

export const MARK_COLOURS: Record<Deck, Record<'light' | 'dark', Colour>> = {
  background: { light: rgb(HEX.background.light), dark: rgb(HEX.background.dark) },
  figures: { light: rgb(HEX.figures.light), dark: rgb(HEX.figures.dark) },
  glossary: { light: rgb(HEX.glossary.light), dark: rgb(HEX.glossary.dark) },
};

/** A line style a deck, so that the colour is not the only sign. */
const LINE: Record<Deck, string> = { background: 'solid', figures: 'dotted', glossary: 'dashed' };

/**
 * Only colours and text decorations apply inside ::highlight (CSS Pseudo-Elements 4, section 3.5).
 * On screen only: nothing of it is printed.
 */
export function markRules(nameOf: (deck: Deck, ground: Ground) => string): string {
  const rules = DECK_ORDER.flatMap((deck) =>
    (['light', 'dark', 'plain'] as const).map((ground) => {
      const colour = ground === 'plain' ? 'currentColor' : HEX[deck][ground];
      return `::highlight(${nameOf(deck, ground)}) { text-decoration: underline ${LINE[deck]} ${colour}; text-decoration-thickness: ${LINE[deck] === 'dotted' ? '1.5px' : '1px'}; text-underline-offset: 0.22em; text-decoration-skip-ink: none; }`;
    }),
  );
  return `@media screen { ${rules.join('\n')} }\n`;
}

/** The open card's word, and the passage a reader is led to: a wash that works on light and dark grounds. */
export function flashRules(): string {
  return `@media screen {
    ::highlight(backstory-active) { background-color: rgb(60 130 190 / .18); }
    ::highlight(backstory-flash) { background-color: rgb(235 160 40 / .38); }
  }
  @media (forced-colors: active) {
    ::highlight(backstory-active), ::highlight(backstory-flash) { background-color: Highlight; color: HighlightText; }
  }`;
}
