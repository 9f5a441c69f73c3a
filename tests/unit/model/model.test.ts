import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  ArticleSchema,
  DaySchema,
  DEFAULT_SETTINGS,
  MAX_ARTICLE_CHARS,
  PartialDaySchema,
  readStoredSettings,
  SETTINGS_VERSION,
  withDefaults,
} from '../../../src/model';

describe('a day', () => {
  it.each(['2022-01-06', '2024-02-29', '1950-12-31'])('%s is one', (day) => {
    expect(v.is(DaySchema, day)).toBe(true);
  });
  it.each(['2022-02-30', '2023-02-29', '2022-1-6', '2022-13-01', '06.01.2022', '', '2022-01-06T10:00'])(
    '%s is none',
    (day) => {
      expect(v.is(DaySchema, day)).toBe(false);
    },
  );
});

describe('a partial day', () => {
  it.each(['2022', '2022-01', '2022-01-06'])('may be as short as %s', (day) => {
    expect(v.parse(PartialDaySchema, day)).toBe(day);
  });
  it('a bare YAML year arrives as a number and leaves as a text', () => {
    expect(v.parse(PartialDaySchema, 2022)).toBe('2022');
  });
  it.each(['22', '2022-13', '2022-1', '2022-01-32', '2022-', 'January 2022', 202, 2022.5, null])(
    '%s is none',
    (day) => {
      expect(v.is(PartialDaySchema, day)).toBe(false);
    },
  );
  it('does not exist in February beyond its end', () => {
    expect(v.is(PartialDaySchema, '2022-02-30')).toBe(false);
  });
});

describe('stored settings', () => {
  const stored = (set: object, version = SETTINGS_VERSION) => ({ version, set });

  it('that are missing mean: nothing set', () => {
    for (const nothing of [undefined, null])
      expect(readStoredSettings(nothing)).toEqual({ ok: true, set: {}, dropped: [] });
  });

  it('hold only what was set, and defaults fill the rest', () => {
    const read = readStoredSettings(stored({ theme: 'dark' }));
    expect(read).toEqual({ ok: true, set: { theme: 'dark' }, dropped: [] });
    expect(read.ok && withDefaults(read.set)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('lose a field that is unknown or broken, by name, and nothing else', () => {
    expect(
      readStoredSettings(stored({ theme: 'dark', density: 'everywhere', sparkles: true, retentionDays: -1 })),
    ).toEqual({ ok: true, set: { theme: 'dark' }, dropped: ['density', 'sparkles', 'retentionDays'] });
  });

  it('from a newer version are not read at all', () => {
    expect(readStoredSettings(stored({ theme: 'dark' }, SETTINGS_VERSION + 1))).toEqual({
      ok: false,
      reason: 'newer',
    });
  });

  it.each([['a text'], [{ version: '1', set: {} }], [{ set: {} }], [{ version: 1, set: 'dark' }]])(
    '%j are broken',
    (raw) => {
      expect(readStoredSettings(raw)).toEqual({ ok: false, reason: 'broken' });
    },
  );

  it.each(['toString', 'valueOf', 'hasOwnProperty'])('do not mistake %s for a field', (key) => {
    expect(readStoredSettings(stored({ [key]: 1 }))).toEqual({ ok: true, set: {}, dropped: [key] });
  });

  it('of any shape are read without an exception, and give back only known fields', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.string(), fc.anything()).map((set) => stored(set)),
        ),
        (raw) => {
          const read = readStoredSettings(raw);
          if (read.ok)
            for (const key of Object.keys(read.set)) expect(Object.keys(DEFAULT_SETTINGS)).toContain(key);
        },
      ),
    );
  });
});

describe('an article', () => {
  const article = (blocks: [number, number][], text = 'One. Two. Three.') => ({
    url: null,
    site: null,
    title: null,
    lang: 'en',
    published: null,
    text,
    blocks: blocks.map(([start, end]) => ({ start, end, role: 'paragraph' })),
  });

  it('has its blocks in reading order', () => {
    expect(
      v.is(
        ArticleSchema,
        article([
          [0, 4],
          [5, 9],
        ]),
      ),
    ).toBe(true);
    expect(
      v.is(
        ArticleSchema,
        article([
          [5, 9],
          [0, 4],
        ]),
      ),
    ).toBe(false);
  });
  it('has no blocks that overlap', () => {
    expect(
      v.is(
        ArticleSchema,
        article([
          [0, 6],
          [5, 9],
        ]),
      ),
    ).toBe(false);
  });
  it('has no blocks outside its text, or inside out', () => {
    expect(v.is(ArticleSchema, article([[0, 99]]))).toBe(false);
    expect(v.is(ArticleSchema, article([[4, 0]]))).toBe(false);
    expect(v.is(ArticleSchema, article([[-1, 4]]))).toBe(false);
  });
  it('is not an archive', () => {
    expect(v.is(ArticleSchema, article([], 'x'.repeat(MAX_ARTICLE_CHARS)))).toBe(true);
    expect(v.is(ArticleSchema, article([], 'x'.repeat(MAX_ARTICLE_CHARS + 1)))).toBe(false);
  });
});
