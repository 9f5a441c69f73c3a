/** Words of the longest name; official names of bodies reach fifteen. */
export const MAX_NAME_WORDS = 16;

/** Units a word must have before its ending may be taken off: "Iras" is not "Ira". */
export const MIN_STEM_UNITS = 3;
