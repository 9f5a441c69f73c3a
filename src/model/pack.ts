import * as v from 'valibot';
import { LangSchema, TextsSchema, UrlSchema } from './primitives';

export const PACK_FORMAT = 'backstory-pack/1';

export const PackIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(64));

/** What a pack says of itself. */
export const PackManifestSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: PackIdSchema,
  /** Later versions replace earlier ones; compared part by part as numbers. */
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/)),
  title: TextsSchema,
  description: v.optional(TextsSchema),
  /** SPDX expression. */
  licence: v.pipe(v.string(), v.minLength(1)),
  /** Who the reader is told wrote it. */
  publisher: v.pipe(v.string(), v.minLength(1)),
  homepage: v.optional(UrlSchema),
  languages: v.pipe(v.array(LangSchema), v.minLength(1)),
  /** Credit lines that data licences ask for. */
  attributions: v.optional(v.array(v.string()), []),
});
export type PackManifest = v.InferOutput<typeof PackManifestSchema>;
