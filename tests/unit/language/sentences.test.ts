import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language';
import type { ReadingLang } from '../../../src/model';

const split = (text: string, lang: ReadingLang) =>
  LANGUAGES[lang].sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[ReadingLang, string[]]>([
    ['de', ['Am 6. Januar kam sie.', 'Es regnete.']],
    ['de', ['Rund 1,2 Mrd. Euro sind z. B. viel.', 'Dr. Weiß schwieg.']],
    ['de', ['„Wie bitte?“, fragte er.', 'Sie lachte!']],
    ['de', ['Sie kamen auf Platz 3.', 'Danach ging es heim.']],
    ['de', ['In der 3. Runde war Schluss.', 'Er ging.']],
    ['en', ['Mr. Smith met Gen. Brown in the U.S. Senate.', 'It rained.']],
    ['en', ['“Go!” he said.', 'They left at 5 p.m. on Monday.']],
    ['en', ['He lives in the U.S.', 'The house is old.']],
  ])('%s: %j', (lang, expected) => {
    expect(split(expected.join(' '), lang)).toEqual(expected);
  });

  it('ends a sentence with its line', () => {
    expect(split('Überschrift\nText', 'de')).toEqual(['Überschrift', 'Text']);
  });

  it('covers every letter of any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<ReadingLang>('de', 'en'), (text, lang) => {
        expect(split(text, lang).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 1_000 },
    );
  });
});
