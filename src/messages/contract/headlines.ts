import * as v from 'valibot';

/** Headlines looked at on one page: front pages of the largest papers link to some three hundred articles. */
export const MAX_HEADLINES = 300;
/** A longer link is a teaser with its text; its beginning is the headline. */
export const MAX_HEADLINE_CHARS = 200;

/** Imports no model: the script on front pages carries this schema and has to stay small. */
export const HeadlinesRequestSchema = v.strictObject({
  /** The page's language as it says itself. */
  lang: v.nullable(v.string()),
  headlines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_HEADLINE_CHARS))), v.maxLength(MAX_HEADLINES)),
});

export const ChipSchema = v.strictObject({
  /** Index of the headline. */
  headline: v.number(),
  title: v.string(),
  /** A thread's id, or null where only a dossier matches. */
  thread: v.nullable(v.string()),
  story: v.nullable(v.string()),
});
export type Chip = v.InferOutput<typeof ChipSchema>;

export const HeadlinesReplySchema = v.strictObject({
  theme: v.picklist(['auto', 'light', 'dark']),
  chips: v.array(ChipSchema),
});
