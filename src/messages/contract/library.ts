import * as v from 'valibot';
import {
  BackupCountsSchema,
  DaySchema,
  EntryIdSchema,
  FigureSchema,
  LibraryCardSchema,
  LibraryQuerySchema,
  SparseSettingsSchema,
} from '../../model';
import { DONE, type MessageSpecs, NOTHING } from './shared';

/** Figures asked for at once. */
const MAX_FIGURES = 200;

const KeySchema = v.union([v.string(), v.array(v.string())]);
const named = v.strictObject({ entry: EntryIdSchema, label: v.string() });

export const LIBRARY_REQUESTS = {
  'library/search': {
    from: 'surface',
    request: LibraryQuerySchema,
    reply: v.strictObject({ total: v.number(), cards: v.array(LibraryCardSchema) }),
  },
  /** Has the background read what search needs, and keeps it awake while somebody may be about to type. */
  'library/ready': { from: 'surface', request: NOTHING, reply: DONE },
  'library/summary': {
    from: 'surface',
    request: NOTHING,
    reply: v.strictObject({
      cards: v.number(),
      articles: v.number(),
      figures: v.number(),
      known: v.array(named),
      /** Sites and stories that were read, the most read first. */
      sites: v.array(v.string()),
      stories: v.array(named),
      bytes: v.nullable(v.number()),
    }),
  },
  /** The numbers behind figure cards, by library key; those that are not stored are left out. */
  'library/figures': {
    from: 'surface',
    request: v.strictObject({ keys: v.pipe(v.array(v.string()), v.maxLength(MAX_FIGURES)) }),
    reply: v.array(v.strictObject({ key: v.string(), figure: FigureSchema })),
  },
  /** What a backup will have. */
  'library/backup-plan': {
    from: 'surface',
    request: NOTHING,
    reply: v.strictObject({
      counts: BackupCountsSchema,
      settings: SparseSettingsSchema,
      /** Ids of the reader's own packs. */
      packs: v.array(v.string()),
    }),
  },
  /** One of the reader's own packs as the file it could be imported from; null where the browser took parts of it. */
  'library/backup-pack': {
    from: 'surface',
    request: v.strictObject({ id: v.string() }),
    reply: v.nullable(v.string()),
  },
  'library/backup-part': {
    from: 'surface',
    request: v.strictObject({ table: v.string(), after: v.nullable(KeySchema) }),
    reply: v.strictObject({ rows: v.array(v.unknown()), next: v.nullable(KeySchema) }),
  },
  /** Hands over a part of a backup. It is validated and put aside; nothing of the library changes. */
  'library/stage': {
    from: 'surface',
    request: v.strictObject({ session: v.string(), table: v.string(), rows: v.array(v.unknown()) }),
    reply: DONE,
  },
  'library/unstage': { from: 'surface', request: NOTHING, reply: DONE },
  /** Takes over all that was handed over, or nothing. */
  'library/restore': {
    from: 'surface',
    request: v.strictObject({
      session: v.string(),
      mode: v.picklist(['merge', 'replace']),
      counts: BackupCountsSchema,
      settings: SparseSettingsSchema,
    }),
    reply: v.strictObject({ counts: BackupCountsSchema, packs: v.number(), settings: v.boolean() }),
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
} as const satisfies MessageSpecs;
