import type { DateRules, DateShape } from '../../language/dates';
import { once } from '../../language/once';
import { needsOf } from './date-needs';

const quoted = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NEVER = '(?!)';
const SLOT = /\(\?<([a-z]+)(\d?)>\)/g;

/** Any of the words, the longest first, as a part of an expression; what never matches where there are none. */
export const oneOf = (words: readonly string[]): string =>
  words.length === 0
    ? NEVER
    : words
        .toSorted((a, b) => b.length - a.length)
        .map(quoted)
        .join('|');

/** A shape of dates, as it is looked for. */
export interface DatePattern {
  readonly re: () => RegExp;
  readonly as: DateShape;
  /** Of each of these lists, in lower case, some word stands in every text that it matches. */
  readonly needs: readonly (readonly string[])[];
}
const compiled = new WeakMap<DateRules, readonly DatePattern[]>();

/** Full names, as they stand without a day or year beside them: "Mai", not "Jan". */
const CALENDAR_NAMES: Record<string, (rules: DateRules) => string[]> = {
  month: (rules) =>
    Object.keys(rules.months).filter((w) => !w.endsWith('.') && !rules.shortMonths.includes(w)),
  season: (rules) => Object.keys(rules.seasons),
  weekday: (rules) => Object.keys(rules.weekdays),
};

function capital(words: readonly string[]): string[] {
  return words.map((w) => w.charAt(0).toUpperCase() + w.slice(1));
}

/**
 * Latin letters, as they stand beside dates in the languages read here. `\p{L}` without regard to case costs an engine
 * half a millisecond in each of forty expressions.
 */
const LETTER = 'A-Za-zÀ-ɏ';

/** Slots of numbers. */
const NUMBERS: Readonly<Record<string, string>> = {
  day: '0?[1-9]|[12]\\d|3[01]',
  nmonth: '0?[1-9]|1[0-2]',
  year: '1[0-9]\\d\\d|20\\d\\d|21\\d\\d',
  isoyear: '1[0-9]\\d\\d|20\\d\\d',
  shortyear: '(?:19|20)\\d\\d|\\d\\d(?!\\d|:\\d)',
  century: '\\d{1,2}',
  decade: '(?:1[0-9]|20)?\\d0',
  quarter: '[1-4]',
  clockhour: '[01]?\\d|2[0-4]',
  minutes: '[0-5]\\d',
};

/** Slots of words, with the words of a language. */
const wordSlots = (rules: DateRules): Record<string, readonly string[]> => ({
  month: Object.keys(rules.months),
  weekday: Object.keys(rules.weekdays),
  season: Object.keys(rules.seasons),
  daypart: Object.keys(rules.dayparts),
  relative: Object.keys(rules.relativeDays),
  lowerrelative: Object.keys(rules.lowerRelativeDays),
  ref: Object.keys(rules.refs),
  lastly: rules.lastWords,
  thisly: rules.thisWords,
  nextly: rules.nextWords,
  start: rules.starts,
  set: Object.keys(rules.sets),
  vague: Object.keys(rules.vagueDurations),
  fixed: Object.keys(rules.fixedDurations),
  holiday: Object.keys(rules.holidays),
  yearword: Object.keys(rules.years),
  dayword: Object.keys(rules.days),
  calendar: Object.entries(rules.timeUnits)
    .filter(([, unit]) => /^(D|W|M|Y|WE|DE|CE)$/.test(unit))
    .map(([w]) => w),
  decadeword: Object.keys(rules.decades),
  ordquarter: Object.keys(rules.quarters),
  meridiem: rules.clock,
  hourword: Object.keys(rules.hours),
  monthly: [],
});

/**
 * The patterns of a language with its words in their slots. Made once, and each compiled when a text has all that it
 * needs: an engine takes a quarter of a millisecond for each, and most articles need a third of them.
 */
export function datePatterns(rules: DateRules): readonly DatePattern[] {
  const known = compiled.get(rules);
  if (known) return known;
  const words = wordSlots(rules);
  const filling = (name: string, isNamed: boolean): string => {
    const names = isNamed ? CALENDAR_NAMES[name]?.(rules) : undefined;
    return names ? oneOf(capital(names)) : (NUMBERS[name] ?? oneOf(words[name] ?? []));
  };
  const list = rules.patterns.map(({ re, as, flags }): DatePattern => {
    const needs = needsOf(re);
    const isNamed = flags === 'case';
    return {
      as,
      needs: [
        ...needs.slots.flatMap((name) => (name in NUMBERS ? [] : [words[name] ?? []])),
        ...needs.words.map((word) => [word]),
      ],
      re: once(() => {
        const source = re.replace(
          SLOT,
          (_, name: string, n: string) => `(?<${name}${n}>${filling(name, isNamed)})`,
        );
        return new RegExp(
          `(?<![${LETTER}\\d]|\\d[.,]|[${LETTER}]-)(?:${source})(?![${LETTER}\\d]|[.,]\\d)`,
          isNamed ? 'g' : 'gi',
        );
      }),
    };
  });
  compiled.set(rules, list);
  return list;
}
