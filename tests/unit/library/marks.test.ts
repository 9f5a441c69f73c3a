import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProof, marksOf } from '../../../src/library/marks';
import { wordsOf } from '../../../src/library/words';

const covers = (marks: Uint32Array, wanted: Uint32Array) =>
  wanted.every((bits, i) => ((marks[i] ?? 0) & bits) >>> 0 === bits);
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map(wordsOf);

describe('the marks of a card', () => {
  it('never rule out a word that is there, nor any beginning of it', () => {
    fc.assert(
      fc.property(words, (all) => {
        const marks = marksOf(all);
        for (const word of all)
          for (let length = 1; length <= word.length; length++)
            expect(covers(marks, marksOf([word.slice(0, length)]))).toBe(true);
      }),
    );
  });

  it('prove one letter: where they fit, a word begins so', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...'abcxyz'), (all, letter) => {
        expect(isProof(letter)).toBe(true);
        expect(covers(marksOf(all), marksOf([letter]))).toBe(all.some((word) => word.startsWith(letter)));
      }),
    );
  });
});
