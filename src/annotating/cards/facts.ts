import * as v from 'valibot';
import { type Day, type Fact, type PersonCard, TextsSchema } from '../../model';
import { firstDay } from '../days';
import { numberFormat } from '../intl';
import raw from './fact-labels.json';
import { MAX_FACTS } from './limits';
import { textIn } from './texts';

const LABELS = v.parse(v.record(v.string(), TextsSchema), raw);
/** Numbers that are names of years: no thousands separator. */
const YEAR_KEYS = new Set(['founded', 'dissolved', 'since', 'born']);

export function factLines(facts: readonly Fact[], lang: string, day: Day | null): PersonCard['facts'] {
  return facts.slice(0, MAX_FACTS).flatMap((fact) => {
    const value = valueText(fact, lang);
    if (value === null) return [];
    return [
      {
        label: labelOf(fact, lang),
        value,
        asOf: fact.asOf,
        // A month or year that the article's day lies in may have been known by then.
        later: day !== null && firstDay(fact.asOf) > day,
      },
    ];
  });
}

function labelOf({ key, label }: Fact, lang: string): string {
  return textIn(label ?? LABELS[key] ?? { mul: key.replaceAll('-', ' ') }, lang) ?? key;
}

function valueText({ key, value, unit }: Fact, lang: string): string | null {
  if (typeof value === 'object') return textIn(value, lang);
  const shown =
    typeof value === 'number' && !YEAR_KEYS.has(key)
      ? numberFormat(lang, { maximumFractionDigits: 2 }).format(value)
      : String(value);
  return unit ? `${shown}\u00a0${unit}` : shown;
}
