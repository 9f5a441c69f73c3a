import * as v from 'valibot';

const words = v.array(v.string());

/** How a language makes one word of a name and a noun ("Bundesbankpräsident"). Data: `<lang>/compounds.json`. */
export const CompoundRulesSchema = v.strictObject({
  /** Second parts, in lower case, that leave the first part a name, in all their forms; none where names stay apart. */
  heads: words,
  /** Letters that may join the two parts; '' where none is needed. */
  joints: words,
  /** Words that a hyphen joins to a name without making another of it ("Anti-Nato-Protest", "post-Brexit"). */
  prefixes: words,
});
type CompoundRules = v.InferOutput<typeof CompoundRulesSchema>;

/** The rules of one language, ready to be asked. */
export interface CompoundLookup {
  readonly heads: ReadonlySet<string>;
  readonly joints: readonly string[];
  readonly prefixes: ReadonlySet<string>;
}

export function compoundLookup({ heads, joints, prefixes }: CompoundRules): CompoundLookup {
  return { heads: new Set(heads), joints, prefixes: new Set(prefixes) };
}

/** Units a closed compound's first part must have: shorter ones are chance ("Inn" in "Innenminister"). */
const MIN_FIRST = 4;
/** Units of the shortest second part ("chef", "wahl"). */
const MIN_HEAD = 4;

/** Lengths, in UTF-16 units, of what may be the name that a closed compound begins with, longest first. */
export function* firstParts(word: string, { heads, joints }: CompoundLookup): Generator<number> {
  const lower = word.toLowerCase();
  for (let at = word.length - MIN_HEAD; at >= MIN_FIRST; at--) {
    if (!heads.has(lower.slice(at))) continue;
    for (const joint of joints)
      if (at - joint.length >= MIN_FIRST && lower.startsWith(joint, at - joint.length))
        yield at - joint.length;
  }
}
