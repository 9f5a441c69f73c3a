import * as v from 'valibot';
import { MAX_ARTICLE_CHARS } from './limits';
import { DaySchema } from './primitives';

export const BLOCK_ROLES = [
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

export const BlockSchema = v.strictObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  role: v.picklist(BLOCK_ROLES),
});
/** A span of `Article.text`, UTF-16 offsets, end exclusive. */
export type Block = v.InferOutput<typeof BlockSchema>;

export const ArticleSchema = v.pipe(
  v.strictObject({
    /** Canonical address, without the fragment; null for a text without one. */
    url: v.nullable(v.string()),
    site: v.nullable(v.string()),
    title: v.nullable(v.string()),
    /** Primary language subtag, or null where it could not be told. */
    lang: v.nullable(v.string()),
    /** Day of publication in the page's own time zone. */
    published: v.nullable(DaySchema),
    /** Full timestamp, where the page gave one. */
    publishedTime: v.optional(v.nullable(v.string()), null),
    text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_CHARS)),
    /** In reading order, not overlapping. */
    blocks: v.array(BlockSchema),
  }),
  v.check(
    ({ text, blocks }) =>
      blocks.every(
        (b, i) =>
          b.start <= b.end && b.end <= text.length && (i === 0 || (blocks[i - 1]?.end ?? 0) <= b.start),
      ),
    'blocks lie inside the text, in order, without overlap',
  ),
);
export type Article = v.InferOutput<typeof ArticleSchema>;
