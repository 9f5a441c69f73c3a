import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compare, type KnownFacts } from '../../../../src/annotating/figures/comparisons';
import { comparisonsOf } from '../../../../src/annotating/figures/comparisons-of';
import { type Entry, type Figure, PlaceSchema, StorySchema } from '../../../../src/model';
import { article, figures } from './helpers';

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

describe('comparisons of an article', () => {
  const city = v.parse(PlaceSchema, {
    id: 'place/neudorf',
    names: { de: 'Neudorf', en: 'Newville' },
    gist: { de: 'Eine Stadt.' },
    type: 'city',
    facts: [
      { key: 'population', value: 90_000, asOf: '1990', source: 'https://example.org/old' },
      { key: 'population', value: 100_000, asOf: '2021', source: 'https://example.org/census' },
    ],
  });
  const story = v.parse(StorySchema, {
    id: 'story/unrest',
    names: { de: 'Unruhen' },
    gist: { de: 'Unruhen.' },
    window: { from: '2022-01-02', to: '2022-09-01' },
    signature: { core: ['place/neudorf'], terms: { de: ['unruhe'] } },
    events: [{ day: '2022-01-02', text: { de: 'Anfang.' }, source: 'https://example.org/' }],
    figures: [
      { day: '2022-01-05', measure: 'deaths', value: 12, source: 'https://example.org/a' },
      {
        day: '2022-01-07',
        measure: 'deaths',
        value: 26,
        subject: { de: 'Angreifer', en: 'attackers' },
        attribution: { de: 'Ministerium', en: 'ministry' },
        source: 'https://example.org/b',
      },
      { day: '2022-02-01', measure: 'deaths', value: 200, source: 'https://example.org/c' },
      { day: '2022-08-16', measure: 'deaths', value: 238, source: 'https://example.org/d' },
      { day: '2022-08-16', measure: 'share', value: 77, unit: '%', source: 'https://example.org/e' },
    ],
  });
  const said = (text: string, lang = 'de', stories = [story], published: string | null = '2022-01-06') => {
    const start = text.indexOf('Neudorf');
    const mention = {
      start,
      end: start + 7,
      surface: 'Neudorf',
      entry: 'place/neudorf',
      confidence: 1,
      weak: false,
    };
    const all = figures(text, 'de', start < 0 ? [] : [mention]);
    const entries = new Map<string, Entry>([['place/neudorf', city]]);
    const of = comparisonsOf(all, { article: article(text, 'de', published), entries, stories, lang });
    return all.flatMap((_, i) => of(i));
  };

  it('takes the population of the year nearest to the article, with its source', () => {
    expect(said('In Neudorf wurden 200 Menschen verletzt.')).toEqual([
      {
        kind: 'per-head',
        text: 'etwa 1 von 500 Menschen (bezogen auf Neudorf, 2021)',
        source: { title: 'example.org', url: 'https://example.org/census' },
        year: '2021',
      },
    ]);
    expect(said('In Neudorf wurden 200 Menschen verletzt.', 'en')[0]?.text).toBe(
      'about 1 in 500 people (Newville, 2021)',
    );
  });

  it('shows the dossier’s last number before, the next and the latest', () => {
    expect(said('In Neudorf wurden 18 Menschen getötet.').map((c) => c.text)).toEqual([
      'zuvor, 5. Januar 2022: 12',
      'später, 7. Januar 2022: 26 Angreifer (Ministerium)',
      'später, 16. August 2022: 238',
    ]);
  });

  it('compares nothing with what happened in another year, to a part, without a day or in another story', () => {
    expect(said('Im Jahr 2011 wurden in Neudorf 14 Menschen getötet.')).toEqual([]);
    expect(said('18 Menschen wurden getötet.', 'de', [story], null)).toEqual([]);
    expect(said('18 Menschen wurden getötet.', 'de', [])).toEqual([]);
    const shares = said('Dabei starben 18 Menschen, darunter 5 Kinder.').filter((c) => c.kind === 'story');
    expect(shares).toHaveLength(3);
  });

  it('never compares shares of different things', () => {
    expect(said('Das Land fördert 40 Prozent der Menge.')).toEqual([]);
  });
});
