/** Words are compared by this many folded letters: inflection is cut off (truncation as a stemmer: McNamee & Mayfield 2004). */
export const STEM_UNITS = 6;

/** Shorter words are function words and fragments; names and abbreviations are exempt. */
export const MIN_WORD_UNITS = 3;

/** Features kept an article: what a lead and its names need; more would only repeat the long tail of a long text. */
export const MAX_FEATURES = 48;

/** Features kept a thread: several articles' worth. */
export const MAX_CORE = 96;

/** Features of a thread it is found by. */
export const MAX_KEYS = 32;

/** A feature of more threads than this is no sign of any of them. */
export const MAX_POSTINGS = 64;

/** Features threads are looked up by: the rarest that an article has and some thread too. */
export const MAX_ASKED = 12;

/** Threads an article is compared with: those that share the rarest features with it. */
export const MAX_CANDIDATES = 5;

/** What stands in the lead (LEAD_CHARS in ../limits.ts) counts this much more. */
export const LEAD_FACTOR = 2;

/** Where more of a line's longer words have capitals than this, it is a headline in title case, and a capital is no sign of a name. */
export const TITLE_CASE_SHARE = 0.6;

/** Names of people and bodies that no pack knows, kept to be shown: an article introduces few. */
export const MAX_UNKNOWN_NAMES = 8;

// The four numbers below were set on ECB+ (npm run corpora -- stories); halves of its topics agree on them.

/** Similarity from which an article, or a thread of one article, belongs to a thread. */
export const JOIN_AT = 0.25;

/** Similarity from which two threads of several articles are one. */
export const MERGE_AT = 0.42;

/** Two halves of a thread that are less alike than this share of how alike each is in itself are two stories. */
export const PART_BELOW = 0.2;

/** Fewer articles on one side are an angle, not a story. */
export const MIN_PART = 4;

/** A thread is looked at for parts whenever it has grown by so many articles … */
export const PART_EVERY = 2;

/** … up to this size: comparing all pairs costs the square of it, and a larger thread has shown itself. */
export const MAX_PARTED = 40;

/** Within this many days of a thread's first and last article nothing speaks against belonging to it. */
export const FRESH_DAYS = 14;

/** After so many days more, half the similarity is left: stories pause, and years later a similar event is another one. */
export const HALF_LIFE_DAYS = 240;

/** Points from which a headline is on a followed thread: two rare names, or one and two rare words (npm run corpora -- stories). */
export const HEADLINE_POINTS = 3.5;

/** A feature with at least this share of the weight of a thread's first is central to it. */
export const CENTRAL_SHARE = 0.5;

/**
 * Points from which a headline is on a dossier: less than an article needs, for a line has room for less. Set on the first
 * lines of the dossiers' own texts, seen on those written blind (tests/unit/annotating/stories).
 */
export const HEADLINE_MATCH_POINTS = 1.8;
