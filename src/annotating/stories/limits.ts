/** Points from which an article belongs to a story. */
export const MATCH_POINTS = 2.5;

/** Without a day of publication nothing rules out a sister story, so more has to speak for it. */
export const MATCH_POINTS_WITHOUT_DAY = 4;

/** Points from which a story of an earlier time is shown as prehistory. */
export const EARLIER_POINTS = 3.1;

/** Reports on a story appear some days after its window closes. */
export const GRACE_DAYS = 14;

/** The part of an article that says what it is about: headline, standfirst and first paragraphs. */
export const LEAD_CHARS = 900;

/** A stem of fewer letters must begin its word; longer ones may stand inside a compound ("Massenprotest"). */
export const MIN_INNER_STEM = 5;

/** Stories of an earlier time named on one article: the likeliest prehistory, not a list. */
export const MAX_EARLIER = 1;

/** Repetitions and further entries beyond this many no longer make a story likelier. */
export const MAX_COUNTED = 4;

/** Where less of an article's blocks touch a story, it is an aside there. */
export const THIN_SPREAD = 0.3;
