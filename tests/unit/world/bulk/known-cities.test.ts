import { beforeAll, describe, expect, it } from 'vitest';
import { rawCities } from '../../../../src/world/bulk/geonames';
import { withKnownCities } from '../../../../src/world/bulk/known-cities';
import { type CityTables, readCityTables } from '../../../../src/world/bulk/tables';

const SOCHI = 491422;
const SPRINGFIELD_IL = 4250542;

describe('towns known beyond their size', () => {
  let tables: CityTables;
  beforeAll(async () => {
    tables = await readCityTables();
  });
  const known = (country: string, ...list: string[]): CityTables =>
    withKnownCities(tables, { known: { [country]: list }, names: {} }, rawCities());

  it('need no evidence', () => {
    expect(known('RU', 'Sochi').fixes[SOCHI]).toMatchObject({ weak: false, leastPrior: 0.5 });
  });

  it('go on needing it where their name is also a word, but less', () => {
    expect(known('RU', '~Sochi').fixes[SOCHI]).not.toHaveProperty('weak');
    expect(known('RU', '~Sochi').fixes[SOCHI]?.leastPrior).toBeGreaterThan(0.5);
  });

  it('are told from others of that name by their region', () => {
    expect(Object.keys(known('US', 'Springfield, IL').fixes)).toContain(String(SPRINGFIELD_IL));
  });

  it('keep what was said of them by number, and gain their other names', () => {
    const { fixes } = withKnownCities(
      { ...tables, fixes: { [SOCHI]: { en: 'Sotchi', a: { en: [{ name: 'Sochi' }] } } } },
      {
        known: {},
        names: { RU: { Sochi: { de: 'Sotschi', en: 'Sochi', a: { de: [{ name: 'Sotchi' }] } } } },
      },
      rawCities(),
    );
    expect(fixes[SOCHI]).toEqual({
      de: 'Sotschi',
      en: 'Sotchi',
      a: { en: [{ name: 'Sochi' }], de: [{ name: 'Sotchi' }] },
    });
  });

  it('must be in GeoNames', () => {
    expect(() => known('RU', 'Atlantis')).toThrow('RU Atlantis');
  });
});
