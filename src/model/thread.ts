import * as v from 'valibot';
import { EntryIdSchema, MeasureIdSchema, QualifierSchema } from './entry';
import { DaySchema } from './primitives';

/** A thread – the reader's own story – as surfaces list it. */
export const ThreadLineSchema = v.strictObject({
  id: v.string(),
  /** As the reader named it, or the dossier's title, or a headline. */
  title: v.string(),
  /** Language of the title, where it is a headline. */
  lang: v.nullable(v.string()),
  named: v.boolean(),
  followed: v.boolean(),
  articles: v.number(),
  sites: v.array(v.string()),
  /** Days of publication of the first and the last article. */
  first: v.nullable(DaySchema),
  last: v.nullable(DaySchema),
  /** The dossier it is tied to. */
  story: v.nullable(v.strictObject({ entry: EntryIdSchema, label: v.string() })),
  /** When an article was last added: milliseconds since the epoch. */
  updated: v.number(),
});
export type ThreadLine = v.InferOutput<typeof ThreadLineSchema>;

export const ThreadArticleSchema = v.strictObject({
  key: v.string(),
  title: v.nullable(v.string()),
  url: v.nullable(v.string()),
  site: v.nullable(v.string()),
  lang: v.nullable(v.string()),
  published: v.nullable(DaySchema),
  /** When it was read: milliseconds since the epoch. */
  read: v.number(),
});
export type ThreadArticle = v.InferOutput<typeof ThreadArticleSchema>;

/** What one site said of one number on one day. */
export const ThreadFigureSchema = v.strictObject({
  day: v.nullable(DaySchema),
  shown: v.string(),
  value: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  qualifier: QualifierSchema,
  /** Who says so, as in the text. */
  attribution: v.nullable(v.string()),
  site: v.nullable(v.string()),
  article: v.string(),
});
export type ThreadFigure = v.InferOutput<typeof ThreadFigureSchema>;

/** Figures of one measure and subject over time, the oldest first. */
export const ThreadSeriesSchema = v.strictObject({
  measure: MeasureIdSchema,
  label: v.string(),
  subject: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  figures: v.array(ThreadFigureSchema),
});
export type ThreadSeries = v.InferOutput<typeof ThreadSeriesSchema>;

export const ThreadDetailSchema = v.strictObject({
  thread: ThreadLineSchema,
  articles: v.array(ThreadArticleSchema),
  series: v.array(ThreadSeriesSchema),
  /** People and bodies of the packs, those in most articles first. */
  people: v.array(v.strictObject({ entry: EntryIdSchema, label: v.string(), articles: v.number() })),
  /** Names no pack knows. */
  others: v.array(v.strictObject({ name: v.string(), articles: v.number() })),
});
export type ThreadDetail = v.InferOutput<typeof ThreadDetailSchema>;
