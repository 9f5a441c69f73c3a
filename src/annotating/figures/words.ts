import type { Figure, MeasureId } from '../../model';

import { numberFormat } from '../intl';
import { MEASURES } from './measures';
import { textsOf } from './texts';

/** The measure as a table row says it; the id where it is unknown (a pack of a newer version). */
export function measureLabel(measure: MeasureId, lang: string): string {
  const labels = MEASURES.get(measure)?.labels;
  return labels?.[lang] ?? labels?.en ?? measure;
}

type Shown = Pick<Figure, 'value' | 'min' | 'max' | 'qualifier' | 'unit'>;
/** Units that a language has words for; others are their own sign ("km"). */
const unitWord = (unit: string, lang: string) => textsOf(lang).units[unit] ?? unit;

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
  return `${plainNumber(value, lang)}\u00a0${unitWord(unit, lang)}`;
}

/** The number as a card shows it: "mehr als 700", "fast 400", "dozens", "5–7 km". */
export function shownValue({ value, min, max, qualifier, unit }: Shown, lang: string): string {
  const pattern = textsOf(lang).qualifiers[qualifier];
  if (value === null && min !== null && max !== null) {
    return `${plainNumber(min, lang)}–${withUnit(max, unit, lang)}`;
  }
  const number = value ?? (pattern.includes('#') ? (min ?? max) : null);
  if (number === null) {
    const tail = unit === null ? '' : ` ${unitWord(unit, lang)}`;
    return `${pattern.replace('#', '').trim()}${tail}`.trim();
  }
  return pattern.replace('#', withUnit(number, unit, lang));
}
