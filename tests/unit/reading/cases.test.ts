import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/cli/html';
import { ArticleSchema } from '../../../src/model';
import { CASES } from '../../site/cases/cases';

describe('hand-made pages', () => {
  for (const one of CASES.filter(({ browserOnly }) => !browserOnly)) {
    it(one.name, () => {
      const { verdict, reading } = readHtml(one.html, one.url);
      const { article } = reading;
      expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
      expect(verdict.isArticle, `score ${verdict.score}`).toBe(one.isArticle);
      const roles = (role: string) =>
        article.blocks
          .filter((block) => block.role === role)
          .map((block) => article.text.slice(block.start, block.end));
      if (one.headline !== undefined) expect(roles('headline')).toEqual([one.headline]);
      if (one.title !== undefined) expect(article.title).toBe(one.title);
      if (one.lang !== undefined) expect(article.lang).toBe(one.lang);
      if (one.published !== undefined) expect(article.published).toBe(one.published);
      if (one.canonical !== undefined) expect(article.url).toBe(one.canonical);
      for (const text of one.includes ?? []) expect(article.text).toContain(text);
      for (const text of one.excludes ?? []) expect(article.text).not.toContain(text);
      for (const text of one.captions ?? []) expect(roles('caption').join('\n')).toContain(text);
    });
  }
});
