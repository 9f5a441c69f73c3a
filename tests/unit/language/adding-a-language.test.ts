import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedRule, fileOf } from '../../../scripts/checked-rules';
import { readQuantities } from '../../../src/annotating/figures/quantities';
import { link } from '../../../src/annotating/linking/link';
import { articleFromText } from '../../../src/cli/text';
import { LANGUAGES } from '../../../src/language';
import { defineLanguage } from '../../../src/language/define';
import { checkedMeasures, checkedRules, type LanguageFiles, RULES } from '../../../src/language/rules';
import { READING_LANGS } from '../../../src/model';
import { testPack } from '../annotating/linking/pack';

const ROOT = join(import.meta.dirname, '../../../src/language');
/** Rules that concern all languages. */
const SHARED = ['transliteration'];

const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() && !SHARED.includes(item.name) ? item.name : [],
);
const filesOf = (lang: string): string[] => readdirSync(join(ROOT, lang)).sort();

test('every folder is a language that articles can be in, and the other way round', () => {
  expect(folders.sort()).toEqual([...READING_LANGS].sort());
  expect(Object.keys(LANGUAGES).sort()).toEqual(folders.sort());
});

test('every language has the same files: data, and an index that only names them', () => {
  for (const lang of folders) expect(filesOf(lang)).toEqual(filesOf('de'));
  for (const lang of folders)
    expect(filesOf(lang).filter((file) => !file.endsWith('.json'))).toEqual(['index.ts']);
});

test('no file beside the folders names one of them but the index', () => {
  const others = readdirSync(ROOT).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  for (const file of others)
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(/from '\.\/(?:de|en)(?:\/|')/);
});

test('no code that reads or annotates asks for a language by its name', () => {
  const asks = new RegExp(`[!=]== '(?:${READING_LANGS.join('|')})'`);
  // The spellings of names begin from the English manner: a system there is no language of an article.
  const files = ['annotating', 'language', 'packs', 'reading'].flatMap((room) =>
    readdirSync(join(ROOT, '..', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('transliteration'))
      .map((file) => join(ROOT, '..', room, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
});

/** The shape of a language's files without its words. */
function emptied(data: unknown): unknown {
  if (Array.isArray(data)) return [];
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, emptied(value)]));
}
const read = (file: string): Record<string, unknown> => {
  const data: unknown = JSON.parse(readFileSync(join(ROOT, 'en', file), 'utf8'));
  return emptied(data) as Record<string, unknown>;
};

test('what the packages hold of a language is its rules as they were validated', () => {
  for (const lang of folders) {
    const files = Object.keys(RULES).map((name) => {
      const file = join(ROOT, lang, fileOf(name));
      return [name, JSON.parse(readFileSync(file, 'utf8')) as unknown, file] as const;
    });
    const rules = checkedRules(
      Object.fromEntries(files.map(([name, data]) => [name, data])) as LanguageFiles,
    );
    for (const [name, , file] of files)
      expect(JSON.parse(checkedRule(file) ?? '')).toEqual(rules[name as keyof typeof rules]);
  }
  const measures = join(ROOT, 'measures.json');
  expect(JSON.parse(checkedRule(measures) ?? '')).toEqual(
    checkedMeasures(JSON.parse(readFileSync(measures, 'utf8'))),
  );
});

describe('a made-up language', () => {
  const names = read('names.json');
  const files: LanguageFiles = {
    attribution: read('attribution.json'),
    commonWords: ['kaj'],
    comparisons: JSON.parse(readFileSync(join(ROOT, 'en', 'comparisons.json'), 'utf8')),
    compounds: { heads: ['mastro'], joints: ['', 'o'], prefixes: [] },
    contexts: read('contexts.json'),
    dates: read('dates.json'),
    grammar: read('grammar.json'),
    measures: read('measures.json'),
    names: {
      ...names,
      endings: { proper: ['im'], body: ['im'], noun: ['im'], demonym: ['im'] },
      titleEndings: ['mastro'],
      capitalisesNouns: true,
    },
    nouns: read('nouns.json'),
    numbers: read('numbers.json'),
    sentences: { ...read('sentences.json'), abbreviations: ['sjr'] },
    units: read('units.json'),
  };
  const madeUp = defineLanguage('qx', files);
  const linksIn = (text: string): string[] =>
    link(articleFromText(text, { lang: 'qx' }), [testPack], madeUp).links.map(({ start, end }) =>
      text.slice(start, end),
    );

  test('ends its sentences by its own abbreviations', () => {
    const text = 'Sjr. Tokam venis. Li iris.';
    expect(madeUp.sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Sjr. Tokam venis.',
      'Li iris.',
    ]);
  });

  test('finds names with its own endings, and none with those of others', () => {
    expect(linksIn('Urboj Kazakhstanim brulas.')).toEqual(['Kazakhstanim']);
    expect(linksIn('Urboj Kazakhstans brulas.')).toEqual([]);
  });

  test('finds names in its own closed compounds', () => {
    expect(linksIn('La Bundesbankomastro avertis.')).toEqual(['Bundesbank']);
    expect(linksIn('La Bundesbankpräsident avertis.')).toEqual([]);
  });

  test('reads numbers', () => {
    const found = readQuantities('Venis 340 homoj.', madeUp, { published: '2026-01-05' });
    expect(found.map(({ value }) => value)).toEqual([340]);
  });

  test('is refused with the file and the key where its data does not fit', () => {
    expect(() => defineLanguage('qx', { ...files, compounds: { heads: 'mastro' } })).toThrow(
      /heads|joints|Array/,
    );
  });
});
