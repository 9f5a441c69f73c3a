import * as v from 'valibot';

const words = v.array(v.string());

/** How names behave in running text. Data: `<lang>/names.json`. */
export const NameRulesSchema = v.strictObject({
  /** Endings by what carries them; the span of a mention includes the ending. */
  endings: v.strictObject({
    /** Proper names of people and places ("Tokajews", "Kasachstans"). */
    proper: words,
    /** Bodies, one by name each: no plural ("Bundesgerichtshofes"). */
    body: words,
    /** Common nouns: terms ("Leitzinses", "Sanktionen"). */
    noun: words,
    /** Adjectives and names of peoples ("kasachischen", "Kasachinnen"). */
    demonym: words,
  }),
  /** Endings of an adjective inside a name: each one written may be any other ("Europäische" – "Europäischen"). */
  adjectiveEndings: words,
  /** Genitive of a noun inside a name ("Bundesamtes für Migration"); empty lists where nouns have none. */
  innerGenitive: v.strictObject({
    /** Words behind which the rest of a name stays as it is ("für", "der"). */
    links: words,
    /** Ending of the adjectives before it. */
    adjective: v.string(),
    endings: words,
    /** What nouns with these endings take instead: none if they are feminine or plural. */
    nouns: v.array(v.strictObject({ ends: words, take: words })),
  }),
  /** Word endings of titles and offices that stand before a surname ("-minister", "-präsidentin"). */
  titleEndings: words,
  /** Whole words that do so ("Herr", "Mr", "Sen"). */
  titles: words,
  /** Those of them that anybody may bear: no sign of somebody in the news ("Herr", "Dr", "Captain"). */
  civilTitles: words,
  /** Words after which a capitalised word is a place ("in", "nach", "near"). */
  placeCues: words,
  /** Words before a surname that belong to it, in lower case ("von", "al", "bin"). */
  particles: words,
  /** Second words that make a street, square, club or award out of a name ("Platz", "Street", "United"). */
  otherThings: words,
  /** Words whose "of" makes a name of its own with the name behind it ("University of", "Universität"). */
  institutions: words,
  /** Legal forms behind a company's name: what stands before is part of that name. */
  companyForms: words,
  /** Words before a place or person that make a ship or a title of it ("Fregatte", "Miss"). */
  namedAfter: words,
  /** Folded names of bodies and media that are also common words: there they need evidence. */
  commonWords: words,
  /** Words beside the name of a medium ("laut", "Magazin", "berichtet"). */
  sourceCues: words,
  /** Words that open a byline or a photo credit ("Foto", "Von", "By"). */
  credits: words,
  /** Agencies as they stand in a dateline: "Berlin (dpa)". */
  agencies: words,
  /** Days and months: a capital that follows a place without belonging to it. */
  calendar: words,
  /** Words that follow a country's abbreviation where it is no adjective ("the US is", "the US and"). */
  functionWords: words,
  /** Capitalised words that open sentences without belonging to the name behind them ("Former", "Yesterday"). */
  openers: words,
  /** Definite articles, also those that a preposition has taken in ("am"). */
  articles: words,
  /** Other words before nouns that never stand before a surname ("ein", "diesem"); empty where they do ("a Trump aide"). */
  determiners: words,
  /** Prepositions that places follow and people do not. */
  inCues: words,
  /** Words before a town that make a club of it ("Partizan", "VfL"). */
  clubPrefixes: words,
  /** Particles of names in other languages, as written ("la", "del"). */
  foreignParticles: words,
  /** Names of places that behind an article are their people ("die Niedersachsen"). */
  peoples: words,
  /** Names that behind another capitalised word end a longer one ("Freemason Island"). */
  nameTails: words,
  /** Words in lower case that make a broadcaster of the place before them ("Tehran radio"). */
  broadcasters: words,
  /** … and papers that somebody issued of the name before them ("Treasury bonds"). */
  securities: words,
  /** Rivers and mountains have an article, which towns and states of the same name do not have ("der Mississippi"). */
  articleOfRivers: v.boolean(),
  /** Nouns are written with a capital: a capital alone is no sign of a name. */
  capitalisesNouns: v.boolean(),
});
export type NameRules = v.InferOutput<typeof NameRulesSchema>;
