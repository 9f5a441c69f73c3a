import * as v from 'valibot';

/** Who may ask: a page script, a surface of ours, or the background. */
type Asker = 'page' | 'surface' | 'background';

export interface MessageSpec {
  readonly from: Asker;
  readonly request: v.GenericSchema;
  readonly reply: v.GenericSchema;
}

/** Messages of one subject by name. */
export type MessageSpecs = Record<string, MessageSpec>;

export const TabIdSchema = v.pipe(v.number(), v.integer());
export const NOTHING = v.strictObject({});
export const DONE = v.strictObject({ done: v.literal(true) });
