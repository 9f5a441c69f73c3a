import * as v from 'valibot';
import { DaySchema, EntryIdSchema } from '../../model';
import { AnnotatedSchema } from './annotated';
import { type MessageSpecs, TabIdSchema } from './shared';

/** What a tab is doing, for popup and panel. */
export const TabStateSchema = v.strictObject({
  tabId: TabIdSchema,
  /**
   * `unreachable`: a page no extension may read (browser pages, stores) or one without permission;
   * `off`: switched off (see offBy); `waiting`: not asked yet; `not-article`; `reading`; `ready`; `unknown-language`;
   * `not-chosen`: an article, but not of a story the reader chose; `failed`.
   */
  state: v.picklist([
    'unreachable',
    'off',
    'waiting',
    'not-article',
    'reading',
    'ready',
    'unknown-language',
    'not-chosen',
    'failed',
  ]),
  offBy: v.optional(v.nullable(v.picklist(['everywhere', 'site', 'page'])), null),
  url: v.nullable(v.string()),
  host: v.nullable(v.string()),
  /** Whether Backstory may run on this host by itself: built-in list, granted by the reader, or not. */
  access: v.picklist(['listed', 'granted', 'none']),
  title: v.nullable(v.string()),
  lang: v.nullable(v.string()),
  published: v.nullable(DaySchema),
  counts: v.strictObject({ background: v.number(), figures: v.number(), glossary: v.number() }),
  story: v.nullable(v.strictObject({ entry: EntryIdSchema, title: v.string() })),
  error: v.optional(v.nullable(v.string()), null),
});
export type TabState = v.InferOutput<typeof TabStateSchema>;

/** What popup and panel ask about a tab. */
export const TAB_REQUESTS = {
  'tab/state': { from: 'surface', request: v.strictObject({ tabId: TabIdSchema }), reply: TabStateSchema },
  'tab/annotated': {
    from: 'surface',
    request: v.strictObject({ tabId: TabIdSchema }),
    reply: v.nullable(AnnotatedSchema),
  },
  'tab/read': { from: 'surface', request: v.strictObject({ tabId: TabIdSchema }), reply: TabStateSchema },
  'tab/pause': {
    from: 'surface',
    request: v.strictObject({ tabId: TabIdSchema, paused: v.boolean() }),
    reply: TabStateSchema,
  },
  /** The card the reader asked to see in the panel, once; null where they asked for none. */
  'tab/focus': {
    from: 'surface',
    request: v.strictObject({ tabId: TabIdSchema }),
    reply: v.strictObject({ card: v.nullable(v.string()) }),
  },
  'tab/show': {
    from: 'surface',
    request: v.strictObject({ tabId: TabIdSchema, start: v.number(), end: v.number() }),
    reply: v.strictObject({ shown: v.boolean() }),
  },
} as const satisfies MessageSpecs;
