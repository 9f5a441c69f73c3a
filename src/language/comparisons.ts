import * as v from 'valibot';
import { EntryIdSchema, QUALIFIERS } from '../model';

/** A sentence with named gaps, `{n}`. */
const pattern = v.pipe(v.string(), v.minLength(1));

/** What a card says of a number, and of what it compares with. Data: `<lang>/comparisons.json`. */
export const ComparisonTextsSchema = v.strictObject({
  /** A number that is meant so; `#` stands for it. Those that have none are a word alone ("dozens"). */
  qualifiers: v.strictObject(v.entriesFromList(QUALIFIERS, pattern)),
  /** Units that are words, by their sign; others are written with it. */
  units: v.record(pattern, pattern),
  /** `{n}`: people to one of those counted. */
  oneIn: pattern,
  /** The same where the place's name is known, and the year of its population. */
  oneInPlace: pattern,
  share: pattern,
  later: pattern,
  before: pattern,
  /** A number with what it counts. */
  subject: pattern,
  /** A number with who says so. */
  by: pattern,
  money: pattern,
  /** ISO code of the money its readers think in, where most of them share one. */
  currency: v.optional(v.pipe(v.string(), v.length(3))),
  /** `{figure}` of an earlier article of the reader's, `{who}` says so. */
  earlier: pattern,
  asLarge: pattern,
  /** Several times as large. */
  area: pattern,
  asFar: pattern,
  /** Places whose area readers of the language picture. */
  areas: v.array(EntryIdSchema),
  /** Pairs of cities between which they picture the way. */
  ways: v.array(v.tuple([EntryIdSchema, EntryIdSchema])),
  /** Words of a sentence whose distance is a depth, a height or a length: no way. */
  upright: v.array(pattern),
});
export type ComparisonTexts = v.InferOutput<typeof ComparisonTextsSchema>;
