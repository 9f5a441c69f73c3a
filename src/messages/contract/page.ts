import * as v from 'valibot';
import {
  ArticleSchema,
  CardSchema,
  DaySchema,
  EntryIdSchema,
  LangSchema,
  MAP_WIDTHS,
  MAX_MAP_PLACES,
  PlaceMapSchema,
} from '../../model';
import { AnnotatedSchema } from './annotated';
import { MAX_NOTE_CHARS } from './cards';
import { ChipSchema, HeadlinesReplySchema, HeadlinesRequestSchema } from './headlines';
import { DONE, type MessageSpecs } from './shared';

/** What a page asks. */
export const PAGE_REQUESTS = {
  'page/verdict': {
    from: 'page',
    request: v.strictObject({ isArticle: v.boolean(), url: v.string() }),
    reply: v.strictObject({ read: v.boolean() }),
  },
  'page/article': {
    from: 'page',
    request: v.strictObject({ article: ArticleSchema }),
    reply: v.union([
      v.strictObject({ ok: v.literal(true), annotated: AnnotatedSchema }),
      v.strictObject({
        ok: v.literal(false),
        reason: v.picklist(['off', 'unknown-language', 'no-text', 'not-chosen', 'failed']),
        message: v.string(),
      }),
    ]),
  },
  /** What a front page links to: which of it belongs to a story the reader follows. */
  'page/headlines': { from: 'page', request: HeadlinesRequestSchema, reply: HeadlinesReplySchema },
  'page/open-story': {
    from: 'page',
    request: v.pick(ChipSchema, ['thread', 'story']),
    reply: DONE,
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
  'page/note': {
    from: 'page',
    request: v.strictObject({
      card: v.string(),
      articleKey: v.string(),
      note: v.nullable(v.pipe(v.string(), v.maxLength(MAX_NOTE_CHARS))),
    }),
    reply: DONE,
  },
  /** The notes on cards of the page's own article, by card id. */
  'page/notes': {
    from: 'page',
    request: v.strictObject({ articleKey: v.string() }),
    reply: v.record(v.string(), v.string()),
  },
  /** One card that the article itself has not: a link of another card leads to it. */
  'page/entry': {
    from: 'page',
    request: v.strictObject({ entry: EntryIdSchema, lang: LangSchema, day: v.nullable(DaySchema) }),
    reply: v.nullable(CardSchema),
  },
  /** A map of places, drawn `width` CSS px wide; null where none of them can be put on one. */
  'page/map': {
    from: 'page',
    request: v.strictObject({
      places: v.pipe(v.array(EntryIdSchema), v.maxLength(MAX_MAP_PLACES)),
      lang: LangSchema,
      width: v.pipe(v.number(), v.integer(), v.minValue(MAP_WIDTHS.least), v.maxValue(MAP_WIDTHS.most)),
    }),
    reply: v.nullable(PlaceMapSchema),
  },
  'page/open-panel': { from: 'page', request: v.strictObject({ card: v.nullable(v.string()) }), reply: DONE },
} as const satisfies MessageSpecs;
