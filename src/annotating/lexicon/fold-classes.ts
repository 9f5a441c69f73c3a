/** What a folded unit is where it is no letter; letters fold to units from `FIRST_WORD_UNIT` on. */

/** Between words of a name: spaces of all widths, hyphens and dashes, apostrophes, slashes. */
export const SEPARATOR = 1;
/** A full stop inside an abbreviation ("U.S.", "St. Petersburg"). */
export const DOT = 2;
/** Ends any name: all other punctuation, and line ends. */
export const BREAK = 0;
/** Invisible: soft hyphen, zero-width joiners, combining marks. */
export const IGNORE = 3;

export const FIRST_WORD_UNIT = 16;
