import * as v from 'valibot';

/** A sentence with named gaps, `{n}`. */
const pattern = v.pipe(v.string(), v.minLength(1));

/** How a card says what a number compares with, by language. Data: `comparisons.json`. */
export const ComparisonTextsSchema = v.record(
  v.string(),
  v.strictObject({
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
    area: pattern,
  }),
);
export type ComparisonTexts = v.InferOutput<typeof ComparisonTextsSchema>[string];
