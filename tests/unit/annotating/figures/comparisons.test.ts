import { describe, expect, it } from 'vitest';
import { compare, type KnownFacts } from '../../../../src/annotating/figures/comparisons';
import type { Figure } from '../../../../src/model';
import { figures } from './helpers';

const source = { title: 'Office', url: 'https://example.org/' };
const only = (text: string): Figure => {
  const [figure] = figures(text, 'de');
  if (!figure) throw new Error('no figure');
  return figure;
};
const texts = (
  figure: Figure,
  facts: KnownFacts,
  day: string | null = '2022-01-06',
  all: Figure[] = [figure],
) => compare(figure, all, facts, day, 'de').map((c) => c.text);

describe('comparisons', () => {
  const dead = only('238 Menschen wurden getötet.');

  it('counts per head of the place, with source and year', () => {
    const population = { value: 19_000_000, year: '2021', source };
    expect(compare(dead, [dead], { population }, '2022-01-06', 'de')).toEqual([
      { kind: 'per-head', text: 'etwa 1 von 80.000 Menschen dort', source, year: '2021' },
    ]);
  });

  it('compares nothing that is too small, too old or without a day', () => {
    const population = { value: 19_000_000, year: '2021', source };
    expect(texts(only('5 Menschen wurden getötet.'), { population })).toEqual([]);
    expect(texts(dead, { population: { ...population, year: '2001' } })).toEqual([]);
    expect(texts(dead, { population }, null)).toEqual([]);
  });

  it('says the share of a whole named in the text', () => {
    const all = figures('400 Verletzte lägen im Krankenhaus, davon 62 auf der Intensivstation.', 'de');
    const [, part] = all;
    expect(part && texts(part, {}, '2022-01-06', all)).toEqual(['16\u00a0% von 400']);
  });

  it('says what the dossier knows of other days', () => {
    const story = [
      {
        day: '2022-08-16',
        measure: 'deaths',
        value: 238,
        qualifier: 'exact' as const,
        source: 'https://example.org/a',
      },
    ];
    expect(texts(only('18 Menschen wurden getötet.'), { story })).toEqual(['später, 16. August 2022: 238']);
  });

  it('gives money in the reader’s currency only at a stated, recent rate', () => {
    const money = only('Das Projekt erhält 400 Millionen Dollar.');
    const rate = { value: 0.85, year: '2021', source, currency: 'EUR' };
    expect(texts(money, { rate })[0]).toContain('340');
    expect(texts(money, { rate: { ...rate, year: '2010' } })).toEqual([]);
    expect(texts(money, {})).toEqual([]);
  });
});
