import type { Card, Deck, EntryKind } from '../model';
import type { StringKey } from './strings';

export const DECK_ORDER = ['background', 'figures', 'glossary'] as const satisfies readonly Deck[];

export const DECK_NAME = {
  background: 'deck.background',
  figures: 'deck.figures',
  glossary: 'deck.glossary',
} as const satisfies Record<Deck, StringKey>;

export const DECK_HINT = {
  background: 'deck.background.hint',
  figures: 'deck.figures.hint',
  glossary: 'deck.glossary.hint',
} as const satisfies Record<Deck, StringKey>;

export const KIND_NAME = {
  person: 'kind.person',
  organisation: 'kind.organisation',
  place: 'kind.place',
  term: 'kind.term',
  story: 'kind.story',
  figure: 'kind.figure',
} as const satisfies Record<EntryKind | 'figure', StringKey>;

/** Cards of one deck, most telling first; entries the reader knows come last. */
export function deckCards(cards: readonly Card[], deck: Deck, known: ReadonlySet<string>): Card[] {
  const isKnown = (card: Card) => (known.has(card.id) ? 1 : 0);
  return cards
    .filter((card) => card.deck === deck)
    .sort((a, b) =>
      deck === 'figures' && a.kind === 'figure' && b.kind === 'figure'
        ? a.figure - b.figure
        : isKnown(a) - isKnown(b) || b.rank - a.rank,
    );
}

/** Folds case and accents, so that a search for "guterres" or "GUTERRÉS" finds both. */
export function fold(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The words a reader may search a card by. */
export function searchText(card: Card): string {
  const parts = [card.title, card.gist];
  if (card.kind === 'figure') {
    parts.push(card.label, card.shown, card.subject ?? '', card.attribution ?? '', card.sentence);
  } else {
    parts.push(card.background ?? '', ...card.facts.map((fact) => `${fact.label} ${fact.value}`));
    if (card.kind === 'person') parts.push(card.roleAt ?? '', card.roleNow ?? '');
    if (card.kind === 'story') parts.push(...[...card.before, ...card.since].map((event) => event.text));
  }
  return fold(parts.join('\n'));
}

export function searchCards(cards: readonly Card[], query: string): Card[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...cards];
  return cards.filter((card) => {
    const haystack = searchText(card);
    return words.every((word) => haystack.includes(word));
  });
}
