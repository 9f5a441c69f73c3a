import * as v from 'valibot';

/** BCP 47 primary language subtag, e.g. `de`. */
export const LangSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language code such as "de"'));
export type Lang = v.InferOutput<typeof LangSchema>;

/** Languages Backstory can read and write cards in. Adding one is adding a folder under src/language. */
export const READING_LANGS = ['de', 'en'] as const;
export type ReadingLang = (typeof READING_LANGS)[number];
export const ReadingLangSchema = v.picklist(READING_LANGS);

/** One text per language. */
export const TextsSchema = v.record(LangSchema, v.pipe(v.string(), v.trim(), v.minLength(1)));
export type Texts = v.InferOutput<typeof TextsSchema>;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** A calendar day, ISO 8601, proleptic Gregorian, no time zone. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(DAY, 'a day such as "2022-01-06"'),
  v.check(isCalendarDay, 'a day that exists'),
);
export type Day = v.InferOutput<typeof DaySchema>;

/** A day, a month or a year: how exactly a source knows it. A bare YAML year arrives as a number. */
export const PartialDaySchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())]),
  v.transform(String),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a day, month or year such as "2022-01"'),
  v.check((value) => value.length < 10 || isCalendarDay(value), 'a day that exists'),
);
export type PartialDay = v.InferOutput<typeof PartialDaySchema>;

/** A link a reader can open. */
export const UrlSchema = v.pipe(v.string(), v.url(), v.startsWith('https://'));

export const WikidataIdSchema = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as "Q232"'));

/** A half-open span of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
