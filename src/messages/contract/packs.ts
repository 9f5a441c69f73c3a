import * as v from 'valibot';
import { PackManifestSchema } from '../../model';
import { DONE, type MessageSpecs, NOTHING } from './shared';

export const InstalledPackSchema = v.strictObject({
  manifest: PackManifestSchema,
  entries: v.number(),
  bytes: v.number(),
  builtIn: v.boolean(),
  importedAt: v.number(),
});
export type InstalledPack = v.InferOutput<typeof InstalledPackSchema>;

export const PackReportSchema = v.strictObject({
  ok: v.boolean(),
  pack: v.nullable(v.string()),
  added: v.number(),
  replaced: v.number(),
  refused: v.array(v.strictObject({ line: v.nullable(v.number()), path: v.string(), message: v.string() })),
});
export type PackReport = v.InferOutput<typeof PackReportSchema>;

export const PACKS_REQUESTS = {
  'packs/list': { from: 'surface', request: NOTHING, reply: v.array(InstalledPackSchema) },
  'packs/import': {
    from: 'surface',
    request: v.strictObject({ name: v.string(), text: v.string() }),
    reply: PackReportSchema,
  },
  'packs/remove': { from: 'surface', request: v.strictObject({ id: v.string() }), reply: DONE },
  'packs/status': {
    from: 'surface',
    request: NOTHING,
    reply: v.strictObject({ ready: v.boolean(), progress: v.number(), error: v.nullable(v.string()) }),
  },
} as const satisfies MessageSpecs;
