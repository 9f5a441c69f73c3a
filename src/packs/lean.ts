import type { Entry } from '../model';

/** An entry without its empty lists and records: the schema puts them back when it is read. */
export function entryOf(entry: Entry): object {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}
