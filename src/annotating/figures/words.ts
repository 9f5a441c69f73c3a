import * as v from 'valibot';
import { type Measures, MeasuresSchema } from '../../language/measures';
import rows from '../../language/measures.json';
import type { Figure, MeasureId } from '../../model';
import { numberFormat } from '../intl';

const measures: Measures = v.parse(MeasuresSchema, rows);
export const MEASURES: ReadonlyMap<MeasureId, Measures[number]> = new Map(measures.map((m) => [m.id, m]));

/** The measure as a table row says it; the id where it is unknown (a pack of a newer version). */
export function measureLabel(measure: MeasureId, lang: string): string {
  const labels = MEASURES.get(measure)?.labels;
  return labels?.[lang] ?? labels?.en ?? measure;
}

type Shown = Pick<Figure, 'value' | 'min' | 'max' | 'qualifier' | 'unit'>;
type Words = Record<Figure['qualifier'], string>;

/** `#` stands for the number. */
const WORDS: Record<string, Words> = {
  de: {
    exact: '#',
    about: 'rund #',
    'more-than': 'mehr als #',
    'at-least': 'mindestens #',
    'less-than': 'weniger als #',
    'at-most': 'bis zu #',
    almost: 'fast #',
    range: '#',
    dozens: 'Dutzende',
    hundreds: 'Hunderte',
    thousands: 'Tausende',
    'tens-of-thousands': 'Zehntausende',
    'hundreds-of-thousands': 'Hunderttausende',
    millions: 'Millionen',
    billions: 'Milliarden',
    several: 'mehrere',
    many: 'viele',
    none: 'keine',
  },
  en: {
    exact: '#',
    about: 'about #',
    'more-than': 'more than #',
    'at-least': 'at least #',
    'less-than': 'fewer than #',
    'at-most': 'up to #',
    almost: 'almost #',
    range: '#',
    dozens: 'dozens',
    hundreds: 'hundreds',
    thousands: 'thousands',
    'tens-of-thousands': 'tens of thousands',
    'hundreds-of-thousands': 'hundreds of thousands',
    millions: 'millions',
    billions: 'billions',
    several: 'several',
    many: 'many',
    none: 'none',
  },
};

const UNIT_WORDS: Record<string, Record<string, string>> = {
  de: {
    pp: 'Prozentpunkte',
    Y: 'Jahre',
    M: 'Monate',
    W: 'Wochen',
    D: 'Tage',
    TH: 'Stunden',
    TM: 'Minuten',
    degree: 'Grad',
    C: '°C',
  },
  en: {
    pp: 'percentage points',
    Y: 'years',
    M: 'months',
    W: 'weeks',
    D: 'days',
    TH: 'hours',
    TM: 'minutes',
    degree: 'degrees',
    C: '°C',
  },
};

/** A number alone, in the language's own notation; millions in words. */
export function plainNumber(value: number, lang: string): string {
  const large = Math.abs(value) >= 1e6;
  return numberFormat(
    lang,
    large
      ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }
      : { maximumFractionDigits: 2 },
  ).format(value);
}

function withUnit(value: number, unit: string | null, lang: string): string {
  if (unit === null) {
    // "two-thirds", "3 in 10": read as a share.
    const fraction = value > 0 && value < 1;
    return fraction
      ? numberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(value)
      : plainNumber(value, lang);
  }
  if (/^[A-Z]{3}$/.test(unit)) {
    try {
      const whole = Number.isInteger(value) || Math.abs(value) >= 1e6;
      return numberFormat(lang, {
        style: 'currency',
        currency: unit,
        ...(Math.abs(value) >= 1e6 ? { notation: 'compact', compactDisplay: 'long' } : {}),
        minimumFractionDigits: whole ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(value);
    } catch {
      return `${plainNumber(value, lang)} ${unit}`;
    }
  }
  if (unit === '%')
    return numberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  return `${plainNumber(value, lang)}\u00a0${UNIT_WORDS[lang]?.[unit] ?? unit}`;
}

/** The number as a card shows it: "mehr als 700", "fast 400", "dozens", "5–7 km". */
export function shownValue({ value, min, max, qualifier, unit }: Shown, lang: string): string {
  const words = WORDS[lang] ?? WORDS.en;
  const pattern = words?.[qualifier] ?? '#';
  if (value === null && min !== null && max !== null) {
    return `${plainNumber(min, lang)}–${withUnit(max, unit, lang)}`;
  }
  const number = value ?? (pattern.includes('#') ? (min ?? max) : null);
  if (number === null) {
    const tail = unit === null ? '' : ` ${UNIT_WORDS[lang]?.[unit] ?? unit}`;
    return `${pattern.replace('#', '').trim()}${tail}`.trim();
  }
  return pattern.replace('#', withUnit(number, unit, lang));
}
