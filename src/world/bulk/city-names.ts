import type { NamedCity } from './cities';
import type { Country } from './countries';
import { withoutMarks } from './slug';

/** How much more a German or English reader's news means a city of this country than its size says. */
const NEARNESS: Readonly<Record<string, number>> = {
  DE: 4,
  AT: 4,
  CH: 4,
  GB: 3,
  US: 2,
  FR: 2,
  IT: 2,
  ES: 2,
  UA: 2,
  IL: 2,
  PS: 3,
  PL: 1.5,
  NL: 2,
  BE: 2,
  RU: 1.5,
  IE: 2,
  CA: 1.5,
  AU: 1.5,
  SY: 2,
  CN: 0.4,
  IN: 0.5,
  BR: 0.7,
  PH: 0.5,
  ID: 0.6,
  MX: 0.7,
  CO: 0.6,
  NG: 0.6,
  PK: 0.6,
  BD: 0.5,
};
/** A name belongs to the larger of two places of that name only if it is this many times as weighty. */
const CLEARLY_LARGER = 3;

const weight = ({ raw, capital }: NamedCity): number =>
  Math.max(raw.population, 500) * (NEARNESS[raw.country] ?? 1) * (capital ? 5 : 1);

/** 0.05 for a town of 10,000, about 0.3 at 100,000, 0.55 at a million; capitals higher. */
export function cityPrior(city: NamedCity): number {
  const size = Math.log10(Math.max(weight({ ...city, capital: false }), 10_000)) - 4;
  const prior = 0.05 + 0.25 * size + (city.capital ? 0.25 : 0);
  return Math.round(Math.min(0.9, prior) * 100) / 100;
}

/**
 * Tells whether a city's display name needs evidence: it is a common word, a first name or a surname,
 * as short as an abbreviation, the name of a country, or the name of a weightier city too.
 */
export function isWeakCityName(
  cities: readonly NamedCity[],
  listed: ReadonlySet<string>,
  countries: ReadonlyMap<string, Country>,
): (city: NamedCity) => boolean {
  const key = (name: string): string => withoutMarks(name).toLowerCase();
  const countryNames = new Set<string>();
  for (const { name } of countries.values())
    for (const lang of ['de', 'en'] as const) countryNames.add(key(name[lang]));
  const rivals = new Map<string, NamedCity[]>();
  for (const city of cities) {
    for (const name of new Set([key(city.de), key(city.en)])) {
      const list = rivals.get(name);
      if (list) list.push(city);
      else rivals.set(name, [city]);
    }
  }
  return (city) => {
    if (city.fix?.weak !== undefined) return city.fix.weak;
    const own = [...new Set([key(city.de), key(city.en)])];
    const most = weight(city);
    return own.some(
      (name) =>
        listed.has(name) ||
        name.length <= 3 ||
        countryNames.has(name) ||
        (rivals.get(name) ?? []).some((rival) => rival !== city && weight(rival) * CLEARLY_LARGER > most),
    );
  };
}
