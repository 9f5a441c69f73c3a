import type { Fault, FaultCode } from '../model';
import type { Say, StringKey } from './strings';

const FAULT = {
  'too-long': 'fault.tooLong',
  'too-many': 'fault.tooMany',
  syntax: 'fault.syntax',
  'no-pack': 'fault.noPack',
  'no-entries': 'fault.noEntries',
  'built-in': 'fault.builtIn',
  'unknown-field': 'fault.unknownField',
  missing: 'fault.missing',
  form: 'fault.form',
  'duplicate-id': 'fault.duplicateId',
  language: 'fault.language',
  source: 'fault.source',
  'role-dates': 'fault.roleDates',
  window: 'fault.window',
  'office-overlap': 'fault.officeOverlap',
  'backup-part': 'fault.backupPart',
  'backup-row': 'fault.backupRow',
  'backup-count': 'fault.backupCount',
  'backup-pack': 'fault.backupPack',
} as const satisfies Record<FaultCode, StringKey>;

/** What is wrong with a file of the reader's, in their language. */
export const faultText = (say: Say, { code, params }: Fault): string => say(FAULT[code], params);

/** Why something failed: what was wrong with the reader's file, or that the extension does not answer. */
export function failureText(say: Say, error: unknown): string {
  const fault = (error as { readonly fault?: Fault | null } | null)?.fault;
  return fault ? faultText(say, fault) : say('problem.background');
}
