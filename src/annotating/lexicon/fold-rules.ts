/**
 * What letters and marks fold to, worked out from the Unicode data of the engine at hand. Browsers read the result from
 * fold-table.json: asking Unicode costs a woken background ten milliseconds, and a pack compiled by one engine's Unicode
 * must be read by the same one's. `node --import tsx scripts/fold-table.ts` writes the table; a test compares both.
 */
import { BREAK, IGNORE } from './fold-classes';
import type { FoldTable } from './fold-table';

/** Beyond this the BMP holds ideographs, which have no case, no diacritics and no spaces between words: left as breaks. */
export const FOLDED_UNITS = 0x2000;

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
/** Where letters with diacritics have units of their own: Latin to Hebrew, and the additions to Latin and Greek. */
const composed = (unit: number): boolean => unit < 0x600 || unit >= 0x1e00;

/** Strings changed all at once. None of them has a line end. */
const lines = (strings: readonly string[], change: (text: string) => string): string[] =>
  change(strings.join('\n')).split('\n');

export function foldTable(): FoldTable {
  const table = {
    first: new Uint16Array(FOLDED_UNITS),
    second: new Uint16Array(FOLDED_UNITS),
    upper: new Uint8Array(FOLDED_UNITS),
  };
  const put = (char: string, first: number, second = 0): void => {
    table.first[char.charCodeAt(0)] = first;
    table.second[char.charCodeAt(0)] = second;
  };
  const all = String.fromCharCode(...Array.from({ length: FOLDED_UNITS }, (_, unit) => unit));
  const unitsOf = (kind: RegExp): string[] => [...all.matchAll(kind)].flatMap(([run]) => [...run]);
  for (const char of unitsOf(/\p{M}+/gu)) put(char, IGNORE);
  for (const char of unitsOf(/\p{Lu}+/gu)) table.upper[char.charCodeAt(0)] = 1;
  const letters = unitsOf(/[\p{L}\p{N}]+/gu);
  // A few letters have their lower case beyond the end ("Ⱥ") and stay.
  const lower = lines(letters, (text) => text.toLowerCase()).map((small, i) =>
    small.charCodeAt(0) < FOLDED_UNITS ? small : (letters[i] ?? ''),
  );
  const bare = lines(lower, (text) => text.normalize('NFD').replace(/\p{M}+/gu, ''));
  letters.forEach((char, i) => {
    const small = lower[i] ?? '';
    const plain = composed(char.charCodeAt(0)) ? (bare[i] ?? '') : small;
    const folded = SPELLED_OUT[small] ?? SPELLED_OUT[plain] ?? plain;
    put(char, folded.charCodeAt(0) || BREAK, folded.length > 1 ? folded.charCodeAt(1) : 0);
  });
  return table;
}
