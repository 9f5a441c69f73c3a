import type { EntryKind } from '../../model';

/**
 * What speaks for and against a candidate, in points that add up; a candidate is accepted from its kind's threshold on.
 * Set by hand on the development corpora; every one is shown by `annotate --explain`.
 */
export const WEIGHTS = {
  /** A name of two or more words is seldom anything else. */
  multiword: 0.9,
  /** One word that is the entry's own name or an unmarked alias. */
  singleWord: 0.55,
  /** An abbreviation in capitals. */
  acronym: 0.65,
  /** A name its editors marked as ambiguous. */
  weak: 0.2,
  weakMultiword: 0.42,
  /** A bare surname. */
  surname: 0.15,
  /** "Van Rompuy", "von der Leyen": a surname of several words is seldom anybody else's. */
  surnameMultiword: 0.4,
  /** "Trump", "Macron" alone on a day in office: nobody says who that is. */
  householdName: 0.25,
  /** "He", "Xi", "Li" alone, without title and nowhere named in full. */
  shortSurname: -0.4,
  demonym: 0.75,
  /** Times the prior, 0 to 1. */
  prior: 0.35,
  /** A party or office of a country that the article names nothing of: the word may be anybody's. */
  foreignOrgan: -0.2,
  /** "hinter den Geldern": German towns have no article. */
  townWithArticle: -0.8,
  /** "Irena Tati" is a woman. */
  givenName: -1.2,
  /** German gives nouns an article and surnames none: "das Schiff". */
  determiner: -0.8,
  /** "in Washington" is no president. */
  inPlace: -0.8,
  /** The name goes on with "of": "Golf von Nordamerika", "Supreme Court of …". */
  ofName: -0.6,
  /** "der Hessische Verwaltungsgerichtshof", "Hamburger Verfassungsschutz": that of another place. */
  organElsewhere: -0.9,
  /** "Royal Bank of Canada": an unknown capitalised word before a name of several words. */
  capitalBesideName: -0.9,
  /** "Public Protector Jane Doe": before a full name it is mostly an office. */
  capitalBesidePerson: -0.3,
  /** The same entry is named in full elsewhere in the article. */
  namedInFull: 0.65,
  /** A surname that was clear once ("Präsident Tokajew") stays so: one sense per article. */
  acceptedElsewhere: 0.31,
  /** "the President of the European Council Tusk". */
  behindBody: 0.15,
  title: 0.4,
  civilTitle: 0.1,
  /** Of somebody who held an office, but not on the article's day. */
  titleOtherDay: 0.25,
  /** "Präsident Bush" of 1990 is not the one of 2003. */
  titleOfAnother: -0.5,
  /** An office before the surname of somebody who never held one. */
  titleOfNobody: -0.3,
  /** "Tesla CEO Musk": the office is one of a body that the person is known by. */
  ownBody: 0.35,
  titleOnOther: -0.25,
  /** A town few readers know shares its name with people, words and other towns. */
  smallPlace: -0.15,
  placeCue: 0.15,
  /** "in Washington": a place that everybody knows. */
  knownPlace: 0.1,
  /** "in Lindi … outside Lindi", in a text about its country. */
  cuedTwice: 0.35,
  /** "Lüneburg, Uelzen und Celle". */
  listedPlace: 0.2,
  /** For each entry of the article that it stands in relation to, up to the bound. */
  coherence: 0.25,
  moreCoherence: 0.15,
  /** The court or ministry of the country that the article names most. */
  organ: 0.35,
  /** That of another country. */
  otherOrgan: -0.3,
  /** In the country that the article names most. */
  inFocus: 0.1,
  /** A town of a country that the article names nothing of. */
  otherCountry: -0.2,
  /** "United" is the club named more often than the other one. */
  mostNamed: 0.1,
  /** "against Sevilla", in a report on clubs. */
  opponent: 0.35,
  /** Part of a club's name where the club is not named in full. */
  shortAlone: -1.2,
  /** Such a part is a town's name, and no second club makes it a report on sport. */
  shortOrTown: -0.7,
  /** "in Dortmund" is the town. */
  shortInPlace: -0.7,
  /** "Kandahar province" is not the town … */
  region: 1,
  /** … which bears the same name. */
  seatOfRegion: -0.5,
  /** Without such a word it is the town, where the region is as little known. */
  regionOfTown: -0.25,
  /** A town with its own state or country behind it ("Salem, Oregon"), or that state behind its town. */
  withRegion: 0.5,
  behindItsTown: 0.25,
  /** "Paris, Tex." is no town of another state. */
  elsewhere: -0.8,
  /** "N.J." behind a town and a comma; alone the letters may be anything. */
  behindTown: 0.5,
  notBehindTown: -1.5,
  /** "am Mississippi" is the river, "in Mississippi" the state. */
  articled: 0.5,
  besideArticled: -0.5,
  unarticled: -0.25,
  /** "London 2012 Olympics". */
  eventYear: -0.8,
  /** The place a report comes from. */
  dateline: 0.4,
  /** The article gives this surname to somebody else. */
  namesake: -1.3,
  /** A place directly before another capitalised word names a club, an office or a company with it. */
  placeInName: -1.1,
  /** "University of …", "MS …", a quoted name of which this is a part. */
  institution: -1.5,
  /** "Der Spiegel hing schief": the name is also a noun. */
  commonWord: -0.6,
  /** "laut Spiegel", «Bild». */
  sourceCue: 0.35,
  /** A body directly before a town: "Maersk Alabama". */
  joined: -0.6,
  /** "VW Golf", "Apple Watch". */
  product: -1.2,
  /** "National Guardian Corp", "General Motors Acceptance Corp". */
  insideCompany: -1.2,
  /** "Freemason Island", "Jumeirah Golf": a capitalised word before one that often ends names. */
  nameTail: -1,
  /** Part of a quoted title: «Race to Dubai». */
  inQuotedName: -1.2,
  /** "Fregatte «Brandenburg»": the term is part of a ship's name. */
  namedThing: -1,
  /** An office as the title of somebody the text names: the person is meant. */
  titleOfName: -0.6,
  /** "umweltbundesamt.de" is an address, "CMA CGM" another company, "la Libération" a foreign phrase. */
  partOfWord: -1.2,
  /** "Target Corp": what has a legal form is a company. */
  legalForm: 0.35,
  /** "Apple shares". */
  companyCue: 0.35,
  /** "Target and Walmart": in one list with another body. */
  listed: 0.35,
  /** "Boeing 737". */
  model: -0.7,
  /** A place alone in quotation marks is a ship or a mission. */
  quotedPlace: -0.6,
  /** Photo credits and bylines name their authors and agencies, not the news. */
  credit: -1.2,
  /** Places stand for their teams where a result is told. */
  match: -0.9,
  /** A full name with a hyphen behind names a street, a prize or a house. */
  hyphenName: -1.5,
  firstNameBefore: -1.3,
  capitalBefore: -0.15,
  /** In a language that does not capitalise nouns, a capital beside the name usually belongs to it. */
  capitalBeside: -0.36,
  /** In such a language the word before a surname is a given name or an office; offices are told apart before. */
  capitalBesideSurname: -0.7,
  otherThing: -1.5,
  /** A place, person or term in the name of a company. */
  company: -1.5,
  hyphenBefore: -0.35,
  hyphenWeak: -0.3,
  compound: -0.02,
} as const;

/** Relations beyond these add nothing: one war links everybody. */
export const MAX_COHERENT = 3;

export const THRESHOLDS: Readonly<Record<EntryKind, number>> = {
  person: 0.7,
  organisation: 0.68,
  place: 0.7,
  term: 0.68,
  story: 2,
};

/** Priors below this are towns, not cities the news names without saying where they lie. */
export const SMALL_PLACE_PRIOR = 0.5;

/** Priors of capitals and countries … */
export const CAPITAL_PRIOR = 0.8;

/** … and of their parts. */
export const PART_PRIOR = 0.6;

/** Prior from which a surname alone is known to everybody while its bearer is in office: a dozen people. */
export const HOUSEHOLD_PRIOR = 0.94;

/** Relations of a body beyond which it tells none of its people apart. */
export const MAX_STAFF = 150;

/** Prior from which somebody is known beyond the body they belong to. */
export const KNOWN_PRIOR = 0.6;

/** Letters below which a surname alone is as often a word. */
export const SHORT_SURNAME = 4;

/** Where two entries are this close, the text does not say which; none is shown. */
export const MIN_MARGIN = 0.06;

/** Entries with more relations than this (countries with all their cities) are looked up from the other side. */
export const MAX_RELATED_SCAN = 100;
