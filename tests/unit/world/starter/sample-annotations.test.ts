import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/annotating/annotate';
import type { PackView } from '../../../../src/annotating/pack-view';
import { openWorld } from '../../../../src/cli/packs';
import { articleFromText } from '../../../../src/cli/text';
import type { Annotation } from '../../../../src/model';
import { ExpectedSchema, SiteArticleSchema } from './site-article';

const SITE = join(import.meta.dirname, '../../../site');
const json = (path: string): unknown => JSON.parse(readFileSync(join(SITE, path), 'utf8'));
const expected = v.parse(ExpectedSchema, json('expected.json'));
const slugs = Object.keys(expected);

/** The reader's day: only "now" on the cards depends on it. */
const TODAY = '2026-08-01';
/** A cold run compiles the whole world pack first. */
const COMPILE_MS = 300_000;
/** Of the figures a reader would want from the sample articles. Raise it as the rules get better. */
const FIGURES_FOUND_AT_LEAST = 1;

const annotations = new Map<string, Annotation>();
const texts = new Map<string, string>();

beforeAll(async () => {
  const packs: PackView[] = [await openWorld()];
  for (const slug of slugs) {
    const article = v.parse(SiteArticleSchema, json(`articles/${slug}.json`));
    const parts = article.blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]));
    const text = [article.headline, article.standfirst, ...parts].join('\n\n');
    texts.set(slug, text);
    const { lang, date } = article;
    annotations.set(slug, await annotate(articleFromText(text, { lang, date }), packs, { today: TODAY }));
  }
}, COMPILE_MS);

const of = (slug: string): Annotation => {
  const found = annotations.get(slug);
  if (!found) throw new Error(`no annotation of ${slug}`);
  return found;
};

describe.each(slugs)('%s', (slug) => {
  const wanted = expected[slug];

  it('names whom and what a reader would look up', () => {
    const missing = wanted?.mentions.filter(
      ({ surface, entry }) =>
        !of(slug).mentions.some(
          (m) => m.entry === entry && (m.surface.includes(surface) || surface.includes(m.surface)),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('belongs to its story, and to no other; stories before it may be named as earlier ones', () => {
    const cards = of(slug).cards.flatMap((card) => (card.kind === 'story' ? [card] : []));
    const [first, ...others] = cards.map(({ entry, relation }) => ({ entry, relation }));
    expect(first).toEqual({ entry: wanted?.story, relation: wanted?.relation });
    expect(others.filter(({ relation }) => relation === 'match')).toEqual([]);
  });

  it('has no figure that is none', () => {
    for (const { text } of of(slug).figures) expect(wanted?.never ?? []).not.toContain(text);
  });

  it('every mention stands where it says', () => {
    for (const { start, end, surface } of of(slug).mentions)
      expect(texts.get(slug)?.slice(start, end)).toBe(surface);
  });
});

it('most of the figures of the sample articles are read right', () => {
  const all = slugs.flatMap((slug) => (expected[slug]?.figures ?? []).map((figure) => ({ slug, figure })));
  const found = all.filter(({ slug, figure }) =>
    of(slug).figures.some(
      (f) => f.measure === figure.measure && f.value === figure.value && f.qualifier === figure.qualifier,
    ),
  );
  const missed = all.filter((one) => !found.includes(one));
  expect(found.length / all.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(FIGURES_FOUND_AT_LEAST);
});
