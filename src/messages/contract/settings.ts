import * as v from 'valibot';
import { SettingsSchema, SparseSettingsSchema } from '../../model';
import { type MessageSpecs, NOTHING } from './shared';

export const SETTINGS_REQUESTS = {
  'settings/get': {
    from: 'surface',
    request: NOTHING,
    reply: v.strictObject({ settings: SettingsSchema, problem: v.nullable(v.picklist(['newer', 'broken'])) }),
  },
  'settings/set': {
    from: 'surface',
    request: v.strictObject({ set: SparseSettingsSchema }),
    reply: v.strictObject({ settings: SettingsSchema }),
  },
  /** The sites Backstory runs on by itself. */
  'settings/news-sites': {
    from: 'surface',
    request: NOTHING,
    reply: v.array(v.strictObject({ host: v.string(), country: v.string(), lang: v.string() })),
  },
  'settings/site': {
    from: 'surface',
    request: v.strictObject({ host: v.string(), state: v.picklist(['on', 'off', 'default']) }),
    reply: v.strictObject({ settings: SettingsSchema }),
  },
} as const satisfies MessageSpecs;
