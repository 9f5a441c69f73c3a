import { describe, expect, it } from 'vitest';
import { deckCards, searchCards } from '../../../src/ui/decks';
import { ANNOTATED } from '../../fixtures/annotated';

const { cards } = ANNOTATED.annotation;

describe('deckCards', () => {
  it('puts the most telling card first and what the reader knows last', () => {
    const ids = deckCards(cards, 'background', new Set(['story/kazakhstan-unrest-2022'])).map(
      (card) => card.id,
    );
    expect(ids[0]).toBe('person/kassym-jomart-tokayev');
    expect(ids.at(-1)).toBe('story/kazakhstan-unrest-2022');
  });

  it('keeps figures in the order of the text', () => {
    const shown = deckCards(cards, 'figures', new Set()).map((card) => card.id);
    expect(shown).toEqual(['figure-0', 'figure-1', 'figure-2', 'figure-3', 'figure-4', 'figure-5']);
  });
});

describe('searchCards', () => {
  const titles = (query: string) => searchCards(cards, query).map((card) => card.title);

  it('finds by title, gist, event, fact and office, whatever the case and accents', () => {
    expect(titles('SCHANGAOSEN')).toContain('Schangaösen');
    expect(titles('regierungspartei')).toContain('Nursultan Nasarbajew');
    expect(titles('kirgisistan')).toEqual(['Organisation des Vertrags über kollektive Sicherheit']);
    expect(titles('tränengas')).toEqual(['Unruhen in Kasachstan im Januar 2022']);
  });

  it('wants every word', () => {
    expect(titles('tote polizei')).toEqual(['Dutzende Tote']);
    expect(titles('tote marsmenschen')).toEqual([]);
  });
});
