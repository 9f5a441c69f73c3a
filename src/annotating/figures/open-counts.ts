import type { Grammar } from '../../language/grammar';
import type { MeasureId } from '../../model';
import { clauseEnd } from './clauses';
import type { Found } from './found';
import { FEWEST_SENTENCE_TOKENS, MANKIND, SMALLEST_BARE_SUM, SMALLEST_ROLE_COUNT } from './limits';
import type { Around } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import { endsIn, type Token } from './tokens';
import { passive } from './verbs';

/** Four digits without a separator between these are a year ("2014 Kinder" is none, "1.914 Kinder" a count). */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
/** One thing that was hit is an example. */
const FEWEST_HIT = 2;
/** Shorter words behind a number are units and abbreviations no list has ("152 S."). */
const SHORTEST_NOUN = 3;

/**
 * The measure of a noun that no list knows: `people` for persons, told by the noun's form, else `count`. Null where
 * the number is too small to be a figure or the noun is no plural.
 */
export function openMeasure(found: Found, phrase: NounPhrase, around: Around): MeasureId | null {
  const { tokens, tables, sentence, language } = around;
  const { value, max } = found.quantity;
  const size = value ?? max;
  if (
    size === null ||
    (size < SMALLEST_ROLE_COUNT && !hit(phrase, size, around)) ||
    !Number.isInteger(size) ||
    yearLike(found, around)
  )
    return null;
  const before = tokens[found.outer - 1]?.lower ?? '';
  // "a twenty haggis supper": an article belongs to the thing.
  const article = tables.indefinites.has(tokens[found.from - 1]?.lower ?? '') && found.outer === found.from;
  if (article || tables.divisors.has(before) || tables.distributives.has(before)) return null;
  const head = tokens[phrase.head];
  if (!head || head.text.length < SHORTEST_NOUN || tables.latitudes.has(head.lower)) return null;
  for (let p = phrase.from; p < phrase.to; p += 1) if (tables.never.has(tokens[p]?.lower ?? '')) return null;
  // "19 shares" on a line of its own is a button.
  if (sentence.to - sentence.from < FEWEST_SENTENCE_TOKENS || postcode(found, around)) return null;
  // "7,9 Milliarden Verlust": a sum whose currency goes without saying.
  if (size >= SMALLEST_BARE_SUM) {
    const sum = tables.amounts.find(
      (r) => r.types.includes('currency') && r.subjects?.at(tokens, phrase.head),
    );
    if (sum) return sum.measure;
  }
  if (tables.forms.marksPlurals && !tables.forms.plural(head.lower)) return null;
  // "20 Scots", "60 Ukrainians": a name in the plural is of people.
  const named = !language.names.capitalisesNouns && phrase.from === phrase.head && head.text !== head.lower;
  if (!named && !tables.forms.persons(head.lower)) return 'count';
  return size > MANKIND ? null : 'people';
}

/** "Three cables were damaged": what was hit or destroyed is news in small numbers too. */
function hit(phrase: NounPhrase, size: number, { tokens, tables, sentence, language }: Around): boolean {
  if (size < FEWEST_HIT) return false;
  const to = clauseEnd(tokens, phrase.to, sentence.to);
  const { grammar } = language;
  for (let p = phrase.to; p < to; p += 1)
    // "villages … are destroying": they do it.
    if (tables.strikes.at(tokens, p) && (grammar.distinctParticiples || struckBy(tokens, p, tables, grammar)))
      return true;
  return false;
}

const struckBy = (
  tokens: readonly Token[],
  at: number,
  tables: MeasureTables,
  { presentParticiples }: Grammar,
) => passive(tokens, at, tables) && !endsIn(tokens[at], presentParticiples);

/** Whether it could be a year: four digits without a separator or a word before that says about. */
export function yearLike(found: Found, { tokens }: Around): boolean {
  const token = tokens[found.from];
  const value = found.quantity.value ?? 0;
  // "rund 1700 Mitarbeitende": nobody says about which year.
  if (found.outer !== found.from) return false;
  return (
    found.to - found.from === 1 &&
    /^\d{4}$/.test(token?.text ?? '') &&
    value >= FIRST_YEAR &&
    value <= LAST_YEAR
  );
}

/** ", 53175 Bonn": digits without a separator before a name, at the start or behind a comma. */
function postcode(found: Found, { tokens, sentence, language }: Around): boolean {
  const digits = tokens[found.from]?.text ?? '';
  const starts = found.from <= sentence.from || /^[,(–-]$/.test(tokens[found.from - 1]?.text ?? '');
  return starts && digits.length === language.figures.numbers.postcodeDigits && /^\d+$/.test(digits);
}
