import * as v from 'valibot';

const words = v.array(v.pipe(v.string(), v.minLength(1)));

/**
 * In which order a language puts its words and by what form it tells them apart: what code asks instead of the language's
 * name. Data: `<lang>/grammar.json`, in lower case. (That nouns have capitals stands with the names, that plurals have an
 * ending with the nouns.)
 */
export const GrammarSchema = v.strictObject({
  /** The verb keeps its place and the subject goes behind it where something else opens the clause ("Am Montag starben 40"). */
  invertsSubjects: v.boolean(),
  /** Verbs and participles end clauses, behind what they count ("als er 16 Menschen erschoss", "40 Kämpfer getötet"). */
  verbFinal: v.boolean(),
  /** Past participles have a form of their own; else ("destroyed") an auxiliary tells them from the past tense. */
  distinctParticiples: v.boolean(),
  /** A noun makes one word with an amount before it ("20-Meter-Maschine"), which names a thing and measures nothing. */
  closedCompounds: v.boolean(),
  /** Endings of an adjective before its noun; none where it has none. */
  adjectiveEndings: words,
  /** Endings of a superlative ("one of the ten largest …"). */
  superlativeEndings: words,
  /** Endings of words behind a noun that no longer belong to it: adverbs ("mostly") … */
  adverbEndings: words,
  /** … and the past of verbs ("arrived"); none where nouns and verbs are told by their capital. */
  pastEndings: words,
  /** Endings of verbs that have a subject of their own ("shows", "reported"); none where its place tells. */
  finiteEndings: words,
  /** Endings of participles that beside the auxiliary of the passive tell what the subject does ("are destroying"). */
  presentParticiples: words,
  /** First words of what may stand between a number and the participle of its noun ("zwei seit Mai entführte Helfer") … */
  attributeOpeners: words,
  /** … and endings of that participle; none where it stands behind the noun. */
  attributeEndings: words,
  /** Endings of a town's name that describes the noun behind it ("316 Lienzer Kinder"). */
  townEndings: words,
  /** Prepositions between a number and the group it counts ("thousands of people"). */
  partitives: words,
  /** They also say who does it ("18 von Rebellen entführte Helfer"): alone a vague number and a noun make them partitive. */
  partitivesNameAgents: v.boolean(),
  /** Genitives that an apostrophe parts from their noun ("the company's theatres"). */
  genitiveClitics: words,
});
export type Grammar = v.InferOutput<typeof GrammarSchema>;
