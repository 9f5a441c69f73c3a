import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compare, type KnownFacts } from '../../../../src/annotating/figures/comparisons';
import { comparisonsOf } from '../../../../src/annotating/figures/comparisons-of';
import type { EarlierFigure } from '../../../../src/annotating/figures/earlier';
import { textsOf } from '../../../../src/annotating/figures/texts';
import { yardsticks } from '../../../../src/annotating/figures/yardsticks';
import { type Entry, type Figure, PlaceSchema, StorySchema, TermSchema } from '../../../../src/model';
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

describe('what the reader’s earlier articles said', () => {
  const told: EarlierFigure = {
    value: 12,
    min: null,
    max: null,
    qualifier: 'exact',
    unit: null,
    measure: 'deaths',
    subject: null,
    place: null,
    day: '2022-01-05',
    site: 'Abendblatt',
    attribution: 'Polizei',
  };
  const dead = only('18 Soldaten wurden getötet.');
  const said = (...earlier: EarlierFigure[]) => texts(dead, { earlier });

  it('is told with its day, who said so and where', () => {
    expect(said(told)).toEqual(['in Ihrem Artikel vom 5. Januar 2022: 12 (Polizei, Abendblatt)']);
    expect(said({ ...told, attribution: null, site: null })).toEqual([
      'in Ihrem Artikel vom 5. Januar 2022: 12',
    ]);
    expect(compare(dead, [dead], { earlier: [told] }, '2022-01-06', 'en')[0]).toMatchObject({
      kind: 'earlier-article',
      text: 'in your article of January 5, 2022: 12 (Polizei, Abendblatt)',
      year: '2022',
    });
  });

  it('is not told twice, nor where nothing changed', () => {
    expect(said(told, { ...told, day: '2022-01-04' })).toHaveLength(1);
    expect(said({ ...told, value: 18 })).toEqual([]);
  });

  it('is the latest two at most', () => {
    const many = [3, 4, 5].map((n) => ({ ...told, value: n, day: `2022-01-0${n}` }));
    expect(said(...many).map((t) => t.slice(-24))).toEqual([
      expect.stringContaining('5 (Polizei'),
      expect.stringContaining('4 (Polizei'),
    ]);
  });

  it('is nothing of another measure, place, group, unit, or of a later or much earlier day', () => {
    expect(said({ ...told, measure: 'injuries' })).toEqual([]);
    expect(said({ ...told, subject: 'Zivilisten' })).toEqual([]);
    expect(said({ ...told, subject: 'Soldaten der Armee' })).toHaveLength(1);
    expect(said({ ...told, unit: '%' })).toEqual([]);
    expect(said({ ...told, day: '2022-01-06' })).toEqual([]);
    expect(said({ ...told, day: '2021-01-05' })).toEqual([]);
    expect(texts({ ...dead, place: 'place/a' }, { earlier: [{ ...told, place: 'place/b' }] })).toEqual([]);
    expect(texts(dead, { earlier: [told] }, null)).toEqual([]);
  });

  it('is never a sum or a share', () => {
    const money = only('Das Land zahlt 400 Millionen Euro.');
    expect(texts(money, { earlier: [{ ...told, measure: 'money', unit: 'EUR' }] })).toEqual([]);
  });
});

describe('a measure of size', () => {
  const place = (id: string, de: string, more: object) =>
    v.parse(PlaceSchema, { id, names: { de, en: de }, gist: { de: 'Ort.' }, type: 'city', ...more });
  const area = (value: number) => ({
    type: 'country',
    facts: [{ key: 'area', value, unit: 'km²', asOf: '2024', source: 'https://example.org/a' }],
  });
  const places = new Map<string, Entry>([
    ['place/luxembourg', place('place/luxembourg', 'Luxemburg', area(2586))],
    ['place/malta', place('place/malta', 'Malta', area(316))],
    [
      'place/berlin-de',
      place('place/berlin-de', 'Berlin', { lat: 52.5, lon: 13.4, wikipedia: { de: 'Berlin' } }),
    ],
    ['place/hamburg-de', place('place/hamburg-de', 'Hamburg', { lat: 53.55, lon: 10 })],
  ]);
  const sized = (text: string, day = '2024-01-06') => texts(only(text), { places, sentence: text }, day);

  it('is a country for an area', () => {
    const fire = only('Das Feuer zerstörte eine Fläche von 2600 Quadratkilometern.');
    expect(compare(fire, [fire], { places, sentence: '' }, '2024-01-06', 'de')).toEqual([
      {
        kind: 'size',
        text: 'etwa so groß wie Luxemburg',
        source: { title: 'example.org', url: 'https://example.org/a' },
        year: '2024',
      },
    ]);
    expect(sized('Das Feuer zerstörte 100000 Hektar.')).toEqual(['etwa 3,2-mal so groß wie Malta']);
  });

  it('is the way between two cities for a distance', () => {
    expect(sized('Die Stadt liegt 250 Kilometer entfernt.')).toEqual([
      'etwa so weit wie von Berlin nach Hamburg (Luftlinie)',
    ]);
  });

  it('is nothing for small areas, depths and ways that no known one is like', () => {
    expect(sized('Der Park misst 20 Hektar.')).toEqual([]);
    expect(sized('Das Beben lag in 250 Kilometern Tiefe.')).toEqual([]);
    expect(sized('Die Stadt liegt 90 Kilometer entfernt.')).toEqual([]);
    expect(sized('Die Stadt liegt mehrere hundert Kilometer entfernt und 3 Kilometer weiter.')).toEqual([]);
    expect(sized('Das Feuer zerstörte 2600 Quadratkilometer.', '1980-01-06')).toEqual([]);
  });

  it('asks for places only where a figure needs one', () => {
    const words = textsOf('de');
    expect(yardsticks([only('18 Menschen wurden getötet.')], words)).toEqual([]);
    expect(yardsticks([only('Das Feuer zerstörte 2600 Quadratkilometer.')], words)).toContain(
      'place/luxembourg',
    );
  });
});

describe('the pack’s exchange rates', () => {
  const rates = v.parse(TermSchema, {
    id: 'term/exchange-rates',
    names: { de: 'Wechselkurse' },
    gist: { de: 'Kurse.' },
    facts: [
      { key: 'usd-per-eur', value: 1.25, asOf: '2023', source: 'https://example.org/rates' },
      { key: 'gbp-per-eur', value: 0.8, asOf: '2023', source: 'https://example.org/rates' },
    ],
  });
  const converted = (text: string, currency: string | null, published = '2024-01-06') => {
    const all = figures(text, 'de');
    const of = comparisonsOf(all, {
      article: article(text, 'de', published),
      entries: new Map<string, Entry>([[rates.id, rates]]),
      stories: [],
      lang: 'de',
      currency,
    });
    return all.flatMap((_, i) => of(i).map((c) => [c.text, c.year]));
  };

  it('turn money into the reader’s, by way of the euro, with the year', () => {
    const text = 'Das Projekt erhält 500 Millionen Dollar.';
    expect(converted(text, 'EUR')).toEqual([
      [expect.stringMatching(/^rund 400\s(?:Mio\.|Millionen)\s€ \(Kurs 2023\)$/), '2023'],
    ]);
    expect(converted(text, 'GBP')[0]?.[0]).toContain('320');
    expect(converted('Das Projekt erhält 400 Millionen Euro.', 'USD')[0]?.[0]).toContain('500');
  });

  it('say nothing without a rate, of an old year, or without a reader’s currency', () => {
    const text = 'Das Projekt erhält 500 Millionen Dollar.';
    expect(converted(text, 'CHF')).toEqual([]);
    expect(converted(text, null)).toEqual([]);
    expect(converted(text, 'EUR', '2019-01-06')).toEqual([]);
    expect(converted('Das Projekt erhält 500 Millionen Yen.', 'EUR')).toEqual([]);
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
