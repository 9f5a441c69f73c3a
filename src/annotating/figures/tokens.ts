import type { Span } from '../../model';
import { MAX_DIGITS } from './limits';

/** A word, a number in digits, or a single other character. Offsets are UTF-16. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Of digits; null for digits that are no number (versions, addresses, serial numbers). */
  readonly value: number | null;
  /** No white space before it. */
  readonly glued: boolean;
  /** A line or paragraph ends before it. */
  readonly breaks: boolean;
}

const TOKEN =
  /(?<number>\d{1,3}(?:, 000)+(?!\d)|(?<=[$€£])\d{1,3}\. \d{1,2}(?= [mbt]\p{Ll}+llion)|(?<![Pp]hase )\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:[.,]\d+(?![\d.,]))?|\d+(?:[.,]\d+)*|(?<=^|[\s([])\.\d+)(?<power>(?:[eE]|\^|x10\^)[+-]?\d+(?![\d\p{L}]))?|(?<word>\p{L}[\p{L}\p{M}]*)|(?<mark>[^\s])/gu;

/** Whether a word ends in one of a language's endings. */
export const endsIn = (token: Token | undefined, endings: readonly string[]): boolean =>
  token !== undefined && endings.some((ending) => token.lower.endsWith(ending));

/** The value of digits with separators, or null where they are not one number. */
export function digitsValue(raw: string, group: '.' | ','): number | null {
  // "2, 000", "$2. 6 million": texts that were cut into words keep a space behind the mark.
  const compact = raw.replace(/, (?=000)/g, group).replace(/[ \u00a0\u202f\u2009'’]/g, '');
  if (compact.length > MAX_DIGITS * 1.5) return null;
  const marks = compact.replace(/\d/g, '');
  if (marks === '') return compact.length > MAX_DIGITS ? null : Number(compact);
  const last = marks.at(-1) ?? '';
  const parts = compact.split(/[.,]/);
  const tail = parts.at(-1) ?? '';
  const grouped = (list: readonly string[]) =>
    (list[0]?.length ?? 9) <= 3 && list[0] !== '0' && list.slice(1).every((part) => part.length === 3);
  const indian = (list: readonly string[]) =>
    list.length > 2 && list.slice(1, -1).every((part) => part.length === 2) && list.at(-1)?.length === 3;
  if (new Set(marks).size > 1) {
    const whole = parts.slice(0, -1);
    const single = marks.indexOf(last) === marks.length - 1;
    if (!single || new Set(marks.slice(0, -1)).size > 1 || !(grouped(whole) || indian(whole))) return null;
    return Number(`${whole.join('')}.${tail}`);
  }
  if (marks.length > 1) return grouped(parts) || indian(parts) ? Number(parts.join('')) : null;
  if (last === group && grouped(parts)) return Number(parts.join(''));
  return Number(`${parts[0] === '' ? '0' : parts[0]}.${tail}`);
}

function powerOf(base: number | null, power: string): number | null {
  if (base === null) return null;
  const exponent = Number(/[+-]?\d+$/.exec(power)?.[0] ?? 0);
  if (power.startsWith('^')) return base ** exponent;
  return base * 10 ** exponent;
}

/** Tokens of `text`, in order; white space is left out. Linear in the length of the text. */
export function tokenise(text: string, group: '.' | ','): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const raw = match[0];
    const { number, power, word } = match.groups ?? {};
    const gap = text.slice(before, start);
    let value = number === undefined ? null : digitsValue(number, group);
    if (power !== undefined) value = powerOf(value, power);
    tokens.push({
      kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      start,
      end: start + raw.length,
      text: raw,
      lower: raw.toLowerCase(),
      value,
      glued: gap === '' && start > 0,
      breaks: gap.includes('\n'),
    });
    before = start + raw.length;
  }
  return tokens;
}
