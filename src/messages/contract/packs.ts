import * as v from 'valibot';
import { FaultSchema, PackManifestSchema } from '../../model';
import { DONE, type MessageSpecs, NOTHING } from './shared';

export const InstalledPackSchema = v.strictObject({
  manifest: PackManifestSchema,
  entries: v.number(),
  bytes: v.number(),
  builtIn: v.boolean(),
  importedAt: v.number(),
  /** Whether the browser, short of space, has taken nothing of it. */
  complete: v.boolean(),
});
export type InstalledPack = v.InferOutput<typeof InstalledPackSchema>;

export const PackReportSchema = v.strictObject({
  ok: v.boolean(),
  pack: v.nullable(v.string()),
  added: v.number(),
  replaced: v.number(),
  /** A later version is installed already: nothing was changed, and the reader is asked. */
  older: v.optional(v.nullable(v.strictObject({ given: v.string(), installed: v.string() })), null),
  refused: v.array(v.strictObject({ line: v.nullable(v.number()), path: v.string(), fault: FaultSchema })),
});
export type PackReport = v.InferOutput<typeof PackReportSchema>;

export const PACKS_REQUESTS = {
  'packs/list': { from: 'surface', request: NOTHING, reply: v.array(InstalledPackSchema) },
  'packs/import': {
    from: 'surface',
    request: v.strictObject({
      name: v.string(),
      text: v.string(),
      /** Also where a later version is installed. */
      evenOlder: v.optional(v.boolean(), false),
    }),
    reply: PackReportSchema,
  },
  'packs/remove': { from: 'surface', request: v.strictObject({ id: v.string() }), reply: DONE },
  /** Imports the built-in pack if it is missing: after a failure, when the reader says so. */
  'packs/ensure': { from: 'surface', request: NOTHING, reply: DONE },
  'packs/status': {
    from: 'surface',
    request: NOTHING,
    reply: v.strictObject({ ready: v.boolean(), progress: v.number(), error: v.nullable(v.string()) }),
  },
} as const satisfies MessageSpecs;
