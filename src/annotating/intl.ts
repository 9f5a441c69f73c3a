import type { Day } from '../model';

/** Formatters by language and options: making one costs more than hundreds of uses. A build knows two languages and a dozen options. */
const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const regions = new Map<string, Intl.DisplayNames>();

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

export const numberFormat = (lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(numbers, `${lang} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(lang, options));

const dayFormat = (lang: string): Intl.DateTimeFormat =>
  kept(days, lang, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }));

/** Names of countries by ISO 3166-1 code; undefined for a code without one. */
export const regionNames = (lang: string): Intl.DisplayNames =>
  kept(regions, lang, () => new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }));

/** A day as a language writes it out. It carries no time zone: it is formatted as UTC. */
export const dayText = (day: Day, lang: string): string =>
  dayFormat(lang).format(new Date(`${day}T00:00:00Z`));
