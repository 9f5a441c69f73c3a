import { TRANSLITERATION_SHARE } from './limits';

/** Lower case without diacritics, apostrophes and stops; the rest of the punctuation becomes spaces. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/['’ʻʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Shortest word that tells a person. */
const MIN_WORD = 4;
const words = (name: string): string[] => plain(name).split(' ');

/**
 * Whether two names of holders of the same office in the same country on the same day may be one person's:
 * a word of four letters in common, or nearly so. Too lax to find a person by his name alone.
 */
export function mayBeSame(a: string, b: string): boolean {
  const left = words(a).filter((word) => word.length >= MIN_WORD || words(a).length === 1);
  const right = words(b).filter((word) => word.length >= MIN_WORD || words(b).length === 1);
  return left.some((x) => right.some((y) => x === y || nearly(x, y)));
}

function nearly(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  return longer > MIN_WORD && distance(a, b) / longer <= TRANSLITERATION_SHARE;
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
