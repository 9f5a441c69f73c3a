import type { Card } from '../model';

/** Words kept per card: title, gist, a figure's sentence and the reader's note rarely have more. */
const MAX_WORDS = 80;

/** Words as the search knows them: lower case, without diacritics. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MAX_WORDS);
}

/** What a card is found by, the reader's own words first. */
export function searchWords(card: Card, note: string | null): string[] {
  const parts = [note ?? '', card.title, card.gist];
  if (card.kind === 'figure') parts.push(card.attribution ?? '', card.sentence);
  return wordsOf(parts.join(' '));
}
