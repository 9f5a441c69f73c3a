import { clauseEnd, clauseStart } from './clauses';
import type { Found } from './found';
import type { Around, Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

/** Degrees without a scale: no weather report is hotter, in either scale. */
export const HOTTEST = 135;

/** A smaller sum that is no price is a coin, a note or an example ("a $1 bill"). */
export const SMALLEST_SUM = 100;

/** A sum told without a number is information from tens of thousands on. */
const LEAST_VAGUE_SUM = 10_000;

/** "two-thirds of Republicans", "die Hälfte der Kinder", "3 in 10 voters"; not "the second half". */
export function fractionOf(
  found: Found,
  phrase: NounPhrase | null,
  { tokens, tables }: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const of = tokens[found.to]?.lower ?? '';
  const named = phrase !== null || /^(?:of|von|der|des|aller|say|think)$/.test(of);
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : '';
  // "in the second quarter", "last quarter": a part of the year.
  const before = tokens[found.from - 1]?.lower ?? '';
  if (/^(?:first|second|third|fourth|last|next|previous|this|each|every|per)$/.test(before)) return null;
  if (!named || found.afterOrdinal || tables.never.has(head)) return null;
  return { found, measure: 'share', by: 'amount', phrase, cue: null };
}

/** "165 kilometers (100 miles)": the same amount in another unit. */
export function converted(tokens: readonly Token[], found: Found): boolean {
  const bracket = tokens[found.outer - 1];
  const before = tokens[found.outer - 2];
  return (
    bracket?.text === '(' && before !== undefined && tokens[found.to]?.text === ')' && found.afterQuantity
  );
}

/** Numbers with a unit: the first rule whose type, dimension and words fit. */
export function amount(
  found: Found,
  phrase: NounPhrase | null,
  around: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const { tokens, tables, sentence } = around;
  const { type, unit } = found.quantity;
  // A bare "Grad" beyond any weather is an angle.
  if (unit === 'degree' && Math.abs(found.quantity.value ?? 0) > HOTTEST) return null;
  if (converted(tokens, found) || tables.latitudes.has(tokens[found.to]?.lower ?? '')) return null;
  const near = clauseStart(tokens, found.outer, sentence.from);
  // "Unemployment, at 6.4 per cent in April": an aside belongs to what it is set beside.
  const aside = found.outer - near <= 1 && tokens[near - 1]?.text === ',';
  const from = aside ? clauseStart(tokens, near - 1, sentence.from) : near;
  const to = clauseEnd(tokens, Math.max(found.to, phrase?.to ?? 0), sentence.to);
  const inside = (table: NonNullable<MeasureTables['amounts'][number]['context']>, a: number, b: number) => {
    for (let p = a; p < b; p += 1) if ((p < found.from || p >= found.to) && table.at(tokens, p)) return true;
    return false;
  };
  for (const rule of tables.amounts) {
    if (!rule.types.includes(type)) continue;
    if (rule.except.includes(unit ?? '')) continue;
    if (rule.notAfter.includes(tokens[found.outer - 1]?.lower ?? '')) continue;
    if (rule.of.length > 0 && !rule.of.includes(tables.unitKinds.get(unit ?? '') ?? '')) continue;
    const close = rule.near > 0;
    const a = close ? Math.max(from, found.outer - rule.near) : from;
    const b = close ? Math.min(to, found.to + rule.near) : to;
    const told =
      (rule.beside !== null && besideNumber(rule.beside, found, tokens, from, to)) ||
      (rule.context !== null && inside(rule.context, a, b));
    if ((rule.beside || rule.context) && !told) continue;
    const sum = Math.abs(found.quantity.value ?? found.quantity.max ?? found.quantity.min ?? 0);
    if (rule.measure === 'money' && sum < SMALLEST_SUM) return null;
    if (type === 'currency' && sum === 0) return null;
    // "It could fetch thousands of dollars": too vague to be a sum.
    if (
      rule.measure === 'money' &&
      found.quantity.value === null &&
      !found.quantity.max &&
      sum < LEAST_VAGUE_SUM
    )
      return null;
    return { found, measure: rule.measure, by: 'amount', phrase, cue: null };
  }
  return null;
}

export function besideNumber(
  table: NonNullable<MeasureTables['amounts'][number]['beside']>,
  found: Found,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  for (let p = Math.max(from, found.outer - 3); p < found.from; p += 1) {
    const hit = table.at(tokens, p);
    if (hit && hit.to <= found.from && hit.to >= found.outer - 1) return true;
  }
  return found.to < to && table.at(tokens, found.to) !== null;
}
