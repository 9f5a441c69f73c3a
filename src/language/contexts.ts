import * as v from 'valibot';

const words = v.array(v.string());

/** What the words beside a name say of it. Data: `<lang>/contexts.json`, in lower case but where said otherwise. */
export const ContextRulesSchema = v.strictObject({
  /** Shortenings between two teams ("vs."). */
  versus: words,
  /** Verbs between two teams ("beat"). */
  winVerbs: words,
  /** Prepositions before an opponent ("against"); alone they say nothing, in a report on clubs they do. */
  opponents: words,
  /** Who only teams have ("striker", "Sportdirektorin"): the place before them is one. */
  teamRoles: words,
  /** Verbs in the plural that make several people of a place ("were"); empty where they do not. */
  severalVerbs: words,
  /** Words with which a clause opens, its subject behind them ("when"). */
  clauseOpeners: words,
  /** Of what happens on the pitch ("equaliser", "Nachspielzeit"): several of them make a report on sport. */
  sportWords: words,
  /** Titles that several share ("presidents"), as endings. */
  pluralTitles: words,
  /** Before a body's name: that of a part of the country ("state Senate"). */
  regionals: words,
  /** What follows the word by which a firm is called for short ("Burlington Industries"); empty where nouns have capitals … */
  firmWords: words,
  /** … and words that are never such a short form, in lower case. */
  firmStops: words,
  /** Before a part of a country, which often has a town of its name ("state of", "Provinz"), in lower case … */
  regionsBefore: words,
  /** … and behind it ("province"), as written; empty where none stand there. */
  regionsBehind: words,
  /** What such a part is called behind a comma ("…, a state that"), as written. */
  regionNouns: words,
  /** Whoever stands for such a part, before a name and "of" ("Senator Jane Doe of …"), as written. */
  regionOfficers: words,
  /** Offices and bodies that such parts have and their towns have not, before the name ("governor of"), in lower case … */
  regionOfficesBefore: words,
  /** … and behind it ("Gov."), as written. */
  regionOfficesBehind: words,
  /** What companies have, behind their name ("shares", "Aktie") … */
  companyBehind: words,
  /** … and what they are, before it ("carmaker", "Autobauer"), as endings. */
  companyBefore: words,
  /** Behind a place and a hyphen: who is at home there ("based", "stämmig"). */
  basedBehind: words,
  /** Bodies that a country and its parts both have, folded ("senate", "innenministerium") … */
  provincialBodies: words,
  /** … what only the parts have ("statehouse", "landtag") … */
  provincialWords: words,
  /** … and what only the country has ("congress", "bundestag"), as beginnings of words. */
  nationalWords: words,
  /** Verbs of saying directly before who speaks ("sagte"); empty where they stand behind. */
  speechVerbs: words,
  /** Who speaks, in one word: "sagte er der Zeit". */
  speakers: words,
  /** Before the article of a newspaper, as written: "Interview mit dem Spiegel". */
  toldPhrases: words,
  /** Its article there. */
  toldArticles: words,
  /** Names of newspapers that there mean all of them: "sagte sie der Presse". */
  anyPress: words,
  /** Units that are also the abbreviation of a body: "60 HP". */
  bodyUnits: words,
  /** Before one of many ("a Manhattan"); empty where other words do that too. */
  indefiniteArticles: words,
  /** Before a day of the week, which then is no club's name ("on", "next"). */
  dayCues: words,
  /** Small words that in a line of capitals look like an abbreviation ("WHO"), beside the names' function words. */
  shoutedWords: words,
  /** In the same sentence these make a count of votes of "52-48". */
  voteWords: words,
  /** Between two names that make one ("American Telephone and Telegraph"), also as signs. */
  joins: words,
  /** What else stands between the last two of a list. */
  listJoins: words,
  /** Behind such a word they end the name of a firm ("Goldman, Sachs and Co"), as written. */
  firmTails: words,
  /** Behind the hyphen of a compound that is cut short ("Kurz- und Mittelstrecke"). */
  compoundJoins: words,
  /** Prepositions by which a name goes on ("Supreme Court of …", "Golf von …"). */
  of: words,
  /** Those and articles, between an institution and the place in its name ("University of", "Schlacht bei"). */
  institutionOf: words,
  /** Prepositions inside a title that stands before its bearer, with capitals ("Secretary of State Blinken"). */
  titleOf: words,
  /** Articles that may stand between such a preposition and the rest of the name. */
  nameArticles: words,
  /** Small words inside capitalised titles («Race to Dubai»). */
  titleWords: words,
  /** Small words inside the full name of a body, which its abbreviation leaves out. */
  bodyWords: words,
  /** Words of clubs' names that are written small ("fc"). */
  clubWords: words,
  /** Ending by which a town's name becomes an adjective with a capital ("Hamburger"), or null. */
  townAdjective: v.nullable(v.string()),
  /** Endings that such an adjective may have displaced ("Brem-er" from "Brem-en"). */
  townEndings: words,
  /** Ending, before inflection, of adjectives that places make ("baden-württembergisch"), or null. */
  placeAdjective: v.nullable(v.string()),
  /** Inflectional endings of an adjective between article and noun ("des Dritten Reiches"); empty where there are none. */
  adjectiveEndings: words,
  /** Behind "2:1" and "7-1" these say that it is no result ("Uhr", "years"). */
  noResult: words,
  /** Behind a number that follows a company these say that it is no model ("million", "pct"). */
  noModel: words,
  /** Between the word for a photo and its author ("Photo by …"). */
  creditJoins: words,
  /** Words that open a short line with the author's name ("Von …"). */
  bylines: words,
});
export type ContextRules = v.InferOutput<typeof ContextRulesSchema>;
