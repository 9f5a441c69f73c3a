import * as v from 'valibot';
import { EntryIdSchema } from '../../model';
import { AnnotatedSchema, PageSettingsSchema } from './annotated';
import { type MessageSpecs, NOTHING } from './shared';

/** From the background to the reader in one tab. */
export const ORDERS = {
  'reader/settings': {
    from: 'background',
    request: v.strictObject({ settings: PageSettingsSchema }),
    reply: NOTHING,
  },
  'reader/show': {
    from: 'background',
    request: v.strictObject({ start: v.number(), end: v.number() }),
    reply: v.strictObject({ shown: v.boolean() }),
  },
  'reader/known': {
    from: 'background',
    request: v.strictObject({ known: v.array(EntryIdSchema) }),
    reply: NOTHING,
  },
  /** What the reader in this tab holds: the page keeps it, so a killed background loses nothing. */
  'reader/state': {
    from: 'background',
    request: NOTHING,
    reply: v.strictObject({
      annotated: v.nullable(AnnotatedSchema),
      failure: v.nullable(v.picklist(['off', 'unknown-language', 'no-text', 'not-chosen', 'failed'])),
    }),
  },
  /** Sent when nothing holds a reader yet but a probe: what the probe saw. */
  'probe/state': { from: 'background', request: NOTHING, reply: v.strictObject({ isArticle: v.boolean() }) },
  'reader/stop': { from: 'background', request: NOTHING, reply: NOTHING },
  /** To the script on front pages. */
  'headlines/stop': { from: 'background', request: NOTHING, reply: NOTHING },
  'headlines/toggle': { from: 'background', request: NOTHING, reply: NOTHING },
  'reader/command': {
    from: 'background',
    request: v.strictObject({ command: v.picklist(['next-mark', 'previous-mark', 'toggle-tray']) }),
    reply: NOTHING,
  },
} as const satisfies MessageSpecs;
