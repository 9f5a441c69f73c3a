import * as v from 'valibot';
import { QualifierSchema } from '../model';

/** How a language writes numbers. Data: `<lang>/numbers.json`. All words lower case. */
const word = v.pipe(v.string(), v.minLength(1));
const values = v.record(word, v.number());

export const NumberRulesSchema = v.strictObject({
  /** Separators in digits: "1.234,5" or "1,234.5". */
  group: v.picklist(['.', ',']),
  /** Number words are written as one word ("einundzwanzig"). */
  compound: v.boolean(),
  /** The indefinite article is the word for one too ("ein Kilometer", "ein Fünftel"). */
  articleIsOne: v.boolean(),
  /** A fraction needs no number before it ("Drittel"); else it is something else ("quarters" of a year or a town). */
  bareFractions: v.boolean(),
  /** "Half" stands before the article ("half a mile"), not between it and its noun ("eine halbe Meile"). */
  halfBeforeArticle: v.boolean(),
  /** Digits of a postcode before its town ("53175 Bonn"); null where it stands behind, or has letters. */
  postcodeDigits: v.nullable(v.pipe(v.number(), v.integer())),
  ones: values,
  teens: values,
  tens: values,
  hundred: v.array(word),
  thousand: v.array(word),
  /** Words from a million on, with their plurals and abbreviations. */
  scales: values,
  /** Scales that may follow digits without a space ("10bn"). */
  gluedScales: values,
  /** Single letters that are scales only beside a currency ("$5m"). */
  moneyScales: values,
  /** Articles that count as one before a scale, a dozen or a fraction. */
  articles: v.array(word),
  and: v.array(word),
  point: v.array(word),
  negative: v.array(word),
  dozen: v.array(word),
  half: v.array(word),
  /** Whole words with a value of their own ("anderthalb", "zwölfeinhalb" is composed). */
  fixed: values,
  /** Ending that adds one half to a compound ("zweieinhalb"). */
  halfEndings: v.array(word),
  fractions: values,
  fractionEndings: v.array(word),
  ordinals: values,
  ordinalEndings: v.array(word),
  /** Endings of ordinals written with digits ("3rd"). */
  digitOrdinalEndings: v.array(word),
  /** Words before a digit with a full stop that make it an ordinal ("am 3. Tag"). */
  beforeOrdinalDot: v.array(word),
  /** Words without a point value ("dutzende"). */
  indefinite: v.record(word, v.strictObject({ qualifier: QualifierSchema, min: v.number() })),
  /** Words before a bare scale or dozen that leave it without a point value ("mehrere hundert"). */
  several: v.array(word),
  /** Words between an indefinite and the scale it multiplies ("tens of thousands"). */
  of: v.array(word),
  multiples: values,
  multipleEndings: v.array(word),
  /** Phrases before a number, longest first by the reader; and after it. */
  before: v.record(word, QualifierSchema),
  after: v.record(word, QualifierSchema),
  /** Words between a number and its unit ("80 additional barrels"). */
  beforeUnit: v.array(word),
  /** Words between a qualifier and its number ("über den 40 Toten"). */
  afterQualifier: v.array(word),
  /** Words before a range that tells its unit twice ("at a 2.5 percent to 3 percent pace"). */
  beforeTwice: v.array(word),
  rangeWords: v.array(word),
  /** Words before a number that make a step of it, and range words that then lead to a level ("by 1,900 to 26,300"). */
  steps: v.array(word),
  levels: v.array(word),
  /** Between a part and its whole, each with limits of its own ("one out of three", "1 over 3", "one in five"). */
  shares: v.strictObject({ outOf: v.array(word), over: v.array(word), in: v.array(word) }),
  /** Ending of a fraction in the plural ("quarters"); null where it has none. */
  pluralEnding: v.nullable(word),
  /** Words behind "half" that make a number of it, beside articles and those of `of`. */
  wholes: v.array(word),
  /** Before these a dash with a space behind it is a minus ("- 20 degrees"). */
  degrees: v.array(word),
  /** Pairs around the two ends of a range ("zwischen 5 und 7"). */
  between: v.array(v.tuple([word, word])),
  /** Words around a bare "one" that make it a pronoun ("that one is"). */
  pronounBefore: v.array(word),
  pronounAfter: v.array(word),
  /** Words directly before a number that make it a label, not an amount ("Artikel 5", "Boeing 737"). */
  labels: v.array(word),
});
export type NumberRules = v.InferOutput<typeof NumberRulesSchema>;

export const QUANTITY_UNIT_TYPES = [
  'percentage',
  'percentage-point',
  'currency',
  'dimension',
  'temperature',
] as const;

/** Units and currencies. Data: `<lang>/units.json`. */
export const UnitRulesSchema = v.strictObject({
  /** Words beside degrees that make them an angle. */
  angleWords: v.array(word),
  /** So many pounds are money unless what is weighed stands behind them ("500 Pfund Fleisch"); null where they are a weight. */
  moneyPounds: v.nullable(v.number()),
  /** Beginnings of words behind a weight ("500 Pfund schwer"); nouns are told by their capital. */
  weighed: v.array(word),
  /** Words before a unit into which an amount is to be converted ("10 celsius to fahrenheit"). */
  conversions: v.array(word),
  /** Spans behind a slash that leave an amount what it is ("400 TWh/year"). */
  periods: v.array(word),
  units: v.array(
    v.strictObject({
      unit: word,
      type: v.picklist(QUANTITY_UNIT_TYPES),
      /** What it measures: "length", "area", … */
      of: word,
      /** Written forms, matched as written where they hold a capital or are shorter than four letters, else in any case. */
      forms: v.array(word),
      /** Forms that also stand before the number ("$", "EUR"). */
      prefix: v.optional(v.array(word), []),
      /** Forms with a scale in them ("MEUR", "TEUR"), and its factor. */
      scaled: v.optional(values, {}),
      /** ISO code or symbol of which this is a hundredth. */
      hundredthOf: v.optional(v.array(word), []),
    }),
  ),
});
export type UnitRules = v.InferOutput<typeof UnitRulesSchema>;
