import { withoutMarks } from '../../packs/slug';
import type { RawCity } from './geonames';
import type { CityFix, CityTables, KnownCities } from './tables';

/** What a reader knows by name alone needs no cue beside it, whatever its size. */
const KNOWN_PRIOR = 0.5;
/** Of a name that is also a word or a person's: with a cue and its country in the article it is the town. */
const KNOWN_WEAK_PRIOR = 0.75;

/** The tables, with what known-cities.yaml says added to the corrections by number; those win. */
export function withKnownCities(
  tables: CityTables,
  { known, names }: KnownCities,
  raws: readonly RawCity[],
): CityTables {
  const countries = new Set([...Object.keys(known), ...Object.keys(names)]);
  const find = townFinder(
    tables,
    raws.filter(({ country }) => countries.has(country)),
  );
  const added = new Map<number, Partial<CityFix>>();
  const missing: string[] = [];
  const add = (country: string, written: string, fix: Partial<CityFix>): void => {
    const id = find(country, written);
    if (id === undefined) missing.push(`${country} ${written}`);
    else added.set(id, { ...added.get(id), ...fix });
  };
  for (const [country, list] of Object.entries(names))
    for (const [name, { de, en, a }] of Object.entries(list)) add(country, name, { de, en, a });
  for (const [country, list] of Object.entries(known))
    for (const written of list)
      add(
        country,
        written.replace(/^~/, ''),
        written.startsWith('~') ? { leastPrior: KNOWN_WEAK_PRIOR } : { leastPrior: KNOWN_PRIOR, weak: false },
      );
  if (missing.length > 0) throw new Error(`known-cities.yaml: GeoNames has no ${missing.join('; ')}`);
  const fixes = { ...tables.fixes };
  for (const [id, fix] of added) {
    const own = fixes[id];
    fixes[id] = { ...fix, ...own, a: joined(fix.a ?? {}, own?.a ?? {}) };
  }
  return { ...tables, fixes };
}

function joined(first: CityFix['a'], second: CityFix['a']): CityFix['a'] {
  const languages = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...languages].map((lang) => [lang, [...(first[lang] ?? []), ...(second[lang] ?? [])]]),
  );
}

/** The largest town of that name in the country; "Springfield, IL": in that first-level region. */
export function townFinder({ exonyms, fixes }: CityTables, raws: readonly RawCity[]) {
  const byName = new Map<string, RawCity[]>();
  const key = (country: string, name: string): string => `${country} ${withoutMarks(name).toLowerCase()}`;
  for (const raw of raws) {
    const { de, en } = fixes[raw.cityId] ?? {};
    for (const name of new Set([raw.name, ...(exonyms[raw.cityId] ?? []), de, en])) {
      if (!name) continue;
      const list = byName.get(key(raw.country, name));
      if (list) list.push(raw);
      else byName.set(key(raw.country, name), [raw]);
    }
  }
  return (country: string, written: string): number | undefined => {
    const [, name = written, region] = /^(.+), ([A-Z0-9]{1,3})$/.exec(written) ?? [];
    return (byName.get(key(country, name)) ?? [])
      .filter(({ adminCode }) => region === undefined || adminCode === region)
      .reduce<RawCity | undefined>((a, b) => (a && a.population >= b.population ? a : b), undefined)?.cityId;
  };
}
