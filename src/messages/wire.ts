import * as v from 'valibot';

/** The form every message has on the wire. */
export const EnvelopeSchema = v.strictObject({ backstory: v.string(), payload: v.unknown() });

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };
export const AnswerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false), error: v.string() }),
]);

/** The other side did not do what was asked. `message` is for the console; surfaces show their own words. */
export class MessageError extends Error {}
