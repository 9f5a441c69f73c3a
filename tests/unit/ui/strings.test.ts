import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { text, uiLang } from '../../../src/ui/strings';
import surfaceDe from '../../../src/ui/strings/de.json';
import surfaceEn from '../../../src/ui/strings/en.json';
import pageDe from '../../../src/ui/strings/page.de.json';
import pageEn from '../../../src/ui/strings/page.en.json';

const de = { ...surfaceDe, ...pageDe };
const en = { ...surfaceEn, ...pageEn };

type Entry = string | { one?: string; other: string };
const tables = { de: de as Record<string, Entry>, en: en as Record<string, Entry> };
const root = join(import.meta.dirname, '../../..');

/** Source of every place that shows strings. */
const source = ['ui', 'content', 'popup', 'panel', 'shelf', 'welcome']
  .flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, 'src', room, file), 'utf8')),
  )
  .join('\n');

/** Source of everything the reader's script is made of: what it imports, and what that imports. */
function readerSource(): string {
  const seen = new Map<string, string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file)) return;
    const text = readFileSync(file, 'utf8');
    seen.set(file, text);
    for (const [, path = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)) {
      const base = join(dirname(file), path);
      const found = [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((one) => existsSync(one));
      if (found) visit(found);
    }
  };
  visit(join(root, 'src/content/reader.iife.ts'));
  return [...seen.values()].join('\n');
}

const parts = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (entry: Entry) => [
  ...new Set(parts(entry).flatMap((part) => [...part.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))),
];

describe('strings', () => {
  it('exist in every language', () => {
    expect(Object.keys(tables.de)).toEqual(Object.keys(tables.en));
  });

  it.each(Object.keys(en))('%s says the same placeholders in both languages, and is not empty', (key) => {
    const [german, english] = [tables.de[key] ?? '', tables.en[key] ?? ''];
    expect(placeholders(german).sort()).toEqual(placeholders(english).sort());
    expect([...parts(german), ...parts(english)].every((part) => part.trim().length > 0)).toBe(true);
  });

  it('are all used', () => {
    const unused = Object.keys(en).filter((key) => !source.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  it('of pages are apart from those of our own pages, and no others go into pages', () => {
    expect(Object.keys(surfaceEn).filter((key) => key in pageEn)).toEqual([]);
    expect(Object.keys(pageDe)).toEqual(Object.keys(pageEn));
    const inPages = Object.keys(en).filter((key) => readerSource().includes(`'${key}'`));
    expect(Object.keys(pageEn).sort()).toEqual(inPages.sort());
  });

  it('follow the plural rules of the language and its way of writing numbers', () => {
    expect(text('de', 'count.cards', { n: 1 })).toBe('1 Karte');
    expect(text('de', 'count.cards', { n: 4210 })).toBe('4.210 Karten');
    expect(text('en', 'count.cards', { n: 0 })).toBe('0 cards');
    expect(text('en', 'count.cards', { n: 4210 })).toBe('4,210 cards');
  });

  it('put what a page says in as it is', () => {
    expect(text('en', 'forget.confirm.site', { site: '{n} $& <b>' })).toContain('{n} $& <b>');
  });

  it('fall back to English for a language we do not have', () => {
    expect([uiLang('de-AT'), uiLang('en-US'), uiLang('fr'), uiLang(null)]).toEqual(['de', 'en', 'en', 'en']);
  });
});

describe('locales of the extension itself', () => {
  const messages = (lang: string) =>
    JSON.parse(readFileSync(join(root, 'public/_locales', lang, 'messages.json'), 'utf8')) as Record<
      string,
      { message: string }
    >;

  it('have the same keys, and stay within what stores allow', () => {
    expect(Object.keys(messages('de'))).toEqual(Object.keys(messages('en')));
    for (const lang of ['de', 'en']) {
      // Chrome Web Store: description at most 132 characters.
      expect(messages(lang).extensionDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
