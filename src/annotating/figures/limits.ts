import { MAX_ARTICLE_CHARS } from '../../model';

/** Longer texts are archives, not articles: nothing is read from them. */
export const MAX_TEXT_CHARS = MAX_ARTICLE_CHARS;
/** A run of digits longer than this is an account or a serial number, and past what a double holds. */
export const MAX_DIGITS = 21;
/** The longest number word in German news is about fifty letters; longer words are not looked into. */
export const MAX_NUMBER_WORD = 90;
/** Words one number in words may take ("two hundred and fifty-four thousand six hundred and one"). */
export const MAX_NUMBER_TOKENS = 24;
/** Words of a noun phrase looked at beside a number, adjectives and genitives included. */
export const MAX_PHRASE_TOKENS = 9;
/** Tokens of a clause looked at for the verb a number belongs to. */
export const MAX_CLAUSE_TOKENS = 60;
/** Longest source shown ("the deputy health minister …"): beyond that it is a sentence, not a source. */
export const MAX_ATTRIBUTION_CHARS = 120;
/** Sentences that a source is carried into while the reported speech goes on. */
export const MAX_CARRIED_SENTENCES = 5;
/** Characters between a day and the time of day that belongs to it ("19. Dezember, Großes Haus, 20 Uhr"). */
export const MAX_ANCHOR_CHARS = 60;
/** Figures of one article: a table with more rows is a data page, not a text. */
export const MAX_FIGURES = 200;
/** Quantities of one article, for pages that are tables of digits. */
export const MAX_QUANTITIES = 5_000;

/** Tokens between a bare number and the noun before it ("a record for attendance at 92,706"). */
export const MAX_LEAD_TOKENS = 6;

/** Tokens between a label and its colon ("Cases in Madhya Pradesh (2023): 20"). */
export const MAX_LABEL_TOKENS = 8;

/** Tokens between a bare number and the verb it belongs to ("40 have since been injured"). */
export const MAX_BARE_TOKENS = 5;

/** A shorter text may leave out the days around "today" and still be a report. */
export const FEWEST_REPORT_CHARS = 1_500;

/** Characters back to the day that "the next day" counts from. */
export const MAX_NAMED_DAY_CHARS = 600;

/** Sentences back to the speaker that a pronoun beside a verb of saying stands for. */
export const MAX_SINCE_SENTENCES = 4;

/** Sentences back to the person that "he" beside a verb of saying stands for: somebody speaks there in any case. */
export const MAX_PRONOUN_SENTENCES = 12;

/** No sentence of a newspaper is longer: what is, is a list or a table without stops. */
export const MAX_SENTENCE_CHARS = 3_000;

/** Words of a source before an aside ("Nathan Janzen, an economist, said"): with more it is a clause. */
export const MAX_NAMED_TOKENS = 10;

/** A shorter line is a label or a button ("19 shares", "Loaded: 0%"), not a sentence. */
export const FEWEST_SENTENCE_TOKENS = 5;

/** Smaller numbers without a currency beside a word or a sum of money ("20 Gewinne") count things. */
export const SMALLEST_BARE_SUM = 1_000_000;

/** Tokens between "nach" and the noun for what was told ("nach einer ersten vorläufigen Bilanz"). */
export const MAX_REPORT_TOKENS = 5;

/** Tokens back from a German participle to the auxiliary that makes it passive. */
export const MAX_PASSIVE_TOKENS = 12;

/** Fewer tell a story, they are no figure ("zwei Autos"); harm, votes and heavy things count from less on. */
export const SMALLEST_ROLE_COUNT = 10;

/** There are no more people: a larger number of them is money whose currency no list has. */
export const MANKIND = 9_000_000_000;
