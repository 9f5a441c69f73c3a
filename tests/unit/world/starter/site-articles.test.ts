import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ExpectedSchema, runningText, SiteArticleSchema, SiteSchema } from './site-article';

const SITE = join(import.meta.dirname, '../../../site');
const json = (path: string): unknown => JSON.parse(readFileSync(join(SITE, path), 'utf8'));
const slugs = readdirSync(join(SITE, 'articles'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const articles = slugs.map((slug) => v.parse(SiteArticleSchema, json(`articles/${slug}.json`)));
const site = v.parse(SiteSchema, json('site.json'));
const expected = v.parse(ExpectedSchema, json('expected.json'));

/** A news report has 400 words or more. */
const FEWEST_WORDS = 400;
const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

describe('the sample news site', () => {
  it('lists every article once, the first of them first', () => {
    expect([...site.articles].sort()).toEqual([...slugs].sort());
    expect(site.articles[0]).toBe(site.first);
  });

  it('has at least six articles, in both languages', () => {
    expect(articles.length).toBeGreaterThanOrEqual(6);
    expect(new Set(articles.map(({ lang }) => lang))).toEqual(new Set(['de', 'en']));
  });

  it.each(articles.map((article) => [article.slug, article] as const))(
    '%s is a whole report',
    (slug, article) => {
      expect(article.slug).toBe(slug);
      const publication = site.publications.find(({ id }) => id === article.site);
      expect(publication?.lang).toBe(article.lang);
      expect(publication?.sections).toContain(article.section);
      expect(words(runningText(article))).toBeGreaterThanOrEqual(FEWEST_WORDS);
      expect(expected[slug], `expected.json has no "${slug}"`).toBeDefined();
    },
  );

  it.each(articles.map((article) => [article.slug, article] as const))(
    '%s says what is expected of it',
    (slug, article) => {
      const text = runningText(article);
      for (const { surface } of expected[slug]?.mentions ?? []) expect(text).toContain(surface);
      expect(expected[slug]?.story).toBe(article.story);
    },
  );
});
