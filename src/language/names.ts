import * as v from 'valibot';

/** How names behave in running text. Data: `<lang>/names.json`. */
export const NameRulesSchema = v.strictObject({
  /** Endings a name may take in text, longest first ("es", "s", "’s"). Applied to the last word only. */
  endings: v.array(
    v.strictObject({ ending: v.string(), /** Fewest letters before it. */ minStem: v.number() }),
  ),
  /** Endings of an adjective inside a name: each one written may be any other ("Europäische" – "Europäischen"). */
  adjectiveEndings: v.array(v.string()),
  /** Second parts of closed compounds that leave the first part a name ("-präsident", "-gipfel"). */
  compoundHeads: v.array(v.string()),
  /** Letters written in more than one way: folded to one form on both sides. */
  foldings: v.array(v.tuple([v.string(), v.string()])),
});
export type NameRules = v.InferOutput<typeof NameRulesSchema>;
