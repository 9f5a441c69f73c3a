import * as v from 'valibot';
import { MeasureIdSchema, QUANTITY_TYPES, TextsSchema } from '../model';

/** The measures Backstory knows, for all languages. Data: `measures.json`. */
export const MeasuresSchema = v.array(
  v.strictObject({
    id: MeasureIdSchema,
    /** What the number counts, as a table row says it. */
    labels: TextsSchema,
    /** `people`: counted persons; `things`: other counted things; `amount`: numbers with a unit. */
    kind: v.picklist(['people', 'things', 'amount']),
    /** Its number is a part of one of these when both stand side by side and it is smaller. */
    within: v.optional(v.array(MeasureIdSchema), []),
    /** From how many on it is news, where that is less than of other things: harm and votes from one, arms and disasters from two. */
    newsFrom: v.optional(v.picklist([1, 2])),
    /** A number without a value is news too ("thousands of protesters"; of voters it is a way of speaking). */
    vague: v.optional(v.boolean(), false),
    /** Its number tells how large a thing is ("das Werk mit 1.000 Beschäftigten"): no verb is about it. */
    sizes: v.optional(v.boolean(), false),
    /** A comparison per head of the place's population says something. */
    perHead: v.optional(v.boolean(), false),
  }),
);
export type Measures = v.InferOutput<typeof MeasuresSchema>;

const pattern = v.pipe(v.string(), v.minLength(1));

/**
 * The words that give a measure away, in one language. Data: `<lang>/measures.json`.
 * A pattern is words separated by spaces, lower case; `*` at a word's end or start stands for any letters.
 */
export const MeasureRulesSchema = v.strictObject({
  counted: v.array(
    v.strictObject({
      measure: MeasureIdSchema,
      /** Nouns and adjectives that are the measure wherever a number stands before them ("Todesopfer"). */
      nouns: v.optional(v.array(pattern), []),
      /** Nouns that are the measure unless a verb says another ("Demonstranten"). */
      roles: v.optional(v.array(pattern), []),
      /** Nouns right before a bare number ("Attendance: 12,836"). */
      heads: v.optional(v.array(pattern), []),
      /** Predicates ("getötet", "ums Leben"). */
      verbs: v.optional(v.array(pattern), []),
      /** Predicates that count what follows them, never what stands before ("töteten", "killing"). */
      objects: v.optional(v.array(pattern), []),
      /** Verbs in two parts, the second at the clause's end ("nahm … fest"). */
      separable: v.optional(v.array(v.tuple([pattern, pattern])), []),
      /** Measures whose nouns its verbs outweigh. */
      over: v.optional(v.array(MeasureIdSchema), []),
      /** Its verbs count persons only. */
      onlyPeople: v.optional(v.boolean(), false),
      /** Its verbs count who does it, also with an object behind them ("nine million people watched the match"). */
      subject: v.optional(v.boolean(), false),
      /** Its verbs say nothing against another noun's measure, but of those in `over`. */
      onlyOver: v.optional(v.boolean(), false),
      /** Its verbs need a noun of this list beside the number. */
      onlyWith: v.optional(v.array(pattern), []),
    }),
  ),
  amounts: v.array(
    v.strictObject({
      measure: MeasureIdSchema,
      types: v.array(v.picklist(QUANTITY_TYPES)),
      /** What the unit measures ("length"), where it matters. */
      of: v.optional(v.array(pattern), []),
      /** Units it never has. */
      except: v.optional(v.array(pattern), []),
      /** Words of the clause, at least one; none for the fallback. */
      context: v.optional(v.array(pattern), []),
      /** How many tokens from the number the context may stand; 0 for the whole clause. */
      near: v.optional(v.number(), 0),
      /** Words right before the number that rule it out ("rose to" is a level, not a change). */
      notAfter: v.optional(v.array(pattern), []),
      /** Words right behind the number that rule it out ("of" makes a share of it). */
      notBefore: v.optional(v.array(pattern), []),
      /** Words of which one has to stand right before the number. */
      onlyAfter: v.optional(v.array(pattern), []),
      /** Words right behind the number of which one has to stand there. */
      onlyBefore: v.optional(v.array(pattern), []),
      /** The largest amount it holds for; 0 for any. */
      atMost: v.optional(v.number(), 0),
      /** Patterns directly before or after the number, at least one. */
      beside: v.optional(v.array(pattern), []),
      /** Nouns that say what a later amount of the sentence is, where nothing nearer does ("Der Gewinn … auf 3 Euro"). */
      subjects: v.optional(v.array(pattern), []),
    }),
  ),
  /** Nouns for people in general ("Menschen", "Personen"). */
  people: v.array(pattern),
  /** Counted nouns that are no information about the world ("Punkte", "Minuten"). */
  never: v.array(pattern),
  /** Words that make a bare number behind them count the noun before it ("Zahl der Toten stieg auf 18"). */
  totals: v.array(pattern),
  /** Words after a verb that show its object follows ("killed the"): then it does not count what stands before. */
  objectStarts: v.array(pattern),
  /** Words between a noun and the bare number behind it. */
  links: v.array(pattern),
  /** Words before a number that a total rises or falls to. */
  targets: v.array(pattern),
  /** Words between this year's figures and last year's in a table of results. */
  versus: v.array(pattern),
  /** Words before the number that another of the same measure is set beside ("up from", "nach"). */
  bases: v.array(pattern),
  /** Those of them behind which a number is a level, never a change; not those that also mean "of" ("ein Plus von 3 Prozent"). */
  levelBases: v.array(pattern),
  /** Nouns behind a sum that it does not buy ("a $500 donation"). */
  gifts: v.array(pattern),
  /** Words that make a share of an ordinal ("jeder Zehnte"). */
  each: v.array(pattern),
  /** Singular nouns that an article may count ("eine Frau"), beside other counted people. */
  lone: v.array(pattern),
  /** Those of them that it counts alone ("ein Mensch", "ein Toter"). */
  alone: v.array(pattern),
  /** Words before a number that a total rises or falls by. */
  steps: v.array(pattern),
  /** Words after degrees that make them a position ("28 degrees north"). */
  latitudes: v.array(pattern),
  /** What happens to things so that each of them counts ("shot down", "zerstört"). */
  strikes: v.array(pattern),
  /** Auxiliaries that make a verb passive ("were killed"). */
  passives: v.array(pattern),
  /** Words between a whole and its part ("davon", "including"). */
  parts: v.array(pattern),
  /** Prepositions before the group a noun counts ("unter den Demonstranten"). */
  among: v.array(pattern),
  /** Words before the group that some are part of ("unter den" Geiseln). */
  groups: v.array(pattern),
  /** Words beside a number that counts more of the same ("230 more", "weitere neun"). */
  others: v.array(pattern),
  /** Words after which a noun phrase has ended. */
  stops: v.array(pattern),
  /** Words that join two numbers under one verb. */
  joins: v.array(pattern),
  /** Words that may stand between a number and its noun without being part of it. */
  fillers: v.array(pattern),
  /** Nouns that only measure what stands behind "of" ("pieces of equipment"). */
  containers: v.array(pattern),
  /** Words that a hyphen joins to a number which still says something ("6.1-magnitude", "20-foot-deep"). */
  attributive: v.array(pattern),
  /** Words of sport reports: where they are frequent, distances are courses and races. */
  sport: v.array(pattern),
  /** Words before a number that is only supposed ("vielleicht", "suppose"). */
  supposed: v.array(pattern),
  /** Verbs of what rises or falls to a level ("rose", "sank"). */
  moves: v.array(pattern),
  /** Words before a number that the one told last is set beside ("compared with", "gegenüber"). */
  besides: v.array(pattern),
  /** What stands for the thing counted last ("waren es", "the figure"). */
  echoes: v.array(pattern),
  /** Verbs of those who came, stayed or signed, right behind a bare number ("only 57 came"). */
  presences: v.array(pattern),
  /** Words before the number that another is told for each of ("per 100 pupils"). */
  divisors: v.array(pattern),
  /** Words before the number that give it to each of several ("je"). */
  distributives: v.array(pattern),
  /** Prepositions between a thing and what it has ("mit", "with"). */
  withs: v.array(pattern),
  /** Articles and possessives before a noun. */
  articles: v.array(pattern),
  /** Articles of one thing: a number behind them is a part of its name ("a twenty haggis supper"); none that also count. */
  indefinites: v.array(pattern),
  /** Words before a sum that describes the noun behind it ("a $120 robot"); none where no sum does. */
  sumArticles: v.array(pattern),
  /** Words for some of a group ("viele", "most"), and what stands between them and it. */
  quantifiers: v.array(pattern),
  ofs: v.array(pattern),
  /** Words before a hundred percent that make it a way of speaking ("zu hundert Prozent"). */
  wholly: v.array(pattern),
  /** Words between a noun and the number told behind it ("nämlich"). */
  namely: v.array(pattern),
  /** Prepositions of where those counted come from ("200 aus Österreich"). */
  origins: v.array(pattern),
  /** Words behind a comma that open a statement of its own ("but"). */
  turns: v.array(pattern),
  /** Words of a made-up example, and those beside them that say of whom ("wer beispielsweise", "if, for example, you"). */
  examples: v.array(pattern),
  wherever: v.array(pattern),
  /** Adjectives behind a person's height. */
  statures: v.array(pattern),
  /** Words before a number of the best, largest and so on ("one of the ten best"). */
  onesOf: v.array(pattern),
  /** Words behind a fraction that tell of what it is a share ("half of", "ein Drittel glauben"). */
  sharers: v.array(pattern),
  /** Words before a fraction that make a part of the year of it ("last quarter"). */
  periodic: v.array(pattern),
  /** Words that open a condition ("wenn", "if"). */
  conditions: v.array(pattern),
  /** Things that a sum right before them is the price of ("its $60 million plant"); none where nouns are compounds. */
  assets: v.array(pattern),
  /** Products whose size is told in inches. */
  screens: v.array(pattern),
  /** Adjectives behind a sum that make it a price ("teure"). */
  costly: v.array(pattern),
  /** Prepositions before a price, or between a sum and what it pays for. */
  payments: v.array(pattern),
  /** Words between a part and the number of the whole ("119 von 350 Mandaten"). */
  wholes: v.array(pattern),
  /** Words between the votes of two sides ("412 to 180"). */
  against: v.array(pattern),
  /** Possessives between a part and its whole ("550 ihrer 1250 Stellen"). */
  possessives: v.array(pattern),
  /** Nouns that say nothing without the group behind them ("members of the security forces"). */
  collectives: v.array(pattern),
});
export type MeasureRules = v.InferOutput<typeof MeasureRulesSchema>;
