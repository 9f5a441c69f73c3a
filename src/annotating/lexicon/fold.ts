/**
 * Folding: every UTF-16 unit becomes the form names are compared in. Lower case, without diacritics,
 * German umlauts and ß written out (DIN 5007-2), so that "Köln" and "Koeln", "Weiß" and "Weiss" meet.
 * The table is built once from Unicode data in the engine; scanning is one array read a unit.
 */

/** Between words of a name: spaces of all widths, hyphens and dashes, apostrophes, slashes. */
export const SEPARATOR = 1;
/** A full stop inside an abbreviation ("U.S.", "St. Petersburg"). */
export const DOT = 2;
/** Ends any name: all other punctuation, and line ends. */
export const BREAK = 0;
/** Invisible: soft hyphen, zero-width joiners, combining marks. */
export const IGNORE = 3;

const FIRST_WORD_UNIT = 16;
const UNITS = 0x10000;

/** First folded unit; values below 16 are classes, not letters. */
export const FOLD = new Uint16Array(UNITS);
/** The same in the low 16 bits; in the high ones the second folded unit ("ß" → "s", "s") or 0. */
export const FOLD_PAIR = new Uint32Array(UNITS);
/** 1 where the unit is an upper-case letter. */
export const UPPER = new Uint8Array(UNITS);

export const isWordUnit = (folded: number): boolean => folded >= FIRST_WORD_UNIT;
export const secondUnit = (pair: number): number => pair >>> 16;

const SPELLED_OUT: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
  // U+01DD, which stands for U+0259 where a keyboard has only that.
  ǝ: 'a',
};
const SEPARATORS =
  " \t\n\r\u00a0\u2007\u2008\u2009\u200a\u202f\u2002\u2003-\u2010\u2011\u2012\u2013'\u2019\u2018\u02bc\u02bb`\u00b4/";
/** Also signs of scholarly transliteration, which others leave out: ʾ and ʿ, the soft sign's ʹ (in two places of Unicode) and ʺ. */
const IGNORED = '\u0374\u02be\u02bf\u02b9\u02ba\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Belong to names like "AT&T", "Disney+". */
const WORD_SYMBOLS = '&+';

/** Where letters with diacritics have units of their own: Latin to Hebrew, and the additions to Latin and Greek. */
const composed = (unit: number): boolean => unit < 0x600 || unit >= 0x1e00;

/** Strings changed all at once. None of them has a line end. */
const lines = (strings: readonly string[], change: (text: string) => string): string[] =>
  change(strings.join('\n')).split('\n');

function fill(): void {
  const put = (char: string, first: number, second = 0): void => {
    FOLD[char.charCodeAt(0)] = first;
    FOLD_PAIR[char.charCodeAt(0)] = first | (second << 16);
  };
  // Beyond this the BMP holds ideographs, which have no case, no diacritics and no spaces between words: left as breaks.
  const end = 0x2000;
  const all = String.fromCharCode(...Array.from({ length: end }, (_, unit) => unit));
  // In bulk: asking for every unit alone would cost a woken background ten milliseconds.
  const unitsOf = (kind: RegExp): string[] => [...all.matchAll(kind)].flatMap(([run]) => [...run]);
  for (const char of unitsOf(/\p{M}+/gu)) put(char, IGNORE);
  for (const char of unitsOf(/\p{Lu}+/gu)) UPPER[char.charCodeAt(0)] = 1;
  const letters = unitsOf(/[\p{L}\p{N}]+/gu);
  // A few letters have their lower case beyond the end ("Ⱥ") and stay.
  const lower = lines(letters, (text) => text.toLowerCase()).map((small, i) =>
    small.charCodeAt(0) < end ? small : (letters[i] ?? ''),
  );
  const bare = lines(lower, (text) => text.normalize('NFD').replace(/\p{M}+/gu, ''));
  letters.forEach((char, i) => {
    const small = lower[i] ?? '';
    const plain = composed(char.charCodeAt(0)) ? (bare[i] ?? '') : small;
    const folded = SPELLED_OUT[small] ?? SPELLED_OUT[plain] ?? plain;
    put(char, folded.charCodeAt(0) || BREAK, folded.length > 1 ? folded.charCodeAt(1) : 0);
  });
  for (const char of SEPARATORS) put(char, SEPARATOR);
  for (const char of IGNORED) put(char, IGNORE);
  for (const char of WORD_SYMBOLS) put(char, char.charCodeAt(0));
  put('.', DOT);
  // An umlaut in two units ("u" and U+0308), as copied from PDF: "ü" is "ue" in either form.
  put('\u0308', 'e'.charCodeAt(0));
  put('\u1e9e', 's'.charCodeAt(0), 's'.charCodeAt(0));
}
fill();

/** Longest run of separators inside a name ("St. Petersburg", "Rhein - Main"). */
export const MAX_SEPARATOR_RUN = 3;

/**
 * The key of a name: folded words with one separator between them. A full stop counts as part of the separator,
 * so "St. Petersburg" and "St Petersburg" share a key; whether the stop may stand there is decided by `separatorFits`.
 */
export function foldName(name: string): string {
  let key = '';
  let pending = false;
  for (let i = 0; i < name.length; i++) {
    const pair = FOLD_PAIR[name.charCodeAt(i)] ?? BREAK;
    const folded = pair & 0xffff;
    if (folded === IGNORE) continue;
    if (!isWordUnit(folded)) {
      pending = key.length > 0;
      continue;
    }
    if (pending) key += ' ';
    pending = false;
    key += String.fromCharCode(folded);
    const second = secondUnit(pair);
    if (second !== 0) key += String.fromCharCode(second);
  }
  return key;
}
