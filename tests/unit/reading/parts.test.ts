import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { locate, quoteOf } from '../../../src/reading/anchor';
import { publishedFrom } from '../../../src/reading/dates';
import { languageOf } from '../../../src/reading/lang';
import { Mark, marksOf } from '../../../src/reading/marks';
import phrases from '../../../src/reading/phrases.json';
import stopWords from '../../../src/reading/stopwords.json';
import words from '../../../src/reading/words.json';
import { AR, DE, EN, FR, JA } from '../../site/cases/prose';

describe('a day of publication', () => {
  it.each([
    ['2024-05-03T21:15:00+02:00', '2024-05-03', '2024-05-03T21:15:00+02:00'],
    ['2024-05-03', '2024-05-03', null],
    ['20160218', '2016-02-18', null],
    ['6. Januar 2022, 14:07 Uhr', '2022-01-06', null],
    ['Stand: 29.04.2020, 12:01 Uhr', '2020-04-29', null],
    ['19.10.19, 08:16 Uhr', '2019-10-19', null],
    ['3. März 2021', '2021-03-03', null],
    ['Published on March 3rd, 2021 at 5 pm', '2021-03-03', null],
    ['3 Sept 2019', '2019-09-03', null],
    ['11/28/2016 04:23 pm ET', '2016-11-28', null],
    ['28/11/2016', '2016-11-28', null],
    ['1714770900', '2024-05-03', '2024-05-03T21:15:00.000Z'],
  ])('%s is %s', (source, day, time) => {
    expect(publishedFrom(source)).toEqual({ day, time });
  });

  it.each(['', 'yesterday', '2024-02-30', '31.02.2020', '1815-06-18', 'Nr. 43/2019', '11/12/2016', null])(
    '%s is none',
    (source) => {
      expect(publishedFrom(source)).toBeNull();
    },
  );
});

describe('the language of a text', () => {
  it.each([
    ['de', DE],
    ['en', EN],
    ['fr', FR],
    ['ar', AR],
    ['ja', JA],
  ])('is told as %s by its commonest words or its script', (lang, texts) => {
    expect(languageOf(texts.join(' '), [])).toBe(lang);
  });
  it('is the page’s own word where the text does not speak against it', () => {
    expect(languageOf('Kurz.', ['de-AT'])).toBe('de');
    expect(languageOf(FR.join(' '), ['ca'])).toBe('ca');
  });
  it('is the text’s where the page is wrong', () => {
    expect(languageOf(DE.join(' '), ['en-US'])).toBe('de');
  });
  it('is unknown where neither tells', () => {
    expect(languageOf('12 34', [null, ''])).toBeNull();
  });
});

describe('finding a quote again', () => {
  const text = 'One mill burns. Two mills stand. One mill burns again.';
  it('prefers the place with the same surroundings to the nearest', () => {
    const start = text.lastIndexOf('mill');
    const quote = quoteOf(text, start, start + 4);
    const grown = `New: ${text} And more about a mill.`;
    expect(locate(grown, quote)?.start).toBe(grown.indexOf('mill burns again'));
  });
  it('says null when the words are gone', () => {
    expect(locate('Nothing of it.', quoteOf(text, 0, 8))).toBeNull();
  });
});

describe('names of elements', () => {
  it.each([
    ['related-articles', Mark.boilerplate],
    ['newsletterSignup', Mark.boilerplate],
    ['article__share-bar', Mark.boilerplate],
    ['CommentList_root__x1', Mark.comments],
    ['wp-caption-text', Mark.caption],
    ['entry-content', Mark.body],
  ])('%s is understood', (name, mark) => {
    expect(marksOf(name) & mark).toBe(mark);
  });
  it.each(['badge', 'headline', 'overflow-hidden', 'gradient', 'shadow'])('%s says nothing', (name) => {
    expect(marksOf(name)).toBe(0);
  });
});

describe('the word lists', () => {
  const list = v.array(v.pipe(v.string(), v.minLength(1)));
  it('have the form the code expects, without doubles', () => {
    v.parse(
      v.strictObject({
        rulePages: list,
        boilerplate: list,
        comments: list,
        byline: list,
        caption: list,
        standfirst: list,
        body: list,
        teaser: list,
      }),
      words,
    );
    v.parse(v.record(v.pipe(v.string(), v.length(2)), v.string()), stopWords);
    v.parse(
      v.strictObject({
        lines: list,
        starts: list,
        anywhere: v.array(v.tuple([v.string(), v.string()])),
        credits: list,
        creditWords: list,
        ends: list,
        finals: list,
        persons: list,
        personWords: list,
        openers: list,
      }),
      phrases,
    );
    for (const [name, entries] of Object.entries(words))
      expect(new Set(entries).size, name).toBe(entries.length);
  });
  it('are patterns in lower case that compile', () => {
    for (const pattern of [
      ...phrases.starts,
      ...phrases.ends,
      ...phrases.finals,
      ...phrases.persons,
      ...phrases.credits,
    ]) {
      expect(() => new RegExp(pattern)).not.toThrow();
      expect(pattern.replace(/\\[A-Z]/g, ''), pattern).not.toMatch(/[A-ZÄÖÜ]/);
    }
  });
});
