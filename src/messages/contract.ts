import * as v from 'valibot';
import {
  AnnotationSchema,
  ArticleSchema,
  CardSchema,
  DaySchema,
  EntryIdSchema,
  LibraryCardSchema,
  LibraryQuerySchema,
  PackManifestSchema,
  SettingsSchema,
  SparseSettingsSchema,
} from '../model';

/**
 * Everything that crosses the border between a page, a surface and the background. One entry a message:
 * what is asked, what is answered, and who may ask. The receiving end validates, always.
 */
const tabId = v.pipe(v.number(), v.integer());
const nothing = v.strictObject({});
const done = v.strictObject({ done: v.literal(true) });

/** What the page script needs of the settings. */
export const PageSettingsSchema = v.pick(SettingsSchema, ['decks', 'density', 'theme', 'markDemonyms']);
export type PageSettings = v.InferOutput<typeof PageSettingsSchema>;

/** What a tab is doing, for popup and panel. */
export const TabStateSchema = v.strictObject({
  tabId,
  /**
   * `unreachable`: a page no extension may read (browser pages, stores) or one without permission;
   * `off`: switched off (see offBy); `waiting`: not asked yet; `not-article`; `reading`; `ready`; `unknown-language`; `failed`.
   */
  state: v.picklist([
    'unreachable',
    'off',
    'waiting',
    'not-article',
    'reading',
    'ready',
    'unknown-language',
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

/** An annotated article as the page and the panel get it. */
export const AnnotatedSchema = v.strictObject({
  /** Key of the stored article; null in private windows, where nothing is stored. */
  articleKey: v.nullable(v.string()),
  url: v.nullable(v.string()),
  title: v.nullable(v.string()),
  published: v.nullable(DaySchema),
  lang: v.string(),
  /** Language the cards are written in. */
  cardLang: v.string(),
  annotation: AnnotationSchema,
  settings: PageSettingsSchema,
  /** Entries the reader marked "I know this": not marked, listed last. */
  known: v.array(EntryIdSchema),
  saved: v.array(v.string()),
});
export type Annotated = v.InferOutput<typeof AnnotatedSchema>;

export type { LibraryCard, LibraryQuery } from '../model';

export const InstalledPackSchema = v.strictObject({
  manifest: PackManifestSchema,
  entries: v.number(),
  bytes: v.number(),
  builtIn: v.boolean(),
  importedAt: v.number(),
});
export type InstalledPack = v.InferOutput<typeof InstalledPackSchema>;

export const PackReportSchema = v.strictObject({
  ok: v.boolean(),
  pack: v.nullable(v.string()),
  added: v.number(),
  replaced: v.number(),
  refused: v.array(v.strictObject({ line: v.nullable(v.number()), path: v.string(), message: v.string() })),
});
export type PackReport = v.InferOutput<typeof PackReportSchema>;

type Asker = 'page' | 'surface' | 'background';
interface MessageSpec {
  readonly from: Asker;
  readonly request: v.GenericSchema;
  readonly reply: v.GenericSchema;
}

export const REQUESTS = {
  // from a page
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
    reply: done,
  },
  'page/save': {
    from: 'page',
    request: v.strictObject({ card: v.string(), articleKey: v.nullable(v.string()), saved: v.boolean() }),
    reply: done,
  },
  'page/open-panel': { from: 'page', request: v.strictObject({ card: v.nullable(v.string()) }), reply: done },
  // from popup, panel, shelf, welcome
  'tab/state': { from: 'surface', request: v.strictObject({ tabId }), reply: TabStateSchema },
  'tab/annotated': {
    from: 'surface',
    request: v.strictObject({ tabId }),
    reply: v.nullable(AnnotatedSchema),
  },
  'tab/read': { from: 'surface', request: v.strictObject({ tabId }), reply: TabStateSchema },
  'tab/pause': {
    from: 'surface',
    request: v.strictObject({ tabId, paused: v.boolean() }),
    reply: TabStateSchema,
  },
  'tab/show': {
    from: 'surface',
    request: v.strictObject({ tabId, start: v.number(), end: v.number() }),
    reply: v.strictObject({ shown: v.boolean() }),
  },
  'settings/get': {
    from: 'surface',
    request: nothing,
    reply: v.strictObject({ settings: SettingsSchema, problem: v.nullable(v.picklist(['newer', 'broken'])) }),
  },
  'settings/set': {
    from: 'surface',
    request: v.strictObject({ set: SparseSettingsSchema }),
    reply: v.strictObject({ settings: SettingsSchema }),
  },
  'settings/site': {
    from: 'surface',
    request: v.strictObject({ host: v.string(), state: v.picklist(['on', 'off', 'default']) }),
    reply: v.strictObject({ settings: SettingsSchema }),
  },
  'cards/know': {
    from: 'surface',
    request: v.strictObject({ entry: EntryIdSchema, known: v.boolean() }),
    reply: done,
  },
  'cards/save': {
    from: 'surface',
    request: v.strictObject({ card: v.string(), articleKey: v.nullable(v.string()), saved: v.boolean() }),
    reply: done,
  },
  'cards/note': {
    from: 'surface',
    request: v.strictObject({ card: v.string(), note: v.nullable(v.string()) }),
    reply: done,
  },
  'cards/entry': {
    from: 'surface',
    request: v.strictObject({ entry: EntryIdSchema, lang: v.string(), day: v.nullable(DaySchema) }),
    reply: v.nullable(CardSchema),
  },
  'library/search': {
    from: 'surface',
    request: LibraryQuerySchema,
    reply: v.strictObject({ total: v.number(), cards: v.array(LibraryCardSchema) }),
  },
  'library/summary': {
    from: 'surface',
    request: nothing,
    reply: v.strictObject({
      cards: v.number(),
      articles: v.number(),
      figures: v.number(),
      known: v.array(v.strictObject({ entry: EntryIdSchema, label: v.string() })),
      sites: v.array(v.string()),
      bytes: v.nullable(v.number()),
    }),
  },
  'library/forget': {
    from: 'surface',
    request: v.variant('what', [
      v.strictObject({ what: v.literal('site'), site: v.string() }),
      v.strictObject({ what: v.literal('day'), day: DaySchema }),
      v.strictObject({ what: v.literal('everything') }),
    ]),
    reply: v.strictObject({ articles: v.number(), cards: v.number() }),
  },
  'packs/list': { from: 'surface', request: nothing, reply: v.array(InstalledPackSchema) },
  'packs/import': {
    from: 'surface',
    request: v.strictObject({ name: v.string(), text: v.string() }),
    reply: PackReportSchema,
  },
  'packs/remove': { from: 'surface', request: v.strictObject({ id: v.string() }), reply: done },
  'packs/status': {
    from: 'surface',
    request: nothing,
    reply: v.strictObject({ ready: v.boolean(), progress: v.number(), error: v.nullable(v.string()) }),
  },
} as const satisfies Record<string, MessageSpec>;

/** From the background to the reader in one tab. */
export const ORDERS = {
  'reader/settings': {
    from: 'background',
    request: v.strictObject({ settings: PageSettingsSchema }),
    reply: nothing,
  },
  'reader/show': {
    from: 'background',
    request: v.strictObject({ start: v.number(), end: v.number() }),
    reply: v.strictObject({ shown: v.boolean() }),
  },
  'reader/known': {
    from: 'background',
    request: v.strictObject({ known: v.array(EntryIdSchema) }),
    reply: nothing,
  },
  /** What the reader in this tab holds: the page keeps it, so a killed background loses nothing. */
  'reader/state': {
    from: 'background',
    request: nothing,
    reply: v.strictObject({
      annotated: v.nullable(AnnotatedSchema),
      failure: v.nullable(v.picklist(['off', 'unknown-language', 'no-text', 'failed'])),
    }),
  },
  /** Sent when nothing holds a reader yet but a probe: what the probe saw. */
  'probe/state': { from: 'background', request: nothing, reply: v.strictObject({ isArticle: v.boolean() }) },
  'reader/stop': { from: 'background', request: nothing, reply: nothing },
  'reader/command': {
    from: 'background',
    request: v.strictObject({ command: v.picklist(['next-mark', 'previous-mark', 'toggle-tray']) }),
    reply: nothing,
  },
} as const satisfies Record<string, MessageSpec>;

/** From the background to every open surface. */
export const NEWS = {
  'news/tab': { from: 'background', request: v.strictObject({ tabId }), reply: nothing },
  'news/focus-card': {
    from: 'background',
    request: v.strictObject({ tabId, card: v.string() }),
    reply: nothing,
  },
  'news/settings': {
    from: 'background',
    request: v.strictObject({ settings: SettingsSchema }),
    reply: nothing,
  },
  'news/packs': {
    from: 'background',
    request: v.strictObject({ ready: v.boolean(), progress: v.number() }),
    reply: nothing,
  },
} as const satisfies Record<string, MessageSpec>;

export type Requests = typeof REQUESTS;
export type Orders = typeof ORDERS;
export type News = typeof NEWS;
export type RequestOf<C, T extends keyof C> = C[T] extends { request: infer S extends v.GenericSchema }
  ? v.InferInput<S>
  : never;
export type ReplyOf<C, T extends keyof C> = C[T] extends { reply: infer S extends v.GenericSchema }
  ? v.InferOutput<S>
  : never;
