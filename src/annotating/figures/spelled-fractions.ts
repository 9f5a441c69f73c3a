import { MAX_NUMBER_TOKENS } from './limits';
import type { NumberLexicon, NumberWord } from './number-words';
import type { Token } from './tokens';

/** A fraction in words, with the token after it. */
export interface Spelled {
  readonly to: number;
  readonly value: number;
}

interface Item {
  readonly word: NumberWord | null;
  readonly lower: string;
  /** A hyphen without spaces stands before it. */
  readonly joined: boolean;
  /** Token after it. */
  readonly to: number;
}

/**
 * Fractions of an uninflected language that a single word for the denominator does not tell: "three
 * twenty-firsts", "one hundred thirty fifths" (100/35), "one one hundred and fifth" (1/105), "twenty and three and
 * three fifths". The fraction of a mixed number is proper: "two hundred and fifty-four hundredths" is 200.54,
 * "one hundred and thirty-two fifths" is 26.4.
 */
export function spelledFraction(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
  cardinal: (from: number, to: number) => number | null,
): Spelled | null {
  const items = run(tokens, at, lexicon);
  const last = items.at(-1);
  const low = last ? denominator(last, lexicon) : null;
  if (!last || low === null || items.length < 2) return null;
  const before = items.at(-2);
  const start = (i: number) => (i === 0 ? at : (items[i - 1]?.to ?? at));
  const value = (from: number, to: number) => (to > from ? cardinal(start(from), start(to)) : null);
  const plural = singularOf(last.lower, lexicon) !== null;
  const n = items.length;
  const tens = before?.word?.role === 'tens' && low.size < 10 ? before.word.value + low.size : 0;
  if (tens > 0 && n > 2) {
    const first = items[0];
    const article = n === 3 && first?.word?.role === 'article' && last.joined;
    const after = tokens[last.to];
    const alone = after?.kind !== 'word' || lexicon.rules.of.includes(after.lower);
    if (article && alone && !plural) return { to: last.to, value: 1 / tens };
    const top = plural ? value(0, n - 2) : null;
    if (top !== null) return { to: last.to, value: top / tens };
  }
  // "one one hundred and fifth"
  if (!plural && items[0]?.word?.role === 'ones' && items[0].word.value === 1 && n > 3 && low.size < 10) {
    const hundreds = value(1, lexicon.rules.and.includes(before?.lower ?? '') ? n - 2 : n - 1);
    if (hundreds !== null && hundreds >= 100 && hundreds % 100 === 0)
      return { to: last.to, value: 1 / (hundreds + low.size) };
  }
  if (!plural || !low.fraction) return null;
  const and = items.findLastIndex(({ lower }) => lexicon.rules.and.includes(lower));
  if (and <= 0) return null;
  const whole = value(0, and) ?? sum(items.slice(0, and), lexicon, (a, b) => value(a, b));
  const top = value(and + 1, n - 1);
  // "two million and three fifths": the fraction belongs to the scale.
  if (whole === null || whole % 1000 === 0) return null;
  return top !== null && top < low.size ? { to: last.to, value: whole + top / low.size } : null;
}

/** "twenty and three": told one by one. */
function sum(
  items: readonly Item[],
  { rules }: NumberLexicon,
  value: (from: number, to: number) => number | null,
): number | null {
  const and = items.findIndex(({ lower }) => rules.and.includes(lower));
  if (and <= 0) return null;
  const [tens, ones] = [value(0, and), value(and + 1, items.length)];
  return tens !== null && ones !== null && tens >= 20 && tens % 10 === 0 && ones < 10 ? tens + ones : null;
}

/** The number words from `at` to the first that ends a fraction. */
function run(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Item[] {
  const items: Item[] = [];
  let p = at;
  while (p - at < MAX_NUMBER_TOKENS) {
    const joined = tokens[p]?.text === '-' && tokens[p]?.glued === true && tokens[p + 1]?.glued === true;
    if (joined && items.length > 0) p += 1;
    const token = tokens[p];
    if (token?.kind !== 'word' || (p > at && token.breaks)) return [];
    const word = lexicon.word(token.lower);
    const link = lexicon.rules.and.includes(token.lower) && items.length > 0;
    const item = { word, lower: token.lower, joined, to: p + 1 };
    if (word === null && !link && denominator(item, lexicon) === null) return [];
    items.push(item);
    if (denominator(item, lexicon) !== null) return items;
    p += 1;
  }
  return [];
}

/** What a last word divides by; `fraction`: it is one by itself ("fifths"). */
function denominator(
  { word, lower }: Item,
  lexicon: NumberLexicon,
): { size: number; fraction: boolean } | null {
  if (word?.fraction !== undefined || word?.role === 'fraction') {
    return { size: Math.round(1 / (word.fraction ?? word.value)), fraction: true };
  }
  if (word?.ordinal !== undefined) return { size: word.ordinal, fraction: false };
  const one = singularOf(lower, lexicon);
  const singular = one === null ? null : lexicon.word(one);
  return singular?.ordinal === undefined ? null : { size: singular.ordinal, fraction: false };
}

/** A fraction's word without the ending of its plural, or null where it has none. */
function singularOf(lower: string, { rules: { pluralEnding } }: NumberLexicon): string | null {
  return pluralEnding !== null && lower.endsWith(pluralEnding) ? lower.slice(0, -pluralEnding.length) : null;
}
