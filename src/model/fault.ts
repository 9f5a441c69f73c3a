import * as v from 'valibot';

/**
 * What can be wrong with a file a reader gives us, a pack or a backup. Each code is a string of the surfaces
 * (`fault.<code>`), so that it is said in the reader's language; `params` are what the string names.
 */
export const FAULT_CODES = [
  'too-long',
  'too-many',
  'syntax',
  'no-pack',
  'no-entries',
  'built-in',
  'unknown-field',
  'missing',
  'form',
  'duplicate-id',
  'language',
  'source',
  'role-dates',
  'window',
  'office-overlap',
  'backup-part',
  'backup-row',
  'backup-count',
  'backup-pack',
] as const;

export const FaultSchema = v.strictObject({
  code: v.picklist(FAULT_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type Fault = v.InferOutput<typeof FaultSchema>;
export type FaultCode = Fault['code'];

/** Ends work on a reader's file. `message` is for the console; surfaces say the fault. */
export class FaultError extends Error {
  constructor(
    readonly fault: Fault,
    message: string,
  ) {
    super(message);
  }
}
