import * as v from 'valibot';
import { CardSchema, DaySchema, EntryIdSchema } from '../../model';
import { DONE, type MessageSpecs } from './shared';

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
  'cards/note': {
    from: 'surface',
    request: v.strictObject({ card: v.string(), note: v.nullable(v.string()) }),
    reply: DONE,
  },
  'cards/entry': {
    from: 'surface',
    request: v.strictObject({ entry: EntryIdSchema, lang: v.string(), day: v.nullable(DaySchema) }),
    reply: v.nullable(CardSchema),
  },
} as const satisfies MessageSpecs;
