import { BREAK, DOT, FIRST_WORD_UNIT, IGNORE, SEPARATOR } from './fold-classes';
import { unpackFoldTable } from './fold-table';
import table from './fold-table.json';

export { BREAK, DOT, IGNORE, SEPARATOR } from './fold-classes';

/**
 * Folding: every UTF-16 unit becomes the form names are compared in. Lower case, without diacritics,
 * German umlauts and ß written out (DIN 5007-2), so that "Köln" and "Koeln", "Weiß" and "Weiss" meet.
 * Letters are as `fold-rules.ts` says, kept as a table; scanning is one array read a unit.
 */

const UNITS = 0x10000;

/** First folded unit; values below 16 are classes, not letters. */
export const FOLD = new Uint16Array(UNITS);
/** The same in the low 16 bits; in the high ones the second folded unit ("ß" → "s", "s") or 0. */
export const FOLD_PAIR = new Uint32Array(UNITS);
/** 1 where the unit is an upper-case letter. */
export const UPPER = new Uint8Array(UNITS);

export const isWordUnit = (folded: number): boolean => folded >= FIRST_WORD_UNIT;
export const secondUnit = (pair: number): number => pair >>> 16;

const SEPARATORS =
  " \t\n\r\u00a0\u2007\u2008\u2009\u200a\u202f\u2002\u2003-\u2010\u2011\u2012\u2013'\u2019\u2018\u02bc\u02bb`\u00b4/";
/** Also signs of scholarly transliteration, which others leave out: ʾ and ʿ, the soft sign's ʹ (in two places of Unicode) and ʺ. */
const IGNORED = '\u0374\u02be\u02bf\u02b9\u02ba\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Belong to names like "AT&T", "Disney+". */
const WORD_SYMBOLS = '&+';

const { first, second, upper } = unpackFoldTable(table);
UPPER.set(upper);
FOLD.set(first);
FOLD_PAIR.set(first);
for (let i = 0; i < second.length; i++)
  if (second[i] !== 0) FOLD_PAIR[i] = (first[i] as number) | ((second[i] as number) << 16);
const put = (char: string, unit: number, next = 0): void => {
  FOLD[char.charCodeAt(0)] = unit;
  FOLD_PAIR[char.charCodeAt(0)] = unit | (next << 16);
};
for (const char of SEPARATORS) put(char, SEPARATOR);
for (const char of IGNORED) put(char, IGNORE);
for (const char of WORD_SYMBOLS) put(char, char.charCodeAt(0));
put('.', DOT);
// An umlaut in two units ("u" and U+0308), as copied from PDF: "ü" is "ue" in either form.
put('\u0308', 'e'.charCodeAt(0));
put('\u1e9e', 's'.charCodeAt(0), 's'.charCodeAt(0));

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
