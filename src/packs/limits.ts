/** A pack file a browser can read at once without stalling: about ten times the largest subject file of the built-in pack. */
export const MAX_PACK_SOURCE_CHARS = 20_000_000;

/** Well above the built-in pack with all its cities; beyond it the lexicon would no longer fit the memory budget. */
export const MAX_ENTRIES_PER_PACK = 200_000;

/** More problems than anyone reads; a file of the wrong kind would otherwise report every line. */
export const MAX_PROBLEMS = 200;

/** A gist is one sentence: longer ones do not fit the card without scrolling. */
export const MAX_GIST_CHARS = 260;

/** Words a sentence may have before readers lose it. */
export const MAX_SENTENCE_WORDS = 30;

/** Events this many years before a dossier's window are prehistory of another story. */
export const MAX_YEARS_BEFORE_WINDOW = 12;

/** YAML aliases in one file, counted with what they stand for: enough to name a source once and use it in every event. */
export const MAX_ALIASES = 500;
