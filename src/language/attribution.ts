import * as v from 'valibot';

const phrase = v.pipe(v.string(), v.minLength(1));

/** How a language names the source of a statement. Data: `<lang>/attribution.json`. Lower case; `*` as in measures. */
export const AttributionRulesSchema = v.strictObject({
  /** Phrases directly before the source ("laut", "nach Angaben", "according to"). */
  before: v.array(phrase),
  /** Phrases directly after it ("zufolge"). */
  after: v.array(phrase),
  /** Words that are themselves the source, with the word before them ("nach Polizeiangaben"). */
  compounds: v.array(v.strictObject({ before: phrase, noun: phrase })),
  /** Verbs of saying; the source stands on the other side of them from the statement. */
  verbs: v.array(phrase),
  /** Verbs that name a source only behind one of `speakers` ("the report reveals"). */
  weakVerbs: v.array(phrase),
  /** Pronouns that stand for the source named before. */
  pronouns: v.array(phrase),
  /** Those of them that only a person is … */
  persons: v.array(phrase),
  /** … and those that stand for a body ("it said"), which the sentence may open with. */
  bodies: v.array(phrase),
  /** Pronouns between a verb and its subject ("„…“, freut sich Meier"). */
  reflexives: v.array(phrase),
  /** Those phrases of `before` that behind a word mean something else ("doppelt so stark"). */
  onlyBehindMarks: v.array(phrase),
  /** What opens a clause with a verb of `asTells` ("wie …"), and what its subject may stand behind ("wie aus …"). */
  asWords: v.array(phrase),
  outOf: v.array(phrase),
  /** Prepositions of what is told, behind the verb ("berichtete von 40 Toten"). */
  about: v.array(phrase),
  /** Auxiliaries of the passive before a verb: nobody says it ("wird erwartet"). */
  passives: v.array(phrase),
  /** The same of a word before an infinitive ("zu erwarten") … */
  infinitives: v.array(phrase),
  /** … and of subjects behind the verb that are nobody ("rechnet man"). */
  impersonals: v.array(phrase),
  /** Words between a subject and its verb ("the bank had later said"); none where the verb stands second. */
  betweenSubject: v.array(phrase),
  /** Prepositions of a day of the week there ("the unit on Monday said"). */
  dayPrepositions: v.array(phrase),
  /** Words that join another verb of the same subject ("described it, but said"); none where it may have its own. */
  coordinators: v.array(phrase),
  /** Prepositions of a verb whose subject is that of the sentence ("ended it by saying"). */
  gerundPrepositions: v.array(phrase),
  /** Words that open what is said ("dass"). */
  complementizers: v.array(phrase),
  /** Words behind a participle that describes the noun before it ("figures provided by"). */
  participleComplements: v.array(phrase),
  /** Prepositions with which no source ends ("the survey of 1,000 adults"). */
  looseEnds: v.array(phrase),
  /** Words before a past form that then is no verb of theirs ("as reported", "was announced"). */
  adjectival: v.array(phrase),
  /** Words before a full stop that ends no source ("Gen. Smith"); those of up to two letters need no list. */
  abbreviations: v.array(phrase),
  /** Words at which a source ends. */
  stops: v.array(phrase),
  /** Articles and other words left out at its start. */
  leads: v.array(phrase),
  /** Those of them that belong to the verb: alone before it they are no subject ("Auch meldete die Agentur"). */
  leadAdverbs: v.array(phrase),
  /** Common nouns that can be a source where capitals do not tell names ("officials"); none where nouns have capitals. */
  speakers: v.array(phrase),
  /** Nouns for what somebody has told ("Bilanz"), between a word of `reportsAfter` and one of `reportsBefore` ("nach … der"). */
  reports: v.array(phrase),
  reportsAfter: v.array(phrase),
  reportsBefore: v.array(phrase),
  /** Verbs at the end of a clause with "wie" whose subject is the source ("wie die Statistik zeigt"). */
  asTells: v.array(phrase),
  /** Verbs of saying in two parts ("gibt … an"). */
  partedTells: v.array(v.tuple([phrase, phrase])),
  /** Words inside a source, between its nouns ("Sprecherin der Feuerwehr"). */
  links: v.array(phrase),
  /** Verbs that only a clause has: what holds one is no source. */
  finite: v.array(phrase),
  /** Words for the sentence before, in front of a verb of saying ("Das teilte die Polizei mit"). */
  pointers: v.array(v.string()),
  /** Participles that say the same at the clause's end ("hatte BP … angekündigt"), and their auxiliaries. */
  participles: v.array(phrase),
  auxiliaries: v.array(phrase),
  /** Words behind which the subject of a verb stands, where no comma parts it from the clause before ("after Norway said"). */
  subordinators: v.array(phrase),
  /** Verbs that say something or tell what their subject does ("reported a loss"). */
  deeds: v.array(phrase),
  /** Words behind a verb that tell an object of it, never who speaks ("announced its purchase"). */
  objects: v.array(phrase),
  /** Adjectives behind a quotation, its verb and its speaker ("„…“, ist Meier überzeugt"). */
  convinced: v.array(phrase),
  /** Words that open a statement of somebody else's: a source behind one says nothing that stands before it. */
  contrasts: v.array(phrase),
  /** Words that alone name nobody ("Angaben"). */
  empty: v.array(v.string()),
  /** Marks of a quotation that another mark closes; straight and angle ones do both. */
  quotation: v.strictObject({
    opens: v.array(phrase),
    closes: v.array(phrase),
    /** Each paragraph of a quotation opens it anew, so that a mark may have no second one. */
    reopens: v.boolean(),
  }),
  /** Forms of reported speech that carry a source into the next sentence ("gebe", "seien"). */
  reported: v.array(phrase),
  /** Those of them that also say what would be: alone they reach no further back than the sentence before. */
  conditionals: v.array(phrase),
});
export type AttributionRules = v.InferOutput<typeof AttributionRulesSchema>;
