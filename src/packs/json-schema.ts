import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { EntrySchemas, PackManifestSchema } from '../model';

/** JSON Schema (draft 7) of a pack in one file, for editors that check while one types. Node only. */
export function packJsonSchema(): object {
  const schema = v.strictObject({
    ...PackManifestSchema.entries,
    entries: v.array(v.union(Object.values(EntrySchemas))),
  });
  // What a schema makes of its input (a bare URL becomes a source) cannot be said in JSON Schema; its input can.
  return { title: 'Backstory pack', ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) };
}
