import * as v from 'valibot';
import { type Fault, FaultSchema } from '../model';

/** The form every message has on the wire. */
export const EnvelopeSchema = v.strictObject({ backstory: v.string(), payload: v.unknown() });

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly fault?: Fault | undefined };
export const AnswerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false), error: v.string(), fault: v.optional(FaultSchema) }),
]);

/** The other side did not do what was asked. `message` is for the console; surfaces show their own words. */
export class MessageError extends Error {
  /** What was wrong with what the reader gave; null where the failure is ours. */
  readonly fault: Fault | null;
  constructor(message: string, { fault = null, cause }: { fault?: Fault | null; cause?: unknown } = {}) {
    super(message, { cause });
    this.fault = fault;
  }
}
