import * as v from 'valibot';
import { EntryIdSchema, ThreadDetailSchema, ThreadLineSchema } from '../../model';
import { DONE, type MessageSpecs, NOTHING } from './shared';

/** A name fits a line. */
const MAX_NAME_CHARS = 120;

const ThreadIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** The reader's own stories. */
export const THREADS_REQUESTS = {
  'threads/list': {
    from: 'surface',
    /** `singles`: also stories of one article that are neither followed nor named. */
    request: v.strictObject({ singles: v.boolean() }),
    reply: v.strictObject({ threads: v.array(ThreadLineSchema), singles: v.number() }),
  },
  'threads/get': {
    from: 'surface',
    request: v.strictObject({ id: ThreadIdSchema }),
    reply: v.nullable(ThreadDetailSchema),
  },
  /** null: the name it has by itself. */
  'threads/rename': {
    from: 'surface',
    request: v.strictObject({
      id: ThreadIdSchema,
      name: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_CHARS))),
    }),
    reply: DONE,
  },
  'threads/follow': {
    from: 'surface',
    request: v.strictObject({ id: ThreadIdSchema, followed: v.boolean() }),
    reply: DONE,
  },
  'threads/join': {
    from: 'surface',
    request: v.strictObject({ from: ThreadIdSchema, into: ThreadIdSchema }),
    reply: DONE,
  },
  /** `to` null: into a story of their own. Answers with the story they are in now. */
  'threads/move': {
    from: 'surface',
    request: v.strictObject({
      articles: v.pipe(v.array(v.string()), v.minLength(1)),
      to: v.nullable(ThreadIdSchema),
    }),
    reply: v.strictObject({ id: v.string() }),
  },
  /** Deletes a story with the articles read in it. */
  'threads/forget': {
    from: 'surface',
    request: v.strictObject({ id: ThreadIdSchema }),
    reply: v.strictObject({ articles: v.number(), cards: v.number() }),
  },
  /** The dossiers of all packs, by title. */
  'threads/dossiers': {
    from: 'surface',
    request: NOTHING,
    reply: v.array(v.strictObject({ entry: EntryIdSchema, label: v.string() })),
  },
} as const satisfies MessageSpecs;
