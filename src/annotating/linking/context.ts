import type { Language } from '../../language';
import { RULES } from './context-rules';
import type { LargerName } from './larger-name';
import { lazily } from './lazily';
import { spotOf } from './spot';
import type { TeamContext } from './team';

/** What stands around a span, as far as it tells names apart. */
export interface Context extends LargerName, TeamContext {
  /** The span begins its sentence: a capital there says nothing. */
  readonly sentenceStart: boolean;
  /** A title or office stands directly before ("Präsident", "Foreign Secretary"). */
  readonly title: boolean;
  /** It is one that anybody may bear ("Herr", "Dr"). */
  readonly civilTitle: boolean;
  /** A given name stands directly before that is not part of the span. */
  readonly firstNameBefore: boolean;
  /** The word before is capitalised, no title, and no sentence starts with it: perhaps part of a longer name. */
  readonly capitalBefore: boolean;
  /** A capitalised word follows that is neither a title nor a day of the week. Offset of that word, or -1. */
  readonly capitalAfter: number;
  readonly placeCue: boolean;
  /** "Chicago-based". */
  readonly based: boolean;
  /** Behind the adjective of some place: "das baden-württembergische Innenministerium". */
  readonly placeAdjective: boolean;
  /** "state Senate": that of a part of the country. */
  readonly regional: boolean;
  /** "Kandahar province", "Provinz Kandahar": the part of the country, not its seat. */
  readonly region: boolean;
  /** "New York Gov.": an office that such a part has and its seat has not. */
  readonly regionOffice: boolean;
  /** "Apple shares", "Autobauer Ford". */
  readonly companyCue: boolean;
  /** What a company is stands before it: "Mischkonzern Johnson". */
  readonly companyBefore: boolean;
  /** A product's name follows: "VW Golf". */
  readonly product: boolean;
  /** The span often ends names, and a capitalised word stands before it: "Freemason Island". */
  readonly nameTail: boolean;
  /** "Tageszeitung „Die Glocke“": the quoted name is the one meant. */
  readonly nameQuotedBehind: boolean;
  /** A word for a ship with the ship's quoted name behind it. */
  readonly namedThing: boolean;
  /** An office with a capital where nouns have none: somebody's, not the office as such. */
  readonly officeOfSomebody: boolean;
  /** The span itself is an office or title ("Prime Minister"). */
  readonly isTitle: boolean;
  /** An office with the name of who holds it behind it: "Prime Minister Jane Doe". */
  readonly titleOfName: boolean;
  /** "Tehran radio". */
  readonly broadcaster: boolean;
  /** "Treasury bonds". */
  readonly security: boolean;
  /** "London 2012 Olympics". */
  readonly eventYear: boolean;
  /** A definite article, or a preposition holding one, stands before. */
  readonly article: boolean;
  /** "Karbala-8": an operation, a missile or a mission. */
  readonly numbered: boolean;
  /** The span has no capital. */
  readonly lowerCase: boolean;
  /** An article or another determiner stands before. */
  readonly determiner: boolean;
  /** The article before it is a relative pronoun: "das Buch, das Merkel schrieb". */
  readonly relative: boolean;
  /** An article and an adjective with a capital before it: "des Dritten Reiches". */
  readonly articleAndAdjective: boolean;
  /** A preposition that only places follow ("in"), and no possessive behind. */
  readonly inPlace: boolean;
  /** "Golf von …", "Supreme Court of …": the name goes on. */
  readonly ofName: boolean;
  /** A given name with a capitalised word behind it. */
  readonly givenName: boolean;
  /** In German: the adjective of a town before it ("Hamburger Verfassungsschutz"). */
  readonly townAdjective: string | null;
  /** Part of an address: "umweltbundesamt.de", "@…". */
  readonly address: boolean;
  /** A small word in capitals, beside other words in capitals: "FAMILIES WHO LOST". */
  readonly shouted: boolean;
  /** A day of the week behind "on", "next" and the like. */
  readonly calendarDay: boolean;
  /** Behind a particle of a foreign name: "Front pour la Libération". */
  readonly foreignParticle: boolean;
  /** Another word in capitals follows: "CMA CGM". */
  readonly capitalsBehind: boolean;
  /** Opens a sentence and is also a word like "weil" or "will". */
  readonly functionWord: boolean;
  /** A given name before a hyphen: "Hans-Christian". */
  readonly hyphenGivenName: boolean;
  /** A name and "and" before it: "American Telephone and Telegraph Co" may be one company. */
  readonly joinedBefore: boolean;
  /** A compound cut short: "Kurz- und Mittelstrecke". */
  readonly cutCompound: boolean;
  /** "die Niedersachsen": the people, not the place. */
  readonly people: boolean;
  /** The span is written as an abbreviation: "Calif.", "N.J.", "TX". */
  readonly shortened: boolean;
  /** A comma and such an abbreviation follow. */
  readonly shortenedBehind: boolean;
  /** Alone between quotation marks: a ship, a mission, a programme. */
  readonly quoted: boolean;
  /** "der „Stern“", "Zeitung „Bild“": quotation marks as papers have them, not "Serie „Heroes“" nor an English title. */
  readonly quotedSource: boolean;
  /** "einen David-Stern": a given name joined to what follows. */
  readonly hyphenInside: boolean;
  /** "…, Riad Salem, …", "Florenz Huber leitet": with the one word behind it a name between commas or before a verb. */
  readonly nameBetween: boolean;
  /** "Institute for Human Rights", "Center for Health and Human Rights": capitals all through, where nouns have none. */
  readonly bodyOf: boolean;
  /** A word for a newspaper or broadcaster, or for reporting, stands beside. */
  readonly sourceCue: boolean;
  /** The place an agency's report comes from: "Washington (dpa) –". */
  readonly dateline: boolean;
  /** The dateline of another report follows: "… könnte BP London (dpa) –". */
  readonly datelineBehind: boolean;
  /** Inside a photo credit or a byline. */
  readonly credit: boolean;
  /** A country's abbreviation as an adjective: "US-Präsident", "U.S. officials". */
  readonly attributive: boolean;
  /** The sentence has capitals throughout, as headlines have: one more says nothing. */
  readonly headline: boolean;
  /** A word in lower case follows that may be a noun. */
  readonly nounBehind: boolean;
  /** Nothing but given names: "Juan Carlos", "Marie-Claire". */
  readonly givenNames: boolean;
  /** A number stands before: "4910 Pence". */
  readonly amount: boolean;
  /** "60 HP". */
  readonly unit: boolean;
  /** "called The Queen Victoria": a capital inside the sentence makes the article part of the name. */
  readonly articleInName: boolean;
  /** Two words with capitals follow, and no third. */
  readonly fullNameBehind: boolean;
  /** "sagte", "erklärte": who speaks follows. */
  readonly behindSpeech: boolean;
  /** "a Manhattan and …": one of many. */
  readonly indefinite: boolean;
  /** "…-Sprecherin": an office of the body follows the hyphen. */
  readonly officeBehindHyphen: boolean;
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
  /** "Toronto-Dominion". */
  readonly capitalBehindHyphen: boolean;
}

const contextAt = lazily(RULES);

/** What stands around a span; each question is answered when it is asked. */
export const contextOf = (text: string, start: number, end: number, language: Language): Context =>
  contextAt(spotOf(text, start, end, language));
