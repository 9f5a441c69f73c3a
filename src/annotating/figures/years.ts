import type { DateRules } from '../../language/dates';
import { oneOf } from './date-patterns';

/** UTF-16 units read before and behind the digits: a few short words. */
const BEFORE = 24;
const AFTER = 26;

/** Without a word that says so: years of which news tells, and those between which a small word behind them suffices. */
const LIKELY = { first: 1900, last: 2035 };
const POSSIBLE = { first: 1100, last: 2100 };
const EARLIEST = 1000;

type Span = { readonly first: number; readonly last: number };
const within = (value: number, { first, last }: Span) => value >= first && value <= last;

/** The words beside four digits that tell a year from a count, each set as one expression. */
interface Signs {
  readonly before: RegExp;
  readonly since: RegExp;
  readonly between: RegExp;
  readonly rangeBehind: RegExp;
  readonly behind: RegExp;
  readonly counted: RegExp;
  readonly described: RegExp;
  readonly unit: RegExp;
}

const built = new WeakMap<DateRules, Signs>();

function signsOf(rules: DateRules): Signs {
  const known = built.get(rules);
  if (known) return known;
  const four = rules.fourDigits;
  const to = oneOf(four.to);
  const noun = (endings: readonly string[]) => `\\p{Lu}\\p{Ll}+(?:${oneOf(endings)})`;
  const signs: Signs = {
    before: new RegExp(`(?:\\b(?:${oneOf(four.before)}|–|-)|[(/,–-]|^)\\s*$`, 'iu'),
    // "zwischen 1869 und 1887": the second end of a range that began with a year.
    since: new RegExp(
      `\\b(?:${oneOf(four.since)}|(?:${oneOf([...four.from, ...four.between])}) (?:1\\d|20)\\d\\d (?:${to}))\\s+$`,
      'iu',
    ),
    between: new RegExp(`\\b(?:${oneOf(four.between)})\\s(?:\\p{L}+\\s)?$`, 'u'),
    rangeBehind: new RegExp(`^\\s(?:${to})\\s(?!1[5-9]\\d\\d\\b|20\\d\\d\\b)[\\d.,]+\\s\\p{L}`, 'u'),
    behind: new RegExp(`^(?:[.,;:)!?]|\\s+(?:${oneOf(four.after)})\\b)`, 'u'),
    counted: new RegExp(`^\\s+(?:${noun(four.countedEndings)}|${oneOf(four.counted)})\\b`, 'u'),
    described: new RegExp(
      `^ (?:\\p{Ll}+(?:${oneOf(four.adjectiveEndings)}) )?${noun(four.describedEndings)}\\b`,
      'u',
    ),
    unit: new RegExp(`^\\s?(?:%|€|\\$|°)|^\\s(?:${oneOf(four.units)})`, 'u'),
  };
  built.set(rules, signs);
  return signs;
}

/** Whether four digits at `at` (UTF-16) are a year: by the word or bracket before them, where nothing is counted behind. */
export function yearStands(
  text: string,
  at: number,
  g: { readonly year?: string | undefined; readonly start?: string | undefined },
  rules: DateRules,
): boolean {
  // The pattern itself has a word for it before the digits ("Anfang 2010").
  if (g.start !== undefined || !/^\d/.test(text.slice(at, at + 1))) return true;
  const signs = signsOf(rules);
  const value = Number(g.year);
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const behind = text.slice(at + 4, at + 4 + AFTER);
  if (signs.unit.test(behind) || /[$€£#]\s?$/.test(before)) return false;
  // "zwischen 1600 und 3400 Tonnen": one end of a range whose other is no year.
  if (signs.between.test(before) && signs.rangeBehind.test(behind)) return false;
  // "seit 2019 Rentner": nothing is counted right behind these.
  if (signs.since.test(before) && value >= EARLIEST && value <= POSSIBLE.last) return true;
  const counted = signs.counted.test(behind);
  if (signs.before.test(before) && !counted) return true;
  if (signs.behind.test(behind)) return within(value, POSSIBLE);
  return within(value, LIKELY) && !counted && !signs.described.test(behind);
}
