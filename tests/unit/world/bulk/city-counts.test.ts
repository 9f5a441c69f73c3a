import { beforeAll, describe, expect, it } from 'vitest';
import { cityEntries } from '../../../../src/world/bulk/cities';
import { countsOf } from '../../../../src/world/bulk/city-counts';
import { countries } from '../../../../src/world/bulk/countries';
import type { PlaceInput } from '../../../../src/world/bulk/entry-input';
import { type RawCity, rawCities } from '../../../../src/world/bulk/geonames';
import { regionEntries } from '../../../../src/world/bulk/regions';
import { type CityTables, readCityTables } from '../../../../src/world/bulk/tables';

const SPRINGFIELD_IL = 4250542;
const source = 'https://www.census.gov/';

describe('what is said of how many live in a town', () => {
  let entries: Map<string, PlaceInput>;
  beforeAll(async () => {
    const all = await countries();
    const { admin } = await regionEntries(all);
    entries = new Map((await cityEntries(all, admin)).entries.map((entry) => [entry.id, entry]));
  });

  it('is a dated count where an office counted, in the gist too', () => {
    expect(entries.get('place/edmonton-ca')).toMatchObject({
      gist: { en: 'City in Canada (Alberta) with about 1 million inhabitants.' },
      facts: [{ key: 'population', asOf: '2021' }],
    });
  });

  it('has no place in a gist where the count is old', () => {
    expect(entries.get('place/bengaluru-in')).toMatchObject({
      gist: { en: 'City in India (Karnataka).' },
      facts: [{ key: 'population', asOf: '2011' }],
    });
  });

  it("is called GeoNames' where its year is not known, and left out of the gist", () => {
    expect(entries.get('place/boxtel-nl')).toMatchObject({
      gist: { en: 'Town in the Netherlands (North Brabant).' },
      facts: [{ key: 'population-geonames' }],
    });
  });
});

describe('counts by name', () => {
  let tables: CityTables;
  let raws: readonly RawCity[];
  beforeAll(async () => {
    tables = await readCityTables();
    raws = rawCities();
  });

  it('are told from others of that name by their region', () => {
    const counts = countsOf(
      { US: { source, counts: { 2020: { 'Springfield, IL': 114394 } } } },
      tables,
      raws,
    );
    expect(counts.get(SPRINGFIELD_IL)).toEqual({ inhabitants: 114394, asOf: '2020', source });
  });

  it('must be of a town that GeoNames has', () => {
    expect(() => countsOf({ RU: { source, counts: { 2020: { Atlantis: 1 } } } }, tables, raws)).toThrow(
      'RU Atlantis',
    );
  });

  it('must not be two', () => {
    expect(() =>
      countsOf({ GB: { source, counts: { 2021: { Leeds: 1 }, 2022: { Leeds: 2 } } } }, tables, raws),
    ).toThrow('two counts');
  });
});
