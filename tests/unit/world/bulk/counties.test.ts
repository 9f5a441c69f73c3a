import { beforeAll, describe, expect, it } from 'vitest';
import { countyEntries } from '../../../../src/world/bulk/counties';
import { countries } from '../../../../src/world/bulk/countries';
import type { PlaceInput } from '../../../../src/world/bulk/entry-input';
import { regionEntries } from '../../../../src/world/bulk/regions';

describe('districts and counties', () => {
  let all: PlaceInput[];
  beforeAll(async () => {
    all = await countyEntries((await regionEntries(await countries())).entries);
  }, 180_000);
  const county = (id: string): PlaceInput | undefined => all.find((e) => e.id === id);

  it('stand once each, in their state', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(county('place/district-landkreis-gorlitz')).toMatchObject({
      names: { de: 'Landkreis Görlitz', en: 'Görlitz district' },
      gist: { de: 'Landkreis in Sachsen.' },
      partOf: 'place/region-de-sn',
    });
  });

  it('need evidence where several states have one of that name', () => {
    expect(county('place/county-maricopa-us-az')).not.toHaveProperty('weakName');
    expect(county('place/county-orange-us-ca')).toMatchObject({ weakName: true });
  });

  it('are all those of a state, parishes in Louisiana', () => {
    expect(all.filter(({ partOf }) => partOf === 'place/region-us-tx')).toHaveLength(254);
    expect(county('place/county-orleans-us-la')).toMatchObject({
      names: { en: 'Orleans Parish' },
      wikipedia: { en: 'Orleans Parish, Louisiana' },
    });
    expect(county('place/county-richmond-us-va')).toMatchObject({ weakName: true });
  });

  it('open the article of the county, not of a town', () => {
    expect(county('place/county-los-angeles-us-ca')?.wikipedia).toEqual({
      en: 'Los Angeles County, California',
    });
  });
});
