import * as v from 'valibot';
import { SettingsSchema } from '../../model';
import { type MessageSpecs, NOTHING, TabIdSchema } from './shared';

/** From the background to every open surface. */
export const NEWS = {
  'news/tab': { from: 'background', request: v.strictObject({ tabId: TabIdSchema }), reply: NOTHING },
  /** A card waits to be shown in the panel: `tab/focus` takes it. */
  'news/focus-card': {
    from: 'background',
    request: v.strictObject({ tabId: TabIdSchema }),
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
  /** How far the import of a pack is. */
  'news/import': {
    from: 'background',
    request: v.strictObject({ step: v.picklist(['check', 'compile', 'store']) }),
    reply: NOTHING,
  },
} as const satisfies MessageSpecs;
