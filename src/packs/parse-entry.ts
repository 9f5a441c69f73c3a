import * as v from 'valibot';
import { type Entry, EntryIdSchema, EntrySchemas, kindOf } from '../model';

/** Picks the schema by the kind in the id, so that a message names the field and not five failed alternatives. */
export function parseEntry(raw: unknown): v.SafeParseResult<v.GenericSchema<unknown, Entry>> {
  const head = v.safeParse(v.looseObject({ id: EntryIdSchema }), raw);
  if (!head.success) return head as v.SafeParseResult<v.GenericSchema<unknown, Entry>>;
  return v.safeParse(EntrySchemas[kindOf(head.output.id)] as v.GenericSchema<unknown, Entry>, raw);
}
