import type { DateRules, DateShape } from '../../language/dates';

const quoted = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NEVER = '(?!)';

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
  readonly re: RegExp;
  readonly as: DateShape;
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

/** The patterns of a language with its words in their slots. Made once. */
export function datePatterns(rules: DateRules): readonly DatePattern[] {
  const known = compiled.get(rules);
  if (known) return known;
  const lists: Record<string, string> = {
    month: oneOf(Object.keys(rules.months)),
    weekday: oneOf(Object.keys(rules.weekdays)),
    season: oneOf(Object.keys(rules.seasons)),
    daypart: oneOf(Object.keys(rules.dayparts)),
    relative: oneOf(Object.keys(rules.relativeDays)),
    lowerrelative: oneOf(Object.keys(rules.lowerRelativeDays)),
    ref: oneOf(Object.keys(rules.refs)),
    lastly: oneOf(rules.lastWords),
    thisly: oneOf(rules.thisWords),
    nextly: oneOf(rules.nextWords),
    start: oneOf(rules.starts),
    set: oneOf(Object.keys(rules.sets)),
    vague: oneOf(Object.keys(rules.vagueDurations)),
    fixed: oneOf(Object.keys(rules.fixedDurations)),
    holiday: oneOf(Object.keys(rules.holidays)),
    yearword: oneOf(Object.keys(rules.years)),
    dayword: oneOf(Object.keys(rules.days)),
    calendar: oneOf(
      Object.entries(rules.timeUnits)
        .filter(([, unit]) => /^(D|W|M|Y|WE|DE|CE)$/.test(unit))
        .map(([w]) => w),
    ),
    decadeword: oneOf(Object.keys(rules.decades)),
    ordquarter: oneOf(Object.keys(rules.quarters)),
    meridiem: oneOf(rules.clock),
    hourword: oneOf(Object.keys(rules.hours)),
    monthly: NEVER,
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
  const list = rules.patterns.map(({ re, as, flags }) => {
    const source = re.replace(/\(\?<([a-z]+)(\d?)>\)/g, (_, name: string, n: string) => {
      const words = lists[name] ?? NEVER;
      const named = flags === 'case' ? CALENDAR_NAMES[name]?.(rules) : undefined;
      const filled = named ? oneOf(capital(named)) : words;
      return `(?<${name}${n}>${filled})`;
    });
    return {
      as,
      re: new RegExp(
        `(?<![${LETTER}\\d]|\\d[.,]|[${LETTER}]-)(?:${source})(?![${LETTER}\\d]|[.,]\\d)`,
        flags === 'case' ? 'g' : 'gi',
      ),
    };
  });
  compiled.set(rules, list);
  return list;
}
