/** Offices named in one line: more do not fit the head of a card. */
export const MAX_ROLES_IN_LINE = 2;

/** Links to other cards of the same article. */
export const MAX_LINKS = 6;

/** Facts on a card before "more". */
export const MAX_FACTS = 8;
