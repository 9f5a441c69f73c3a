/** How far our facts and a table's may lie apart before it is a disagreement. */

/** Days between two beginnings of an office: election, appointment and oath fall within a month, rarely more. */
export const OFFICE_DAYS = 31;
/** The same where the table names the day of the oath. */
export const EXACT_OFFICE_DAYS = 10;
/** Share of a population: estimates for the same year differ by a few per cent, censuses by more. */
export const POPULATION_SHARE = 0.1;
/** Share of an area: with or without lakes and disputed land. */
export const AREA_SHARE = 0.05;
/** Years between two founding years: founding, registration and first congress. */
export const FOUNDED_YEARS = 1;
/** Degrees within which two places of one name in one country are the same. */
export const SAME_PLACE_DEGREES = 0.3;
/** Leaders who left before this day are history that the packs do not promise to hold. */
export const OFFICES_FROM = '2000-01-01';
/** Share of letters that may differ between two transliterations of one name. */
export const TRANSLITERATION_SHARE = 0.3;
/** An office last checked before this day counts as stale in the summary. */
export const STALE_BEFORE = '2026-01';
