/**
 * Folding: every UTF-16 unit becomes the form names are compared in. Lower case, without diacritics,
 * German umlauts and ß written out (DIN 5007-2), so that "Köln" and "Koeln", "Weiß" and "Weiss" meet.
 * The tables are built once from Unicode data in the engine; scanning is two array reads a unit.
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
/** Second folded unit ("ß" → "s", "s"), or 0. */
export const FOLD2 = new Uint16Array(UNITS);
/** 1 where the unit is an upper-case letter. */
export const UPPER = new Uint8Array(UNITS);

export const isWordUnit = (folded: number): boolean => folded >= FIRST_WORD_UNIT;

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
};
const SEPARATORS =
  " \t\n\r\u00a0\u2007\u2008\u2009\u200a\u202f\u2002\u2003-\u2010\u2011\u2012\u2013'\u2019\u2018\u02bc\u02bb`\u00b4/";
const IGNORED = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Belong to names like "AT&T", "Disney+". */
const WORD_SYMBOLS = '&+';

function fill(): void {
  const word = /[\p{L}\p{N}]/u;
  const mark = /\p{M}/u;
  const upper = /\p{Lu}/u;
  // Beyond this the BMP holds ideographs, which have no case, no diacritics and no spaces between words: left as breaks.
  const end = 0x2000;
  for (let unit = 0; unit < end; unit++) {
    const char = String.fromCharCode(unit);
    if (mark.test(char)) FOLD[unit] = IGNORE;
    else if (word.test(char)) {
      if (upper.test(char)) UPPER[unit] = 1;
      const lower = char.toLowerCase();
      const plain =
        SPELLED_OUT[lower] ??
        SPELLED_OUT[lower.normalize('NFC')] ??
        lower.normalize('NFD').replace(/\p{M}/gu, '');
      FOLD[unit] = plain.charCodeAt(0) || BREAK;
      FOLD2[unit] = plain.length > 1 ? plain.charCodeAt(1) : 0;
    }
  }
  for (const char of SEPARATORS) FOLD[char.charCodeAt(0)] = SEPARATOR;
  for (const char of IGNORED) FOLD[char.charCodeAt(0)] = IGNORE;
  for (const char of WORD_SYMBOLS) FOLD[char.charCodeAt(0)] = char.charCodeAt(0);
  FOLD['.'.charCodeAt(0)] = DOT;
  FOLD['\u1e9e'.charCodeAt(0)] = 's'.charCodeAt(0);
  FOLD2['\u1e9e'.charCodeAt(0)] = 's'.charCodeAt(0);
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
    const unit = name.charCodeAt(i);
    const folded = FOLD[unit] ?? BREAK;
    if (folded === IGNORE) continue;
    if (!isWordUnit(folded)) {
      pending = key.length > 0;
      continue;
    }
    if (pending) key += ' ';
    pending = false;
    key += String.fromCharCode(folded);
    const second = FOLD2[unit];
    if (second) key += String.fromCharCode(second);
  }
  return key;
}
