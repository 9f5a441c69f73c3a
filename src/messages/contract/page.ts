import * as v from 'valibot';
import { ArticleSchema, EntryIdSchema } from '../../model';
import { AnnotatedSchema } from './annotated';
import { DONE, type MessageSpecs } from './shared';

/** What a page asks. */
export const PAGE_REQUESTS = {
  'page/verdict': {
    from: 'page',
    request: v.strictObject({ isArticle: v.boolean(), url: v.string(), score: v.number() }),
    reply: v.strictObject({ read: v.boolean() }),
  },
  'page/article': {
    from: 'page',
    request: v.strictObject({ article: ArticleSchema }),
    reply: v.union([
      v.strictObject({ ok: v.literal(true), annotated: AnnotatedSchema }),
      v.strictObject({
        ok: v.literal(false),
        reason: v.picklist(['off', 'unknown-language', 'no-text', 'failed']),
        message: v.string(),
      }),
    ]),
  },
  'page/know': {
    from: 'page',
    request: v.strictObject({ entry: EntryIdSchema, known: v.boolean() }),
    reply: DONE,
  },
  'page/save': {
    from: 'page',
    request: v.strictObject({ card: v.string(), articleKey: v.nullable(v.string()), saved: v.boolean() }),
    reply: DONE,
  },
  'page/open-panel': { from: 'page', request: v.strictObject({ card: v.nullable(v.string()) }), reply: DONE },
} as const satisfies MessageSpecs;
