import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/model';
import { cardText } from '../../../src/ui/copy';
import { ANNOTATED, DAY } from '../../fixtures/annotated';

const card = (id: string): Card => {
  const found = ANNOTATED.annotation.cards.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const context = { lang: 'de', day: DAY, article: { title: ANNOTATED.title, url: ANNOTATED.url } } as const;

describe('cardText', () => {
  it('carries the day, the sources and the article with a person', () => {
    const text = cardText(card('person/nikol-pashinyan'), 'plain', context);
    expect(text).toContain('Am 6. Januar 2022: Ministerpräsident Armeniens; Vorsitzender des Rates der OVKS');
    expect(text).toContain('Stand: Januar 2026');
    expect(text).toContain('Wikipedia: https://de.wikipedia.org/wiki/Nikol%20Paschinjan');
    expect(text).toContain('Gelesen in: Russische Soldaten landen in Kasachstan: https://zeitung.example/');
  });

  it('quotes the sentence and says who gave a number', () => {
    const text = cardText(card('figure-0'), 'markdown', context);
    expect(text).toContain('**18 Tote: Sicherheitskräfte**');
    expect(text).toContain('Wer das sagt: Angaben des Innenministeriums');
    expect(text).toContain('> Nach Angaben des Innenministeriums wurden 18');
  });

  it('lets no text become markup', () => {
    const loud = { ...card('term/elbasy'), title: '*[x](javascript:1)*' } as Card;
    expect(cardText(loud, 'markdown', context)).toContain('**\\*\\[x\\](javascript:1)\\***');
  });
});
