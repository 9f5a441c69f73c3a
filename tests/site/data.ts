import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Block = v.variant('type', [
  v.object({ type: v.literal('paragraph'), text: v.string() }),
  v.object({ type: v.literal('subhead'), text: v.string() }),
  v.object({ type: v.literal('caption'), text: v.string() }),
  v.object({ type: v.literal('quote'), text: v.string(), attribution: v.optional(v.string()) }),
  v.object({ type: v.literal('list'), items: v.array(v.string()) }),
]);
const ArticleSchema = v.object({
  slug: v.string(),
  site: v.string(),
  lang: v.picklist(['de', 'en']),
  date: v.string(),
  time: v.string(),
  timeZone: v.string(),
  section: v.string(),
  kicker: v.string(),
  headline: v.string(),
  standfirst: v.string(),
  byline: v.string(),
  blocks: v.array(Block),
});
const Teaser = v.object({ section: v.string(), headline: v.string(), text: v.string() });
const PublicationSchema = v.object({
  id: v.string(),
  lang: v.picklist(['de', 'en']),
  name: v.string(),
  tagline: v.string(),
  sections: v.array(v.string()),
  labels: v.record(v.string(), v.string()),
  consent: v.object({ title: v.string(), text: v.string(), accept: v.string(), more: v.string() }),
  newsletter: v.object({ title: v.string(), text: v.string(), placeholder: v.string(), button: v.string() }),
  teasers: v.array(Teaser),
  footer: v.array(v.string()),
});
const SiteSchema = v.object({
  first: v.string(),
  publications: v.array(PublicationSchema),
  articles: v.array(v.string()),
});

export type SampleArticle = v.InferOutput<typeof ArticleSchema>;
export type Publication = v.InferOutput<typeof PublicationSchema>;

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The sample news site: two made-up newspapers with true, own-written articles. */
export function sampleSite(): { first: string; publications: Publication[]; articles: SampleArticle[] } {
  const { first, publications, articles } = v.parse(SiteSchema, read('./site.json'));
  return {
    first,
    publications,
    articles: articles.map((slug) => v.parse(ArticleSchema, read(`./articles/${slug}.json`))),
  };
}
