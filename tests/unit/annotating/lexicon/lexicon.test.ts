import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../../../src/annotating/lexicon/build';
import { foldName } from '../../../../src/annotating/lexicon/fold';
import { LANGUAGE_FLAGS, NameFlag } from '../../../../src/annotating/lexicon/format';
import { Lexicon, LexiconError } from '../../../../src/annotating/lexicon/lexicon';
import { lookup } from '../../../../src/annotating/lexicon/lookup';
import { type FoldedEnding, scan } from '../../../../src/annotating/lexicon/scan';

const lexiconOf = (names: readonly string[]): Lexicon =>
  new Lexicon(buildLexicon(names.map((name, entry) => ({ name, entry, flags: 0 }))));

const ending = (text: string): FoldedEnding => ({
  units: [...text].map((c) => c.charCodeAt(0)),
  minStem: 3,
});

/** All matches as "surface=key", in order. */
function found(text: string, lexicon: Lexicon, endings: readonly FoldedEnding[] = []): string[] {
  const matches: [number, string][] = [];
  scan(text, lexicon, endings, (start, end, name) => {
    matches.push([start, `${text.slice(start, end)}=${lexicon.key(name)}`]);
  });
  return matches.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length).map(([, match]) => match);
}

describe('against a naive search', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', 'ß', 'D'), minLength: 1, maxLength: 4 });
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const gap = fc.constantFrom(' ', '-', '\u00a0', ' – ', ', ', '! ', '\u2019', '; ');
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 40 })
    .map((parts) => parts.map(([w, g]) => w + g).join(''));

  /** Tries every name at every place, folding by plain string functions. */
  function naive(input: string, names: readonly string[]): string[] {
    const fold = (s: string): string => s.toLowerCase().replaceAll('ä', 'ae').replaceAll('ß', 'ss');
    const keys = [...new Set(names.map(fold))].filter((key) => key.length >= 2);
    const words = [...input.matchAll(/[a-zäß]+/gi)];
    const matches: [number, string][] = [];
    for (const key of keys) {
      const parts = key.split(' ');
      words.forEach((first, i) => {
        const last = words[i + parts.length - 1];
        if (!last) return;
        const end = last.index + last[0].length;
        const surface = input.slice(first.index, end);
        if (/[,!;]/.test(surface)) return;
        if (words.slice(i, i + parts.length).every((w, k) => fold(w[0]) === parts[k]))
          matches.push([first.index, `${surface}=${key}`]);
      });
    }
    return matches.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length).map(([, match]) => match);
  }

  test('finds every name at word boundaries, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), text, (names, input) => {
        expect(found(input, lexiconOf(names))).toEqual(naive(input, names));
      }),
      { numRuns: 500 },
    );
  });

  test('an ending comes off the last word only, and leaves a stem', () => {
    const stem = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'ß'), minLength: 1, maxLength: 5 });
    const named = fc.array(stem, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 20 }), fc.array(stem), (names, words) => {
        const input = words.join(' ');
        const keys = new Set(names.map((n) => n.replaceAll('ß', 'ss')).filter((key) => key.length >= 2));
        const expected = words.flatMap((_, from) =>
          words.slice(from).flatMap((_, n) => {
            const surface = words.slice(from, from + n + 1).join(' ');
            const folded = surface.replaceAll('ß', 'ss');
            const last = words[from + n]?.replaceAll('ß', 'ss') ?? '';
            return (
              ['', 'as', 's']
                .filter((cut) => cut === '' || (last.endsWith(cut) && last.length - cut.length >= 3))
                // Half of an ß is no ending.
                .filter((cut) => cut === '' || !surface.endsWith('ß'))
                .map((cut) => folded.slice(0, folded.length - cut.length))
                .filter((key) => keys.has(key))
                .map((key) => `${surface}=${key}`)
            );
          }),
        );
        expect(found(input, lexiconOf(names), [ending('as'), ending('s')]).sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  test('a name taken from the list is always looked up under itself', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 50 }), (names) => {
        const lexicon = lexiconOf(names);
        for (const item of names) {
          const index = lookup(lexicon, item);
          if (foldName(item).length >= 2) expect(lexicon.key(index)).toBe(foldName(item));
        }
      }),
    );
  });

  test('the same names give the same bytes', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
        const bytes = (list: readonly string[]) =>
          new Uint8Array(buildLexicon(list.map((item) => ({ name: item, entry: 7, flags: 0 }))));
        expect(bytes(names)).toEqual(bytes(names));
      }),
    );
  });
});

test('what is folded stays as it is', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const key = foldName(String.fromCharCode(unit));
    expect(foldName(key)).toBe(key);
  }
});

describe('word boundaries', () => {
  const lexicon = lexiconOf([
    'Scheuer',
    'New York',
    'New York Times',
    'Golden Gate',
    'Inn',
    'St. Petersburg',
    'AT&T',
  ]);
  test.each([
    ['a name inside a word is no name', 'bescheuert, Innenminister', []],
    [
      'every name that begins at a word is told',
      'The New York Times',
      ['New York=new york', 'New York Times=new york times'],
    ],
    ['a sentence ends a name', 'It was golden. Gate and wall stood.', []],
    ['a comma ends a name', 'New, York', []],
    ['a full stop may stand in an abbreviation', 'in St. Petersburg', ['St. Petersburg=st petersburg']],
    ['signs inside names count', 'AT&T sued', ['AT&T=at&t']],
  ])('%s', (_, text, expected) => {
    expect(found(text, lexicon)).toEqual(expected);
  });
});

describe('ways of writing', () => {
  const lexicon = lexiconOf([
    'Köln',
    'Weißes Haus',
    'Rhein-Main',
    'Côte d’Ivoire',
    'Kasachstan',
    'Straßburg',
  ]);
  test.each([
    ['umlauts written out', 'Koeln', 1],
    ['capitals', 'KÖLN', 1],
    ['ss for ß', 'Weisses Haus', 1],
    ['capital ß', 'STRAẞBURG', 1],
    ['an umlaut in two units', 'Ko\u0308ln', 1],
    ['another letter in two units', 'Co\u0302te d’Ivoire', 1],
    ['a soft hyphen', 'Kasach\u00adstan', 1],
    ['a zero-width joiner', 'Kasach\u200dstan', 1],
    ['a non-breaking space', 'Weißes\u00a0Haus', 1],
    ['a thin space', 'Weißes\u2009Haus', 1],
    ['a dash for a hyphen', 'Rhein–Main', 1],
    ['a non-breaking hyphen', 'Rhein\u2011Main', 1],
    ['a space for a hyphen', 'Rhein Main', 1],
    ['a straight apostrophe', "Cote d'Ivoire", 1],
    ['quotation marks around it', '„Köln“ »Köln« "Köln"', 3],
  ])('%s', (_, text, count) => {
    expect(found(text, lexicon)).toHaveLength(count);
  });
});

describe('a name of one entry in two languages', () => {
  const { de, en } = LANGUAGE_FLAGS;
  const flagsOf = (...flags: number[]): number[] => {
    const lexicon = new Lexicon(buildLexicon(flags.map((bits) => ({ name: 'RAF', entry: 7, flags: bits }))));
    return lexicon.targets(lookup(lexicon, 'RAF')).map((target) => target.flags);
  };

  test('is one target where both say the same of it', () => {
    expect(flagsOf(de | NameFlag.weak, en | NameFlag.weak)).toEqual([de | en | NameFlag.weak]);
  });

  test('is clear only in the language in which it is', () => {
    expect(flagsOf(de | NameFlag.weak, en)).toEqual([de | NameFlag.weak, en]);
  });

  test('is clear where one language calls it both', () => {
    expect(flagsOf(de | NameFlag.weak, de)).toEqual([de]);
  });
});

describe('endings', () => {
  const lexicon = lexiconOf(['Kasachstan', 'Ira', 'Auswärtigen Amt']);
  const endings = [ending('es'), ending('s')];
  test.each([
    ['a genitive', 'Kasachstans', ['Kasachstans=kasachstan']],
    ['on the last word of a longer name', 'des Auswärtigen Amtes', ['Auswärtigen Amtes=auswaertigen amt']],
    ['with a soft hyphen before it', 'Kasachstan\u00ads', ['Kasachstan\u00ads=kasachstan']],
    ['only what the language has', 'Kasachstanx', []],
  ])('%s', (_, text, expected) => {
    expect(found(text, lexicon, endings)).toEqual(expected);
  });
});

describe('bytes that are no lexicon', () => {
  const good = buildLexicon([{ name: 'Almaty', entry: 0, flags: 0 }]);
  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['another file', new ArrayBuffer(4096)],
    ['a lexicon cut short', good.slice(0, good.byteLength - 4)],
  ])('%s is refused with a reason', (_, bytes) => {
    expect(() => new Lexicon(bytes)).toThrow(LexiconError);
  });
});
