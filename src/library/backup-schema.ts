import * as v from 'valibot';
import { FEATURE_KINDS } from '../annotating/stories/threads/features';
import { packFeatures } from '../annotating/stories/threads/packed';
import { CardSchema, DaySchema, DeckSchema, ENTRY_KINDS, EntryIdSchema, FigureSchema } from '../model';

const time = v.pipe(v.number(), v.minValue(0));
const text = v.nullable(v.string());
const day = v.nullable(DaySchema);

/** Backups of libraries before version 4 have features as objects. */
const features = v.union([
  v.string(),
  v.pipe(
    v.array(v.strictObject({ key: v.string(), kind: v.picklist(FEATURE_KINDS), weight: v.number() })),
    v.transform((list) => packFeatures(list)),
  ),
]);

/** Rows of a backup as they are stored, without what is derived. One schema a table; what has none is not backed up. */
export const BACKUP_ROWS = {
  articles: v.strictObject({
    key: v.pipe(v.string(), v.minLength(1)),
    url: text,
    site: text,
    title: text,
    lang: text,
    published: day,
    firstSeen: time,
    lastSeen: time,
    stories: v.array(EntryIdSchema),
    entries: v.array(EntryIdSchema),
  }),
  cards: v.strictObject({
    key: v.pipe(v.string(), v.minLength(1)),
    deck: DeckSchema,
    kind: v.picklist([...ENTRY_KINDS, 'figure']),
    card: CardSchema,
    saved: v.picklist([0, 1]),
    note: text,
    firstSeen: time,
    lastSeen: time,
    from: v.exactOptional(v.strictObject({ title: text, url: text, site: text, published: day })),
  }),
  sightings: v.strictObject({ article: v.string(), card: v.string() }),
  figures: v.strictObject({
    key: v.pipe(v.string(), v.minLength(1)),
    article: v.string(),
    site: text,
    day,
    stories: v.array(EntryIdSchema),
    figure: FigureSchema,
    shown: v.string(),
    label: v.string(),
  }),
  known: v.strictObject({ entry: EntryIdSchema, since: time }),
  threads: v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    /** In backups of libraries before version 4. */
    keys: v.exactOptional(v.array(v.string())),
    core: features,
    size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    first: day,
    last: day,
    story: v.nullable(EntryIdSchema),
    apart: v.array(v.string()),
    kept: v.boolean(),
    name: text,
    followed: v.picklist([0, 1]),
    updated: time,
  }),
  threadArticles: v.strictObject({
    article: v.pipe(v.string(), v.minLength(1)),
    thread: v.pipe(v.string(), v.minLength(1)),
    features,
    day,
    story: v.nullable(EntryIdSchema),
    names: v.array(v.string()),
  }),
} as const;

export type BackupTable = keyof typeof BACKUP_ROWS;
export const BACKUP_TABLES = Object.keys(BACKUP_ROWS) as BackupTable[];
export const isBackupTable = (name: string): name is BackupTable => Object.hasOwn(BACKUP_ROWS, name);

/** Tables a backup leaves out, each with its reason. A test holds that every table is here or above. */
export const NOT_BACKED_UP: Readonly<Record<string, string>> = {
  packs: 'the reader’s own are backed up as files; the built-in one comes with the extension',
  blocks: 'part of packs',
  cardRuns: 'derived from cards',
  articleRuns: 'derived from articles and sightings',
  threadRuns: 'derived from threads',
  staging: 'a restore that is not finished',
};
