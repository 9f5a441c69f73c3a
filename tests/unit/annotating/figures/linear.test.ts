import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_TEXT_CHARS } from '../../../../src/annotating/figures/limits';
import { NumeralReader } from '../../../../src/annotating/figures/numerals';
import { PhraseTable } from '../../../../src/annotating/figures/patterns';
import { figures, quantities } from './helpers';

afterEach(() => vi.restoreAllMocks());

/** Look-ups in word lists and attempts at a number, the two things reading consists of. */
function work(text: string, lang: 'de' | 'en'): number {
  vi.restoreAllMocks();
  const lookups = vi.spyOn(PhraseTable.prototype, 'at');
  const numbers = vi.spyOn(NumeralReader.prototype, 'read');
  figures(text, lang);
  return lookups.mock.calls.length + numbers.mock.calls.length;
}

const PROSE = {
  de: 'Bei dem Angriff wurden nach Angaben der Polizei 18 Menschen getötet, davon 5 Kinder, und 30 Prozent der Häuser zerstört. ',
  en: 'In the attack 18 people were killed, including 5 children, and 30 percent of the homes destroyed, police said. ',
};
/** Long runs without a full stop, of what reading looks at most closely. */
const RUNS: readonly (readonly [string, 'de' | 'en', string])[] = [
  ['numbers', 'de', '18 '],
  ['numbers in words', 'en', 'two hundred and '],
  ['numbers of people', 'de', '18 Menschen und '],
  ['verbs of saying', 'en', 'he said that police said '],
  ['the perfect tense', 'de', 'hatte mitgeteilt '],
  ['groups', 'de', 'unter den Toten zwei Kinder '],
  ['amounts', 'en', 'from $20 to $30 '],
  ['brackets', 'de', 'Meier (22), '],
  ['quotation marks', 'de', '„18 '],
  ['articles', 'de', 'eine Frau '],
  ['hyphens', 'en', 'ninety - five '],
  ['comparisons', 'en', 'rose to 18 compared with '],
  ['what counts the same', 'de', 'waren es 18 davon '],
  ['turns of an interview', 'de', 'Meier: 18 Jahre? Huber: 18 Häuser. '],
  ['unknown nouns', 'en', '18 and newly painted '],
];

describe('reading takes work in proportion to the length of the text', () => {
  it.each(['de', 'en'] as const)('of prose (%s)', (lang) => {
    const once = work(PROSE[lang].repeat(100), lang);
    expect(work(PROSE[lang].repeat(400), lang)).toBeLessThan(once * 4.1);
    expect(once).toBeGreaterThan(100);
  });

  it.each(RUNS)('of %s in a row', (_, lang, part) => {
    const once = work(part.repeat(1_500), lang);
    expect(work(part.repeat(6_000), lang)).toBeLessThan(once * 4.3);
  });

  it('refuses what is no article', () => {
    for (const lang of ['de', 'en'] as const) {
      expect(quantities('7'.repeat(1_000_000), lang)).toEqual([]);
      expect(figures('7'.repeat(1_000_000), lang)).toEqual([]);
      expect(figures('12 Tote. '.repeat(MAX_TEXT_CHARS / 8), lang)).toEqual([]);
      expect(work('7'.repeat(1_000_000), lang)).toBeLessThan(100);
    }
  });
});
