/**
 * A Bloom filter a card: which first letters, first two and first three letters its words have. It answers for nearly all
 * cards that a word is not in them without looking at their text, and for one letter it is exact.
 */

/** 32 bits for first letters, 224 for longer beginnings: with thirty words a card about one bit in five is set. */
export const MARK_WORDS = 8;
const LONGER_BITS = (MARK_WORDS - 1) * 32;

const LETTER_A = 97;
const LETTERS = 26;
/** Digits share a bit, and so does everything that is neither. */
const DIGIT = 26;
const OTHER = 27;

function letterBit(word: string): number {
  const unit = word.charCodeAt(0);
  if (unit >= LETTER_A && unit < LETTER_A + LETTERS) return unit - LETTER_A;
  return unit >= 48 && unit <= 57 ? DIGIT : OTHER;
}

/** FNV-1a over UTF-16 units. */
function longerBit(word: string, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return 32 + ((hash >>> 8) % LONGER_BITS);
}

/** Sets the bits that a word or a beginning needs, in `MARK_WORDS` numbers from `at`. */
export function markWord(marks: Uint32Array, at: number, word: string): void {
  const set = (bit: number) => {
    const i = at + (bit >> 5);
    marks[i] = (marks[i] ?? 0) | (1 << (bit & 31));
  };
  set(letterBit(word));
  for (let length = 2; length <= Math.min(3, word.length); length++) set(longerBit(word, length));
}

export const marksOf = (words: readonly string[]): Uint32Array => {
  const marks = new Uint32Array(MARK_WORDS);
  for (const word of words) markWord(marks, 0, word);
  return marks;
};

/** Whether the marks alone prove that a word begins so. */
export const isProof = (beginning: string): boolean => /^[a-z]$/.test(beginning);
