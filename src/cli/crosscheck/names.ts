import { TRANSLITERATION_SHARE } from './limits';
import offices from './offices.json';

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
const TITLES = new Set<string>(offices.titleWords);

const words = (name: string): string[] =>
  plain(name)
    .split(' ')
    .filter((word) => !TITLES.has(word));
const isLong = (word: string): boolean => word.length >= MIN_WORD;

/**
 * How much speaks for two names being one person's: words in common count one, those that differ as two
 * transliterations do a half; short words ("bin", "Ali") only where a name has no others. Meant for holders of one
 * office in one country on one day; too lax to find a person by name alone.
 */
export function alikeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const counts = left.some(isLong) && right.some(isLong) ? isLong : () => true;
  const others = right.filter(counts);
  return left
    .filter(counts)
    .reduce((sum, x) => sum + (others.includes(x) ? 1 : others.some((y) => nearly(x, y)) ? 0.5 : 0), 0);
}

/** Words that both names have, short ones too. */
export function wordsInCommon(a: string, b: string): number {
  const other = new Set(words(b));
  return words(a).filter((word) => other.has(word)).length;
}

export const mayBeSame = (a: string, b: string): boolean => alikeness(a, b) > 0;

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
