import * as v from 'valibot';
import { CardSchema, DaySchema, EntryIdSchema } from '../../model';
import { DONE, type MessageSpecs } from './shared';

/** A note is a thought, not a document; backups and searches read all of them. */
export const MAX_NOTE_CHARS = 5000;

export const CARDS_REQUESTS = {
  'cards/know': {
    from: 'surface',
    request: v.strictObject({ entry: EntryIdSchema, known: v.boolean() }),
    reply: DONE,
  },
  'cards/save': {
    from: 'surface',
    request: v.strictObject({ card: v.string(), articleKey: v.nullable(v.string()), saved: v.boolean() }),
    reply: DONE,
  },
  /** `card` is a card's id within its article, or its key in the library. */
  'cards/note': {
    from: 'surface',
    request: v.strictObject({
      card: v.string(),
      articleKey: v.nullable(v.string()),
      note: v.nullable(v.pipe(v.string(), v.maxLength(MAX_NOTE_CHARS))),
    }),
    reply: DONE,
  },
  /** The notes on cards of an article, by card id. */
  'cards/notes': {
    from: 'surface',
    request: v.strictObject({ articleKey: v.string() }),
    reply: v.record(v.string(), v.string()),
  },
  'cards/entry': {
    from: 'surface',
    request: v.strictObject({ entry: EntryIdSchema, lang: v.string(), day: v.nullable(DaySchema) }),
    reply: v.nullable(CardSchema),
  },
} as const satisfies MessageSpecs;
