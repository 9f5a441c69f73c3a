import * as v from 'valibot';
import { CardSchema, DeckSchema } from './card';
import { EntryIdSchema } from './entry';
import { DaySchema } from './primitives';
import { SparseSettingsSchema } from './settings';

/** A stored card with what the reader did with it and where it was seen. */
export const LibraryCardSchema = v.strictObject({
  /** Names it in the library. */
  key: v.string(),
  card: CardSchema,
  saved: v.boolean(),
  note: v.nullable(v.string()),
  /** Milliseconds since the epoch. */
  firstSeen: v.number(),
  lastSeen: v.number(),
  articles: v.array(
    v.strictObject({
      key: v.string(),
      title: v.nullable(v.string()),
      url: v.nullable(v.string()),
      site: v.nullable(v.string()),
      published: v.nullable(DaySchema),
    }),
  ),
});
export type LibraryCard = v.InferOutput<typeof LibraryCardSchema>;

export const LibraryQuerySchema = v.strictObject({
  text: v.string(),
  deck: v.nullable(DeckSchema),
  kind: v.nullable(v.string()),
  site: v.nullable(v.string()),
  story: v.nullable(EntryIdSchema),
  /** First and last day of reading, in the reader's calendar. */
  from: v.nullable(DaySchema),
  to: v.nullable(DaySchema),
  savedOnly: v.boolean(),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});
export type LibraryQuery = v.InferOutput<typeof LibraryQuerySchema>;

export const BACKUP_FORMAT = 'backstory-backup';
export const BACKUP_VERSION = 1;

/** Rows a table has. */
export const BackupCountsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** A backup as one JSON document. Rows are validated where they are stored. */
export const BackupSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  /** When it was made, ISO 8601. */
  made: v.pipe(v.string(), v.isoTimestamp()),
  settings: SparseSettingsSchema,
  /** The reader's own packs, as files. */
  packs: v.array(v.string()),
  tables: v.record(v.string(), v.array(v.unknown())),
  counts: BackupCountsSchema,
});
export type Backup = v.InferOutput<typeof BackupSchema>;
