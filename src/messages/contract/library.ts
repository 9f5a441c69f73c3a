import * as v from 'valibot';
import { DaySchema, EntryIdSchema, LibraryCardSchema, LibraryQuerySchema } from '../../model';
import { type MessageSpecs, NOTHING } from './shared';

export const LIBRARY_REQUESTS = {
  'library/search': {
    from: 'surface',
    request: LibraryQuerySchema,
    reply: v.strictObject({ total: v.number(), cards: v.array(LibraryCardSchema) }),
  },
  'library/summary': {
    from: 'surface',
    request: NOTHING,
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
} as const satisfies MessageSpecs;
