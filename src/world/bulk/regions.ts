import { cldrSubdivisions } from './cldr';
import type { Country } from './countries';
import type { PlaceInput } from './entry-input';
import { type RegionTables, readRegionTables } from './tables';
import { texts } from './words';

/** A first-level region as cities point to it. */
export interface Region {
  readonly id: string;
  readonly names: { readonly de: string; readonly en: string };
}

/** GeoNames' first-level regions, by country and admin code. */
export interface Admin {
  of(country: string, adminCode: string): Region | undefined;
}

/** A region that the tables name by hand is one the news means; the others are mostly named after their main town. */
const PRIOR_NAMED = 0.6;
const PRIOR_OTHER = 0.1;

const NAME_IS_A_CODE = /^[A-Z0-9\W]{1,3}$/;

export async function regionEntries(
  countries: ReadonlyMap<string, Country>,
): Promise<{ entries: PlaceInput[]; admin: Admin; seats: ReadonlyMap<string, string> }> {
  const tables = await readRegionTables();
  const cldr = { de: cldrSubdivisions('de'), en: cldrSubdivisions('en') };
  const regions = new Map<string, Region>();
  const entries: PlaceInput[] = [];
  for (const country of countries.values()) {
    for (const code of tables.firstLevel.get(country.code) ?? []) {
      if (tables.drop.includes(code)) continue;
      const names = regionNames(code, tables, cldr);
      if (!names) continue;
      const region = { id: `place/region-${code.toLowerCase()}`, names };
      regions.set(code, region);
      entries.push(regionEntry(code, region, country, tables));
    }
  }
  const seats = new Map(
    Object.entries(tables.seats).map(([code, seat]) => [
      `place/region-${code.toLowerCase()}`,
      `place/${seat}`,
    ]),
  );
  return {
    entries,
    seats,
    admin: { of: (country, adminCode) => regions.get(tables.adminCodes[`${country}.${adminCode}`] ?? '') },
  };
}

function regionNames(
  code: string,
  { names }: RegionTables,
  cldr: Record<'de' | 'en', Record<string, string>>,
): { de: string; en: string } | null {
  const key = code.replace('-', '').toLowerCase();
  const [byHand, byHandEn] = names[code] ?? [];
  const en = byHandEn ?? tidy(cldr.en[key]);
  const de = byHand ?? tidy(cldr.de[key]) ?? en;
  if (!de) return null;
  const pair = { de, en: en ?? de };
  return NAME_IS_A_CODE.test(pair.de) && NAME_IS_A_CODE.test(pair.en) ? null : pair;
}

/** CLDR marks homonyms with raised digits and former regions with a dagger. */
function tidy(name: string | undefined): string | undefined {
  if (!name || name.includes('†')) return undefined;
  return name.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/, '').trim() || undefined;
}

function regionEntry(
  code: string,
  { id, names }: Region,
  country: Country,
  tables: RegionTables,
): PlaceInput {
  const kind = tables.kindOf[code] ?? tables.kinds[country.code] ?? { de: 'Region', en: 'Region' };
  const byHand = code in tables.names || code in tables.qids;
  const wikidata = tables.q[code] ?? (names.de.startsWith('Land ') ? undefined : tables.qids[code]);
  const aliases = tables.a[code];
  const demonyms = tables.d[code];
  const weak = tables.weak.includes(code) || !byHand;
  const wikipedia =
    tables.wikipedia[code] ??
    (byHand && tables.wikipediaOf.includes(country.code) && !tables.weak.includes(code) ? names : undefined);
  return {
    id,
    type: 'region',
    names: texts(names.de, names.en),
    ...(aliases && { aliases }),
    ...(demonyms && { demonyms }),
    gist: texts(`${kind.de} ${country.inside.de}.`, `${kind.en} ${country.inside.en}.`),
    country: country.code,
    partOf: country.id,
    ...(wikipedia
      ? { wikipedia }
      : { sources: [`https://www.iso.org/obp/ui/#iso:code:3166:${country.code}`] }),
    ...(wikidata && { wikidata }),
    prior: byHand ? PRIOR_NAMED : PRIOR_OTHER,
    ...(weak && { weakName: true }),
  };
}

/** Adds what only the cities know: the seat of government, and a position in the middle of the region's towns. */
export function placeRegions(
  regions: readonly PlaceInput[],
  cities: readonly PlaceInput[],
  seats: ReadonlyMap<string, string>,
): PlaceInput[] {
  const byId = new Map(cities.map((city) => [city.id, city]));
  const sums = new Map<string, { lat: number; lon: number; n: number }>();
  for (const { partOf, lat, lon } of cities) {
    if (partOf === undefined || lat === undefined || lon === undefined) continue;
    const sum = sums.get(partOf) ?? { lat: 0, lon: 0, n: 0 };
    sums.set(partOf, { lat: sum.lat + lat, lon: sum.lon + lon, n: sum.n + 1 });
  }
  return regions.map((region) => {
    const sum = sums.get(region.id);
    const seatId = seats.get(region.id);
    const seat = seatId === undefined ? undefined : byId.get(seatId);
    if (seatId !== undefined && !seat) throw new Error(`regions.yaml: ${region.id} has no city "${seatId}"`);
    return {
      ...region,
      ...(sum && { lat: round(sum.lat / sum.n), lon: round(sum.lon / sum.n) }),
      ...(seat && {
        capital: seat.id,
        gist: texts(
          region.gist.de?.replace(/\.$/, `; Hauptstadt ist ${seat.names.de}.`) ?? '',
          region.gist.en?.replace(/\.$/, `; the capital is ${seat.names.en}.`) ?? '',
        ),
      }),
    };
  });
}

/** Two decimals are about a kilometre: more would claim what a mean of towns does not know. */
const round = (degrees: number): number => Math.round(degrees * 100) / 100;
