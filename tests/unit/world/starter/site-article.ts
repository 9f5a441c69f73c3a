import * as v from 'valibot';
import {
  DaySchema,
  EntryIdSchema,
  MeasureIdSchema,
  QualifierSchema,
  ReadingLangSchema,
} from '../../../../src/model';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** One article of the sample news site, as written; a renderer turns it into a page. */
export const SiteArticleSchema = v.strictObject({
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** Id of the publication in site.json. */
  site: text,
  lang: ReadingLangSchema,
  date: DaySchema,
  time: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)),
  /** Offset from UTC, e.g. "+01:00". */
  timeZone: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/)),
  section: text,
  kicker: text,
  headline: text,
  standfirst: text,
  /** A desk, never a person. */
  byline: text,
  story: v.optional(EntryIdSchema),
  blocks: v.array(
    v.variant('type', [
      v.strictObject({ type: v.picklist(['paragraph', 'subhead', 'caption']), text }),
      v.strictObject({ type: v.literal('quote'), text, attribution: v.optional(text) }),
      v.strictObject({ type: v.literal('list'), items: v.pipe(v.array(text), v.minLength(2)) }),
    ]),
  ),
});
export type SiteArticle = v.InferOutput<typeof SiteArticleSchema>;

/** What annotating an article of the sample site has to find at least, by slug. */
export const ExpectedSchema = v.record(
  v.string(),
  v.strictObject({
    story: v.optional(EntryIdSchema),
    relation: v.optional(v.picklist(['match', 'earlier'])),
    mentions: v.array(v.strictObject({ surface: text, entry: EntryIdSchema })),
    figures: v.array(
      v.strictObject({ measure: MeasureIdSchema, value: v.number(), qualifier: QualifierSchema }),
    ),
    /** Texts that are no figure. */
    never: v.optional(v.array(text), []),
  }),
);

export const SiteSchema = v.object({
  first: text,
  publications: v.array(v.object({ id: text, lang: ReadingLangSchema, name: text, sections: v.array(text) })),
  articles: v.array(text),
});

/** All running text of an article, as a reader meets it. */
export function runningText({ headline, standfirst, blocks }: SiteArticle): string {
  const parts = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]));
  return [headline, standfirst, ...parts].join('\n');
}
