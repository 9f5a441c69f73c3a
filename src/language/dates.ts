import * as v from 'valibot';

const word = v.pipe(v.string(), v.minLength(1));

export const DATE_SHAPES = [
  'day',
  'month',
  'season',
  'year',
  'century',
  'decade',
  'quarter',
  'weekday',
  'relative',
  'lastnight',
  'thispart',
  'calendar',
  'weekend',
  'time',
  'present',
  'halfpast',
  'set',
  'vague',
  'fixed',
  'ref',
  'holiday',
  'yearword',
  'dayword',
] as const;
export type DateShape = (typeof DATE_SHAPES)[number];

/** Calendar words and the shapes of dates. Data: `<lang>/dates.json`. Words are lower case. */
export const DateRulesSchema = v.strictObject({
  months: v.record(word, v.number()),
  /** Months that are none without a day or a year beside them ("jan", "may"). */
  shortMonths: v.array(word),
  weekdays: v.record(word, v.number()),
  /** TIMEX3 season and day-part codes. */
  seasons: v.record(word, word),
  dayparts: v.record(word, word),
  /** Days from the day of publication. */
  relativeDays: v.record(word, v.number()),
  /** Those that mean a day only in lower case ("morgen"). */
  lowerRelativeDays: v.record(word, v.number()),
  /** Verbs in the present that, right behind a weekday, make it the coming one. */
  presentVerbs: v.array(word),
  refs: v.record(word, v.picklist(['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'])),
  /** TIMEX3 unit codes, times with a leading T. */
  timeUnits: v.record(word, word),
  lastWords: v.array(word),
  thisWords: v.array(word),
  nextWords: v.array(word),
  /** Units of the calendar that behind "last" or "next" name no point in it: plurals, and spans ("the last decade"). */
  openCalendar: v.array(word),
  starts: v.array(word),
  sets: v.record(word, word),
  vagueDurations: v.record(word, word),
  fixedDurations: v.record(word, word),
  articles: v.array(word),
  several: v.array(word),
  holidays: v.record(word, word),
  years: v.record(word, v.number()),
  days: v.record(word, v.number()),
  /** Words after a duration that make it an age, words that are one with the digits, words before. */
  old: v.array(word),
  oldWords: v.array(word),
  /** Words after a duration that make it an age without being a part of it ("8 Monate her"). */
  oldAfter: v.array(word),
  ageBefore: v.array(word),
  age: v.array(word),
  adjectiveUnits: v.record(word, word),
  clock: v.array(word),
  /** Decades and quarters in words ("neunzig", "ersten"). */
  decades: v.record(word, v.number()),
  quarters: v.record(word, v.number()),
  /** Hours in words ("neun Uhr", "halb neun"). */
  hours: v.record(word, v.number()),
  /** What tells a year from a count of four digits. */
  fourDigits: v.strictObject({
    /** Words before a year, where nothing is counted behind it ("im", "since"), also those of English titles. */
    before: v.array(word),
    /** Those behind which nothing ever is ("seit 2019 Rentner"). */
    since: v.array(word),
    /** Words that open a range of years, those that may open any other too, and the words between its ends. */
    from: v.array(word),
    between: v.array(word),
    to: v.array(word),
    /** Words behind a year that stand behind no count ("wurde", "was"). */
    after: v.array(word),
    /** Nouns behind a count, as they are written; and endings of capitalised ones ("Soldaten"). */
    counted: v.array(word),
    countedEndings: v.array(word),
    /** Endings of an adjective and of a noun behind it ("1950 gefangene Soldaten"). */
    adjectiveEndings: v.array(word),
    describedEndings: v.array(word),
    /** Beginnings of words that make an amount of it whatever stands before ("in 2000 Metern"), as they are written. */
    units: v.array(word),
  }),
  /** Regular expressions with named slots; an empty slot is filled from the lists above. */
  patterns: v.array(
    v.strictObject({ re: word, as: v.picklist(DATE_SHAPES), flags: v.optional(v.picklist(['case'])) }),
  ),
});
export type DateRules = v.InferOutput<typeof DateRulesSchema>;
