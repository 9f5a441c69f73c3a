import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlaceSchema } from '../../../../src/model';
import { bulkEntries } from '../../../../src/world/bulk';
import type { PlaceInput } from '../../../../src/world/bulk/entry-input';

let entries: PlaceInput[];
let byId: Map<string, PlaceInput>;

const isPlaceInput = (e: { id: string }): e is PlaceInput => e.id.startsWith('place/');
const entry = (id: string): PlaceInput => {
  const found = byId.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};
const aliasNames = ({ aliases }: PlaceInput, lang: string): string[] =>
  (aliases?.[lang] ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name));

beforeAll(async () => {
  entries = (await bulkEntries()).filter(isPlaceInput);
  byId = new Map(entries.map((e) => [e.id, e]));
}, 180_000);

describe('bulk entries', () => {
  it('all meet the schema', () => {
    const wrong = entries.filter((e) => !v.is(PlaceSchema, e)).map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(byId.size).toBe(entries.length);
  });

  it('point only to places that exist', () => {
    const dead = entries.flatMap((e) =>
      [e.capital, e.partOf, ...(e.neighbours ?? [])].filter((id) => id !== undefined && !byId.has(id)),
    );
    expect(dead).toEqual([]);
  });

  it('name both languages and give a reader something to open', () => {
    const poor = entries.filter(
      (e) =>
        !e.names.de ||
        !e.names.en ||
        !e.gist.de ||
        !e.gist.en ||
        ((e.sources ?? []).length === 0 && !e.wikipedia?.de && !e.wikipedia?.en),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('count every state, and at least 25,000 cities', () => {
    const count = (type: string): number => entries.filter((e) => e.type === type).length;
    expect(count('country')).toBeGreaterThanOrEqual(195);
    expect(count('region')).toBeGreaterThan(3_000);
    expect(count('city')).toBeGreaterThanOrEqual(25_000);
  });

  it('come in the same order and words every time', async () => {
    expect((await bulkEntries()).filter(isPlaceInput)).toEqual(entries);
  }, 180_000);

  it('leave no marks of the build in a sentence', () => {
    const odd = entries.filter((e) => /undefined|null|NaN|\s{2}|\(\)/.test(`${e.gist.de} ${e.gist.en}`));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('give one Wikidata id to one place', () => {
    const seen = new Map<string, string[]>();
    for (const { id, wikidata } of entries)
      if (wikidata) seen.set(wikidata, [...(seen.get(wikidata) ?? []), id]);
    expect([...seen.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });
});

describe('a country', () => {
  it('is described in a sentence of each language, with the article German asks for', () => {
    expect(entry('place/kazakhstan').gist).toEqual({
      de: 'Staat in Zentralasien mit rund 20 Millionen Einwohnern; Hauptstadt ist Astana.',
      en: 'Country in Central Asia with about 20 million inhabitants; the capital is Astana.',
    });
    expect(entry('place/ankara-tr').gist.de).toBe('Hauptstadt der Türkei.');
    expect(entry('place/tehran-ir').gist.de).toBe('Hauptstadt des Iran.');
    expect(entry('place/washington-us').gist).toEqual({
      de: 'Hauptstadt der USA.',
      en: 'Capital of the United States.',
    });
    expect(entry('place/san-diego-us').gist.de).toMatch(/^Stadt in den USA \(Kalifornien\) mit rund /);
  });

  it('is found by the names the news uses', () => {
    expect(aliasNames(entry('place/united-kingdom'), 'de')).toContain('Großbritannien');
    expect(aliasNames(entry('place/turkiye'), 'en')).toContain('Turkey');
    expect(aliasNames(entry('place/united-arab-emirates'), 'de')).toContain('VAE');
    expect(aliasNames(entry('place/cote-divoire'), 'mul')).toContain('Côte d’Ivoire');
    expect(entry('place/congo-kinshasa').names.de).toBe('Demokratische Republik Kongo');
    expect(entry('place/kazakhstan').demonyms?.de).toContain('kasachisch');
  });

  it('needs evidence where its name is also a person or a US state, but only in that language', () => {
    const georgia = entry('place/georgia');
    expect(georgia.weakName).toBe(true);
    expect(aliasNames(georgia, 'de')).toContain('Georgien');
  });

  it('has neighbours that name it in return', () => {
    const oneSided = entries.flatMap((e) =>
      (e.neighbours ?? []).filter((id) => !entry(id).neighbours?.includes(e.id)).map((id) => `${e.id} ${id}`),
    );
    expect(oneSided).toEqual([]);
  });

  it('dates every fact', () => {
    const kazakhstan = entry('place/kazakhstan');
    expect(kazakhstan.facts?.map(({ key }) => key)).toEqual([
      'population',
      'area',
      'currency',
      'government',
      'memberships',
    ]);
    expect(kazakhstan.facts?.every(({ asOf }) => Boolean(asOf))).toBe(true);
  });

  it('names its capital, unless it is a city itself or has none that is agreed', () => {
    const states = entries.filter(({ type }) => type === 'country');
    const without = states.filter(({ capital }) => capital === undefined).map(({ id }) => id);
    expect(without.sort()).toEqual([
      'place/monaco',
      'place/nauru',
      'place/palestinian-territories',
      'place/singapore',
      'place/vatican-city',
      'place/western-sahara',
    ]);
  });
});

describe('a city', () => {
  it('carries the German name where it differs', () => {
    expect(entry('place/moscow-ru').names).toEqual({ de: 'Moskau', en: 'Moscow' });
    expect(entry('place/milan-it').names.de).toBe('Mailand');
    expect(entry('place/warsaw-pl').names.de).toBe('Warschau');
    expect(aliasNames(entry('place/kyiv-ua'), 'de')).toContain('Kyjiw');
  });

  it('in a German-speaking country is found without its river', () => {
    expect(aliasNames(entry('place/heidenheim-an-der-brenz-de'), 'mul')).toContain('Heidenheim');
    expect(aliasNames(entry('place/klagenfurt-am-worthersee-at'), 'mul')).toContain('Klagenfurt');
    expect(aliasNames(entry('place/sankt-polten-at'), 'mul')).toContain('St. Pölten');
  });

  it('had a former name for a time', () => {
    expect(entry('place/astana-kz').aliases?.mul).toContainEqual({
      name: 'Nur-Sultan',
      from: '2019-03-23',
      to: '2022-09-17',
    });
  });

  it('needs evidence where its name is a common word or a family name', () => {
    for (const id of [
      'place/essen-de',
      'place/reading-gb',
      'place/nice-fr',
      'place/lincoln-us',
      'place/mobile-us',
    ])
      expect([id, entry(id).weakName]).toEqual([id, true]);
    for (const id of ['place/paris-fr', 'place/berlin-de', 'place/vienna-at'])
      expect([id, entry(id).weakName]).toEqual([id, undefined]);
  });

  it('keeps the short id where it is the larger of two', () => {
    expect(entry('place/springfield-us').partOf).toBe('place/region-us-mo');
    expect(entry('place/springfield-us-il').partOf).toBe('place/region-us-il');
  });

  it('is the likelier meaning of its name the larger it is', () => {
    const prior = (id: string): number => entry(id).prior ?? 0;
    expect(prior('place/berlin-de')).toBeGreaterThan(prior('place/leipzig-de'));
    expect(prior('place/leipzig-de')).toBeGreaterThan(prior('place/gotha-de'));
  });
});

describe('a region', () => {
  it('has a German name, its kind and its seat', () => {
    expect(entry('place/region-de-by')).toMatchObject({
      names: { de: 'Bayern', en: 'Bavaria' },
      gist: { de: 'Bundesland in Deutschland; Hauptstadt ist München.' },
      wikidata: 'Q980',
    });
    expect(entry('place/region-us-ca').names.de).toBe('Kalifornien');
  });

  it('needs evidence where a country or city has the same name', () => {
    for (const id of [
      'place/region-us-ga',
      'place/region-us-wa',
      'place/region-us-ny',
      'place/region-au-vic',
    ])
      expect([id, entry(id).weakName]).toEqual([id, true]);
  });
});
