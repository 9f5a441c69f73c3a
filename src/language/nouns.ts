import * as v from 'valibot';

/** Lower case; a noun has the ending if it is that word or ends in it, with `^` before it only if it is that word. Of several endings the longest counts. */
const ending = v.pipe(v.string(), v.minLength(2));

/** What the form of a counted noun tells where no list of measures knows it. Data: `<lang>/nouns.json`. */
export const NounFormsSchema = v.strictObject({
  /** Plurals that are persons ("…innen", "…isten", "…eers"). */
  persons: v.array(ending),
  /** Plurals that only look so ("…computer", "…papers"). */
  things: v.array(ending),
  /** The usual ending of a plural; null where plurals have many, so that none tells that a noun is no plural. */
  pluralEnding: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** Plurals without it ("staff", "aircraft"). */
  plurals: v.array(ending),
  /** Words with it that are none ("news", "…ss"). */
  singulars: v.array(ending),
  /** Plurals that describe the noun behind them ("60 arms dealers"). */
  attributive: v.array(ending),
});
export type NounForms = v.InferOutput<typeof NounFormsSchema>;
