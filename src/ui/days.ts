import type { PartialDay } from '../model';
import type { UiLang } from './strings';

/** `bare`: without the year, where it stands beside. */
type Style = 'long' | 'short' | 'bare';

const OPTIONS: Record<number, Record<Style, Intl.DateTimeFormatOptions>> = {
  4: { long: { year: 'numeric' }, short: { year: 'numeric' }, bare: { year: 'numeric' } },
  7: {
    long: { year: 'numeric', month: 'long' },
    short: { year: 'numeric', month: 'short' },
    bare: { month: 'short' },
  },
  10: {
    long: { year: 'numeric', month: 'long', day: 'numeric' },
    short: { year: 'numeric', month: 'short', day: 'numeric' },
    bare: { month: 'short', day: 'numeric' },
  },
};

const locale = (lang: UiLang) => (lang === 'en' ? 'en-GB' : lang);

/** A day, month or year in words, as exactly as it is known. */
export function dayText(lang: UiLang, day: PartialDay, style: Style = 'long'): string {
  const options = OPTIONS[day.length]?.[style];
  const padded = `${day}-01-01`.slice(0, 10);
  const date = new Date(`${padded}T00:00:00Z`);
  if (!options || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale(lang), { ...options, timeZone: 'UTC' }).format(date);
}

/** A moment in the reader's own time zone. */
export function momentText(lang: UiLang, epochMs: number): string {
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: 'medium' }).format(epochMs);
}

/** From here on numbers on an axis are written with words of scale. */
const COMPACT_FROM = 100_000;

/** A bare number as it stands beside a mark: thousands separated, millions in short; `%` where that is the unit. */
export function numberText(lang: UiLang, value: number, unit: string | null): string {
  const text = new Intl.NumberFormat(locale(lang), {
    maximumFractionDigits: 2,
    ...(Math.abs(value) >= COMPACT_FROM && { notation: 'compact' as const }),
  }).format(value);
  return unit === '%' ? `${text}\u202f%` : text;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function bytesText(lang: UiLang, bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale(lang), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
