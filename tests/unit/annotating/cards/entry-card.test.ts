import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/annotating/annotate';
import { type CardContext, entryCard } from '../../../../src/annotating/cards/entry-card';
import { factLines } from '../../../../src/annotating/cards/facts';
import { rankOf } from '../../../../src/annotating/cards/rank';
import { singleCard } from '../../../../src/annotating/cards/single-card';
import type { PackView } from '../../../../src/annotating/pack-view';
import { type Entry, isOrganisation, isPerson, isPlace, isStory, type Mention } from '../../../../src/model';
import { sampleEntry, sampleView } from '../../packs/sample-pack';
import { articleOf, STRIKE, TODAY } from './sample-articles';

const CONTEXT: CardContext = {
  lang: 'en',
  day: '2022-03-10',
  today: TODAY,
  pack: 'sample',
  voice: null,
  mentions: [],
  links: [],
  rank: 0,
  label: () => null,
  countryName: (code) => `country ${code}`,
};
let packs: PackView[];
beforeAll(async () => {
  packs = [await sampleView()];
});

describe('the card of a person', () => {
  const vorn = sampleEntry('person/tilda-vorn', isPerson);
  const card = (context: Partial<CardContext>) => {
    const made = entryCard(vorn, { ...CONTEXT, ...context });
    if (made.kind !== 'person') throw new TypeError(made.kind);
    return made;
  };

  it('says the office of the article’s day and the one of today', () => {
    expect(card({ day: '2020-01-01' })).toMatchObject({ roleAt: 'Finance minister', roleNow: 'President' });
    expect(card({ day: '2022-01-01' })).toMatchObject({ roleAt: 'President', roleNow: 'President' });
  });

  it('takes “now” from the reader’s day, not from the clock', () => {
    expect(card({ today: '2019-01-01' }).roleNow).toBe('Finance minister');
    expect(card({ today: '2017-01-01' }).roleNow).toBeNull();
  });

  it('says until when an office without an end was checked', () => {
    expect(card({}).rolesNow).toEqual([
      { title: 'President', from: '2021-06-01', to: null, asOf: '2026-08', acting: false },
    ]);
  });

  it('without a day says nothing of then', () => {
    expect(card({ day: null })).toMatchObject({ roleAt: null, rolesAt: [], roleBefore: null });
  });

  it('of the dead says no office of today', () => {
    const dead = entryCard({ ...vorn, died: '2025-02' }, CONTEXT);
    expect(dead).toMatchObject({ roleAt: 'President', roleNow: null, died: '2025-02' });
  });
});

describe('facts', () => {
  const fact = (asOf: string) => ({ key: 'population', value: 4_200_000, asOf });
  const later = (asOf: string, day: string | null) => factLines([fact(asOf)], 'en', day)[0]?.later;

  it('younger than the article are flagged, also within the same year', () => {
    expect(later('2023', '2022-01-06')).toBe(true);
    expect(later('2022-08', '2022-01-06')).toBe(true);
    expect(later('2022-01-07', '2022-01-06')).toBe(true);
  });
  it('of its time or older are not', () => {
    expect(later('2021', '2022-01-06')).toBe(false);
    expect(later('2022-01-06', '2022-01-06')).toBe(false);
    expect(later('2022-01', '2022-01-06')).toBe(false);
    expect(later('2022', '2022-01-06')).toBe(false);
    expect(later('2030', null)).toBe(false);
  });
  it('are written as the card’s language writes numbers', () => {
    expect(factLines([fact('2021')], 'de', null)[0]?.value).toBe('4.200.000');
    expect(factLines([{ ...fact('2021'), unit: 'km²' }], 'en', null)[0]?.value).toBe('4,200,000\u00a0km²');
  });
});

describe('a body that had another name', () => {
  const press = sampleEntry('organisation/marnian-press', isOrganisation);
  it('is shown with the name of the article’s day', () => {
    expect(entryCard(press, { ...CONTEXT, day: '2015-12-31' })).toMatchObject({ nameAt: "People's Wire" });
    expect(entryCard(press, { ...CONTEXT, day: '2016-01-01' })).toMatchObject({ nameAt: null });
    expect(entryCard(press, { ...CONTEXT, day: null })).toMatchObject({ nameAt: null });
  });
});

describe('the card of a term', () => {
  const expected = [
    { title: 'Regierungschef', entry: 'term/head-of-government', difference: 'Der leitet die Regierung.' },
    { title: 'Kronrat', entry: null, difference: 'Der berät nur.' },
  ];

  it('names what it is confused with in the card’s language, and leaves out what nobody named', async () => {
    const card = await singleCard('term/regent', packs, { lang: 'de', day: null, today: TODAY });
    expect(card).toMatchObject({ confusedWith: expected });
  });

  it('does so in an article that names only the term', async () => {
    const text = 'Der Regentschaftsrat trat am Abend zusammen, und die Sitzung dauerte bis in die Nacht.';
    const { cards } = await annotate(articleOf(text, '2022-03-10', 'de'), packs, { today: TODAY });
    expect(cards.find(({ id }) => id === 'term/regent')).toMatchObject({ confusedWith: expected });
  });
});

describe('the order of cards', () => {
  const mentionsOf = (entry: Entry, starts: readonly number[]): Mention[] =>
    starts.map((start) => ({
      start,
      end: start + 5,
      surface: 'x',
      entry: entry.id,
      confidence: 1,
      weak: false,
    }));
  const article = articleOf(STRIKE, '2022-03-10');
  const rank = (entry: Entry, ...starts: number[]): number =>
    rankOf(entry, mentionsOf(entry, starts), article);
  const press = sampleEntry('organisation/marnian-press', isOrganisation);
  const vorn = sampleEntry('person/tilda-vorn', isPerson);
  const marnia = sampleEntry('place/marnia', isPlace);
  const { type: _, ...plain } = press;

  it('puts a news agency that is only the source behind what the article is about', () => {
    const late = article.text.length - 10;
    expect(rank(press, 0, 20, 40)).toBeLessThan(rank(vorn, late));
    expect(rank(press, 0, 20, 40)).toBeLessThan(rank(marnia, 30));
  });
  it('does so for agencies only', () => {
    expect(rank(plain, 0, 20, 40)).toBeGreaterThan(rank(vorn, article.text.length - 10));
  });
  it('puts first what is named often and early', () => {
    expect(rank(vorn, 0, 10, 20)).toBeGreaterThan(rank(vorn, 0));
    expect(rank(vorn, 0)).toBeGreaterThan(rank(vorn, 100));
  });
  it('puts the familiar last', () => {
    expect(rank({ ...marnia, prior: 0.99 }, 0)).toBeLessThan(rank(marnia, 0));
  });
});

describe('a story card', () => {
  const card = async (date: string | null) => {
    const { cards } = await annotate(articleOf(STRIKE, date), packs, { today: TODAY });
    const found = cards.find((c) => c.kind === 'story');
    if (found?.kind !== 'story') throw new Error('no story');
    return found;
  };
  const days = (list: readonly { day: string }[]): string[] => list.map(({ day }) => day);

  it('is split into known then and since then', async () => {
    const story = await card('2022-03-10');
    expect(story.splitAt).toBe('2022-03-10');
    expect(days(story.before)).toEqual(['2022-03-02']);
    expect(days(story.since)).toEqual(['2022-03-20', '2022-04']);
    expect(story.latest).toEqual(story.before.at(-1));
    expect(days(story.figuresBefore)).toEqual(['2022-03-10']);
    expect(days(story.figuresSince)).toEqual(['2022-04-20']);
  });

  it('knows of something that has begun, and of a month only when it is over', async () => {
    expect(days((await card('2022-03-22')).before)).toEqual(['2022-03-02', '2022-03-20']);
    expect(days((await card('2022-04-29')).since)).toEqual(['2022-04']);
    expect(days((await card('2022-04-30')).since)).toEqual([]);
  });

  it('without a day is not split', async () => {
    const story = await singleCard('story/marnian-strikes', packs, { lang: 'en', day: null, today: TODAY });
    expect(story).toMatchObject({ splitAt: null, latest: null, since: [], figuresSince: [] });
    expect(story?.kind === 'story' && days(story.before)).toEqual(['2022-03-02', '2022-03-20', '2022-04']);
  });

  it('names its people, places and terms, also those the article does not', async () => {
    const story = await card('2022-03-10');
    expect(story.people.map(({ label }) => label)).toEqual(['Tilda Vorn']);
    expect(story.places).toEqual([
      { entry: 'place/marnia', label: 'Marnia', lat: 12.5, lon: -3.25 },
      { entry: 'place/ostrava-lin', label: 'Ostralin', lat: null, lon: null },
    ]);
    expect(story.terms.map(({ label }) => label)).toEqual(['regency council']);
  });
});

it('a story has no entry card', () => {
  expect(() => entryCard(sampleEntry('story/marnian-strikes', isStory), CONTEXT)).toThrow(TypeError);
});
