/** A link of fewer words is a section or a button. */
export const MIN_WORDS = 4;

/** Links that are looked at on one page, before those that are no headlines fall out: more is a directory. */
export const MAX_LINKS = 3000;

/** A page that is still being drawn is looked at again after it has been quiet for so long. */
export const QUIET_MS = 700;

/** Endless pages load more as the reader scrolls; they are looked at this many times, then left alone. */
export const MAX_LOOKS = 30;

/** Chips shown at once: more would be a page of chips. */
export const MAX_CHIPS = 40;

/** Widest chip, in CSS px; a longer title is cut with an ellipsis. */
export const CHIP_WIDTH = 176;
export const CHIP_HEIGHT = 20;

/** A chip without room for words is a dot of this size. */
export const DOT_SIZE = 14;

/** Air between a headline and its chip. */
export const GAP = 4;
