import { withoutMarks } from '../../packs/slug';
import type { Country } from './countries';
import type { RawCity } from './geonames';
import type { CityFix } from './tables';

/** A city with the names its entry will carry. */
export interface NamedCity {
  readonly raw: RawCity;
  readonly de: string;
  readonly en: string;
  readonly fix: CityFix | undefined;
  readonly capital: boolean;
}

/** How much more a German or English reader's news means a city of this country than its size says. */
const NEARNESS: Readonly<Record<string, number>> = {
  DE: 8,
  AT: 8,
  CH: 8,
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
const LONGEST_ABBREVIATION = 3;

const weight = ({ raw, capital }: NamedCity): number =>
  Math.max(raw.population, 500) * (NEARNESS[raw.country] ?? 1) * (capital ? 5 : 1);

/** 0.05 for a town of 10,000, about 0.3 at 100,000, 0.55 at a million; capitals higher. */
export function cityPrior(city: NamedCity): number {
  const size = Math.log10(Math.max(weight({ ...city, capital: false }), 10_000)) - 4;
  const prior = 0.05 + 0.25 * size + (city.capital ? 0.25 : 0);
  return Math.round(Math.min(0.9, prior) * 100) / 100;
}

const WITH_RIVER = /^(\p{L}[\p{L}-]+) (?:am|an der|im|in der|bei|vor der|ob der|\()/u;

/** "Offenbach am Main", "Halle (Saale)": the news says the first word alone. */
export const withoutRiver = (german: string): string | undefined => WITH_RIVER.exec(german)?.[1];

/** In which language a city's display name needs evidence. */
export interface Weakness {
  readonly de: boolean;
  readonly en: boolean;
}

/**
 * Tells whether a city's display name needs evidence: it is a common word, a given name or a family name,
 * as short as an abbreviation, the name of a country, or the name of a weightier city too, with its river or without.
 */
export function weakCityNames(
  cities: readonly NamedCity[],
  listed: Readonly<Record<'de' | 'en', ReadonlySet<string>>>,
  countries: ReadonlyMap<string, Country>,
): (city: NamedCity) => Weakness {
  const folded = new Map<string, string>();
  const key = (name: string): string => {
    let fold = folded.get(name);
    if (fold === undefined) {
      fold = withoutMarks(name).toLowerCase();
      folded.set(name, fold);
    }
    return fold;
  };
  const countryNames = {
    de: new Set([...countries.values()].map(({ name }) => key(name.de))),
    en: new Set([...countries.values()].map(({ name }) => key(name.en))),
  };
  const rivals = { de: new Map<string, NamedCity[]>(), en: new Map<string, NamedCity[]>() };
  for (const city of cities) {
    for (const lang of ['de', 'en'] as const) {
      for (const called of [city[lang], withoutRiver(city[lang])]) {
        if (called === undefined) continue;
        const name = key(called);
        const list = rivals[lang].get(name);
        if (list) list.push(city);
        else rivals[lang].set(name, [city]);
      }
    }
  }
  const isWeak = (city: NamedCity, lang: 'de' | 'en'): boolean => {
    const name = key(city[lang]);
    return (
      listed[lang].has(name) ||
      name.length <= LONGEST_ABBREVIATION ||
      countryNames[lang].has(name) ||
      (rivals[lang].get(name) ?? []).some(
        (rival) => rival !== city && weight(rival) * CLEARLY_LARGER > weight(city),
      )
    );
  };
  return (city) => {
    const fixed = city.fix?.weak;
    if (fixed !== undefined) return { de: fixed, en: fixed };
    return { de: isWeak(city, 'de'), en: isWeak(city, 'en') };
  };
}
