import { slug, withoutMarks } from '../../packs/slug';
import { type CityCount, cityCounts } from './city-counts';
import { cityPrior, type NamedCity, type Weakness, weakCityNames, withoutRiver } from './city-names';
import type { Capital, Country } from './countries';
import type { PlaceInput } from './entry-input';
import { type RawCity, rawCities } from './geonames';
import { withKnownCities } from './known-cities';
import {
  CITY_MIN,
  CITY_MIN_DACH,
  CITY_MIN_FAR,
  DISTRICT_MIN,
  GIST_COUNT_FROM,
  POPULATION_AS_OF,
  SHORT_NAME_MIN,
} from './limits';
import type { Admin } from './regions';
import { type CityTables, readCityTables, readKnownCities } from './tables';
import { inhabitants as inWords, texts } from './words';

const DACH = new Set(['DE', 'AT', 'CH', 'LI']);
/** Large countries whose smaller towns papers in German and English hardly name; of each, places the tables know stay. */
const FAR = new Set(
  'AO AR BD BO BR CD CI CL CM CN CO CU DO DZ EC EG ET GH GT ID IN JP KE KR MA MG MM MX MY MZ NG PE PH PK SD TH TZ UG VE VN'.split(
    ' ',
  ),
);
/** Territories that are one town: the territory's own entry stands for both. */
const CITY_STATES = new Set(['SG', 'MC', 'VA', 'HK', 'MO', 'GI']);

type Alias = NonNullable<PlaceInput['aliases']>[string][number];

export async function cityEntries(
  countries: ReadonlyMap<string, Country>,
  admin: Admin,
): Promise<{ entries: PlaceInput[]; capitals: Map<string, Capital> }> {
  const raws = rawCities();
  const tables = withKnownCities(await readCityTables(), await readKnownCities(), raws);
  const cities = raws
    .filter((raw) => countries.has(raw.country) && wanted(raw, tables))
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map((raw) => named(raw, tables));
  const counts = await cityCounts(tables, raws);
  const ids = cityIds(cities);
  const weak = weakCityNames(cities, tables.weakNames, countries);
  const entries: PlaceInput[] = [];
  const capitals = new Map<string, Capital>();
  for (const city of cities) {
    const { raw } = city;
    const country = countries.get(raw.country);
    const id = ids.get(raw.cityId);
    if (!country || !id) continue;
    const entry = cityEntry(city, id, country, admin, tables, weak(city), counts.get(city.raw.cityId));
    entries.push(entry);
    if (city.capital) capitals.set(raw.country, { id, names: entry.names, lat: entry.lat, lon: entry.lon });
  }
  for (const [code, country] of countries) {
    if (CITY_STATES.has(code)) continue;
    if (!capitals.has(code) && tables.capitals[code]) {
      const id = ids.get(tables.capitals[code]);
      const entry = entries.find((e) => e.id === id);
      if (!id || !entry) throw new Error(`${country.id}: no city for its capital`);
      capitals.set(code, { id, names: entry.names, lat: entry.lat, lon: entry.lon });
    }
  }
  return { entries, capitals };
}

function wanted(raw: RawCity, { fixes, exonyms, qids }: CityTables): boolean {
  if (fixes[raw.cityId]?.drop) return false;
  if (raw.featureCode === 'PPLC') return !CITY_STATES.has(raw.country);
  if (fixes[raw.cityId]) return true;
  if (raw.featureCode === 'PPLX') return raw.population >= DISTRICT_MIN;
  if (/^PPL(Q|H|W|CH)$/.test(raw.featureCode)) return false;
  if (DACH.has(raw.country)) return raw.population >= CITY_MIN_DACH;
  const known = raw.cityId in exonyms || raw.cityId in qids;
  return raw.population >= (FAR.has(raw.country) && !known ? CITY_MIN_FAR : CITY_MIN);
}

function named(raw: RawCity, { exonyms, fixes, noCapital }: CityTables): NamedCity {
  const fix = fixes[raw.cityId];
  const [de, en] = exonyms[raw.cityId] ?? [];
  return {
    raw,
    de: fix?.de ?? de ?? fix?.en ?? raw.name,
    en: fix?.en ?? en ?? raw.name,
    fix,
    capital: raw.featureCode === 'PPLC' && !noCapital.includes(raw.country),
  };
}

/** The larger city keeps the short id; the next one adds its first-level region, then its GeoNames number. */
function cityIds(cities: readonly NamedCity[]): Map<number, string> {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { raw, fix, en } of cities) {
    const base = slug(fix?.slug ?? raw.name) || slug(en) || String(raw.cityId);
    const short = `place/${base}-${raw.country.toLowerCase()}`;
    const candidates = [short, `${short}-${slug(raw.adminCode) || '0'}`, `${short}-${raw.cityId}`];
    const id = candidates.find((candidate) => !taken.has(candidate));
    if (!id) throw new Error(`no free id for city ${raw.cityId}`);
    taken.add(id);
    ids.set(raw.cityId, id);
  }
  return ids;
}

function cityEntry(
  city: NamedCity,
  id: string,
  country: Country,
  admin: Admin,
  tables: CityTables,
  weak: Weakness,
  listed: CityCount | undefined,
): PlaceInput {
  const { raw, fix, de, en } = city;
  const region = admin.of(raw.country, raw.adminCode);
  const [lon, lat] = raw.loc.coordinates;
  const wikipedia = fix?.wp ?? tables.titles[raw.cityId];
  const wikidata = fix?.q ?? tables.qids[raw.cityId];
  const count =
    fix?.population === undefined
      ? listed
      : { inhabitants: fix.population, asOf: fix.populationAsOf ?? POPULATION_AS_OF };
  const fact = populationFact(city, count);
  const aliases = cityAliases(city, weak, tables);
  return {
    id,
    type: raw.featureCode === 'PPLX' ? 'district' : 'city',
    names: texts(de, en),
    ...(Object.keys(aliases).length > 0 && { aliases }),
    gist: fix?.gist ?? cityGist(city, country, region, count, tables),
    country: raw.country,
    lat,
    lon,
    ...(region && { partOf: region.id }),
    ...(fact && { facts: [fact] }),
    ...(wikipedia ? { wikipedia } : { sources: [`https://www.geonames.org/${raw.cityId}`] }),
    ...(wikidata && { wikidata }),
    prior: fix?.prior ?? Math.max(fix?.leastPrior ?? 0, cityPrior(city)),
    ...((weak.de || weak.en) && { weakName: true }),
  };
}

/**
 * A dated count, or GeoNames' number by a name that says whose it is: it has no year, and may be two censuses old.
 * Of capitals GeoNames often counts the inner district only: they get no number unless one is set by hand.
 */
function populationFact(
  { raw, fix, capital }: NamedCity,
  count: CityCount | undefined,
): NonNullable<PlaceInput['facts']>[number] | null {
  if (fix?.noPopulation) return null;
  if (count) {
    const { inhabitants, asOf, source } = count;
    return { key: 'population', value: inhabitants, asOf, ...(source && { source }) };
  }
  if (capital || raw.population === 0) return null;
  return { key: 'population-geonames', value: raw.population, asOf: POPULATION_AS_OF };
}

/** A display name that is weak in one language only is said again, as a plain alias, for the other. */
function cityAliases(
  { raw, fix, de, en }: NamedCity,
  weak: Weakness,
  { weakNames }: CityTables,
): NonNullable<PlaceInput['aliases']> {
  const found: NonNullable<PlaceInput['aliases']> = {};
  const add = (lang: string, name: Alias): void => {
    found[lang] = [...(found[lang] ?? []), name];
  };
  for (const [lang, own] of Object.entries(fix?.a ?? {})) if (own.length > 0) found[lang] = [...own];
  if (raw.name !== de && raw.name !== en && !fix?.slug) add('mul', raw.name);
  if (weak.en && !weak.de) add('de', de);
  if (weak.de && !weak.en) add('en', en);
  const plain = withoutMarks(en);
  if (plain !== en && plain !== de && plain !== raw.name && !weak.en) add('en', plain);
  if (DACH.has(raw.country)) {
    const short = withoutRiver(de);
    if (short && !fix?.a.mul) {
      const vague = raw.population < SHORT_NAME_MIN || weakNames.de.has(withoutMarks(short).toLowerCase());
      add('mul', vague ? { name: short, weak: true } : short);
    }
    if (de.startsWith('Sankt ')) add('mul', de.replace(/^Sankt /, 'St. '));
  }
  return found;
}

function cityGist(
  city: NamedCity,
  country: Country,
  region: { names: { de: string; en: string } } | undefined,
  count: CityCount | undefined,
  { areas }: CityTables,
): { de: string; en: string } {
  const { raw, de, en } = city;
  if (city.capital) {
    const [german, english] = country.row.what ? ['Hauptort', 'Main town'] : ['Hauptstadt', 'Capital'];
    return { de: `${german} ${country.of.de}.`, en: `${english} ${country.of.en}.` };
  }
  const area = areas[`${raw.country}.${raw.adminCode}`];
  const bracket = (name: string | undefined, own: string): string =>
    name && name !== own && name !== country.name.de && name !== country.name.en ? ` (${name})` : '';
  const population = count?.inhabitants ?? raw.population;
  const people =
    count && count.asOf >= GIST_COUNT_FROM && !city.fix?.noPopulation ? inWords(count.inhabitants) : null;
  const kind =
    raw.featureCode === 'PPLX'
      ? { de: 'Stadtteil', en: 'District of a city' }
      : population >= 100_000
        ? { de: 'Stadt', en: 'City' }
        : { de: population >= 20_000 ? 'Stadt' : 'Ort', en: 'Town' };
  const inside = area ?? {
    de: `${country.inside.de}${bracket(region?.names.de, de)}`,
    en: `${country.inside.en}${bracket(region?.names.en, en)}`,
  };
  return {
    de: `${kind.de} ${inside.de}${people ? ` mit ${people.de}` : ''}.`,
    en: `${kind.en} ${inside.en}${people ? ` with ${people.en}` : ''}.`,
  };
}
