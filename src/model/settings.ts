import * as v from 'valibot';
import { DECKS, DeckSchema } from './card';
import { EntryIdSchema } from './entry';
import { READING_LANGS } from './primitives';

export const SETTINGS_VERSION = 1;

export const DENSITIES = ['first', 'paragraph', 'all', 'none'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const ANNOTATE = ['all', 'matching'] as const;
export const FRONT_PAGES = ['followed', 'all', 'off'] as const;

/** Keywords and dossiers chosen at once: all settings together have to fit into 8 kB of synced storage. */
export const MAX_CHOSEN = 50;
const MAX_KEYWORD_CHARS = 40;

/** What the reader can set. Stored sparse: only what was set, so that defaults can improve later. */
export const SettingsSchema = v.strictObject({
  /** Off everywhere when false. */
  enabled: v.boolean(),
  /** Hosts the reader switched on or off; a host not named follows the default. */
  sites: v.record(v.string(), v.picklist(['on', 'off'])),
  decks: v.array(DeckSchema),
  density: v.picklist(DENSITIES),
  /** `article`: cards follow the language of the article. */
  cardLanguage: v.picklist(['article', ...READING_LANGS]),
  theme: v.picklist(THEMES),
  /** Mark adjectives and names of peoples too. */
  markDemonyms: v.boolean(),
  /** Days after which unsaved cards and articles are deleted; 0 keeps them. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `matching`: only articles on followed stories, chosen dossiers or with a keyword get cards. */
  annotate: v.picklist(ANNOTATE),
  chosenStories: v.pipe(v.array(EntryIdSchema), v.maxLength(MAX_CHOSEN)),
  /** Beginnings of words, as the reader wrote them. */
  keywords: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MAX_KEYWORD_CHARS))),
    v.maxLength(MAX_CHOSEN),
  ),
  /** Which headlines on front pages are pointed out: of followed stories, of dossiers too, or none. */
  frontPages: v.picklist(FRONT_PAGES),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const SparseSettingsSchema = v.partial(SettingsSchema);
export type SparseSettings = v.InferOutput<typeof SparseSettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  sites: {},
  decks: [...DECKS],
  density: 'first',
  cardLanguage: 'article',
  theme: 'auto',
  markDemonyms: false,
  retentionDays: 365,
  annotate: 'all',
  chosenStories: [],
  keywords: [],
  frontPages: 'followed',
};

/** Stored form: the version says whether this build can read it. */
export const StoredSettingsSchema = v.looseObject({
  version: v.pipe(v.number(), v.integer()),
  set: v.record(v.string(), v.unknown()),
});

export type ReadSettings =
  | { readonly ok: true; readonly set: SparseSettings; readonly dropped: readonly string[] }
  /** Written by a newer Backstory: kept untouched in storage, defaults are used, nothing is overwritten. */
  | { readonly ok: false; readonly reason: 'newer' | 'broken' };

/** Reads what was stored. A field this build does not understand is dropped and named, never the whole. */
export function readStoredSettings(stored: unknown): ReadSettings {
  if (stored === undefined || stored === null) return { ok: true, set: {}, dropped: [] };
  const parsed = v.safeParse(StoredSettingsSchema, stored);
  if (!parsed.success) return { ok: false, reason: 'broken' };
  if (parsed.output.version > SETTINGS_VERSION) return { ok: false, reason: 'newer' };
  const set: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(parsed.output.set)) {
    const field = Object.hasOwn(SettingsSchema.entries, key)
      ? (SettingsSchema.entries as Record<string, v.GenericSchema | undefined>)[key]
      : undefined;
    if (field && v.safeParse(field, value).success) set[key] = value;
    else dropped.push(key);
  }
  return { ok: true, set: set as SparseSettings, dropped };
}

export function withDefaults(set: SparseSettings): Settings {
  return { ...DEFAULT_SETTINGS, ...set };
}

/** The reader's word on a host, or on the site it belongs to ("www.example.org" follows "example.org"). */
export function siteSetting({ sites }: Pick<Settings, 'sites'>, host: string): 'on' | 'off' | null {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (Object.hasOwn(sites, name)) return sites[name] ?? null;
  }
  return Object.hasOwn(sites, host) ? (sites[host] ?? null) : null;
}
