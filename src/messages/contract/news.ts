import * as v from 'valibot';
import { SettingsSchema } from '../../model';
import { type MessageSpecs, NOTHING, TabIdSchema } from './shared';

/** From the background to every open surface. */
export const NEWS = {
  'news/tab': { from: 'background', request: v.strictObject({ tabId: TabIdSchema }), reply: NOTHING },
  'news/focus-card': {
    from: 'background',
    request: v.strictObject({ tabId: TabIdSchema, card: v.string() }),
    reply: NOTHING,
  },
  'news/settings': {
    from: 'background',
    request: v.strictObject({ settings: SettingsSchema }),
    reply: NOTHING,
  },
  'news/packs': {
    from: 'background',
    request: v.strictObject({ ready: v.boolean(), progress: v.number() }),
    reply: NOTHING,
  },
} as const satisfies MessageSpecs;
