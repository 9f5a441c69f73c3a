import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../../src/annotating/figures/date-needs';
import { datePatterns } from '../../../../src/annotating/figures/date-patterns';
import { LANGUAGES } from '../../../../src/language';

describe('what an expression of dates needs', () => {
  it.each([
    ['(?<month>) (?<year>)', ['month', 'year'], []],
    ['(?:(?<start>) )?(?<season>)s?', ['season'], []],
    ['(?<month>)(?<monthly>)?', ['month'], []],
    ['(?:(?<lastly>)|(?<thisly>)) (?<month2>)', ['month'], []],
    ['(?<quarter>)\\.? Quartals?', ['quarter'], ['quartal']],
    ['Wochenende', [], ['wochenende']],
    ['(?<hour>)(?= ?(?:bis|und) Uhr)', ['hour'], []],
    ['(?<month>)|(?<year>)', [], []],
    ['heute|morgen', [], []],
    ['[a|b] noch(?<day>){0,2}', [], ['noch']],
    ['\\(noch', [], ['noch']],
  ])('%s', (re, slots, words) => {
    expect(needsOf(re)).toEqual({ slots, words });
  });
});

/** A text in which a pattern finds something, made of the words of its own slots. */
const SAMPLES = {
  de: 'Am Montag, 5. Jänner 2022, um 14.30 Uhr, Ende Mai, im Sommer 2021, Mitte des 19. Jahrhunderts, in den 90er Jahren, im ersten Quartal, letzte Woche, am Wochenende, heute noch, halb drei, Ostern, vorigen Freitagabend.',
  en: 'On Monday, January 5, 2022, at 2:30 pm, in late May, in the summer of 2021, in the 19th century, the 1990s, the first quarter, last night, this morning, last week, at Easter, next March, yesterday.',
} as const;

describe.each(['de', 'en'] as const)('the patterns of %s', (lang) => {
  it('find nothing in a text that lacks what they need', () => {
    const text = SAMPLES[lang];
    const lower = text.toLowerCase();
    const found = datePatterns(LANGUAGES[lang].figures.dates).map(({ re, needs }) => ({
      finds: text.search(re()) >= 0,
      has: needs.every((words) => words.some((word) => lower.includes(word))),
    }));
    expect(found.filter(({ finds }) => finds).length).toBeGreaterThan(8);
    expect(found.filter(({ finds, has }) => finds && !has)).toEqual([]);
    expect(found.some(({ has }) => !has)).toBe(true);
  });
});
