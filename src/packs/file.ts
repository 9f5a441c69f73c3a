import * as v from 'valibot';
import { PackManifestSchema } from '../model';
import type { CompiledPack } from './compiled';
import { fromPlanes, PLANE_CHUNK, type Planes, toPlanes } from './planes';

/**
 * A compiled pack as one file: magic, length of the JSON head, head, then lexicon and tables (in planes.ts' layout, as
 * the file is for archives) and blocks one after the other,
 * and last a checksum of all that: what a full disk or a torn download left is noticed before it is stored.
 */
const MAGIC = 0x4b505342; // "BSPK"
const ALIGN = 8;
const byteLength = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which chunks of a part are laid out in planes. */
const ChunksSchema = v.pipe(v.string(), v.regex(/^[01]*$/));

const HeadSchema = v.strictObject({
  manifest: PackManifestSchema,
  entryCount: byteLength,
  /** Byte lengths in file order. */
  lexicon: byteLength,
  lexiconPlanes: ChunksSchema,
  tables: byteLength,
  tablesPlanes: ChunksSchema,
  blocks: v.array(byteLength),
});

const SEAL_BYTES = 8;

const aligned = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;

export function writePackFile(pack: CompiledPack): Uint8Array {
  const lexicon = toPlanes(new Uint8Array(pack.lexicon));
  const tables = toPlanes(new Uint8Array(pack.tables));
  const head = new TextEncoder().encode(
    JSON.stringify({
      manifest: pack.manifest,
      entryCount: pack.entryCount,
      lexicon: lexicon.bytes.length,
      lexiconPlanes: lexicon.chunks,
      tables: tables.bytes.length,
      tablesPlanes: tables.chunks,
      blocks: pack.blocks.map((b) => b.length),
    } satisfies v.InferInput<typeof HeadSchema>),
  );
  const parts = [lexicon.bytes, tables.bytes, ...pack.blocks];
  const size = aligned(8 + head.length) + parts.reduce((sum, part) => sum + aligned(part.length), 0);
  const file = new Uint8Array(size + SEAL_BYTES);
  new DataView(file.buffer).setUint32(0, MAGIC, true);
  new DataView(file.buffer).setUint32(4, head.length, true);
  file.set(head, 8);
  let at = aligned(8 + head.length);
  for (const part of parts) {
    file.set(part, at);
    at += aligned(part.length);
  }
  new DataView(file.buffer).setUint32(size, checksum(file.subarray(0, size)), true);
  return file;
}

/** FNV-1a over 32-bit words; `bytes` is a multiple of four long. Against accidents, not against intent. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0x811c9dc5;
  for (let i = 0; i + 4 <= bytes.byteLength; i += 4)
    hash = Math.imul(hash ^ view.getUint32(i, true), 0x01000193);
  return hash >>> 0;
}

export class PackFileError extends Error {}

/** @throws PackFileError if the bytes are not a compiled pack of this format. */
export function readPackFile(file: Uint8Array): CompiledPack {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new PackFileError('not a compiled pack');
  const length = view.getUint32(4, true);
  let head: v.InferOutput<typeof HeadSchema>;
  try {
    head = v.parse(HeadSchema, JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))));
  } catch (cause) {
    throw new PackFileError('the head of the compiled pack is damaged', { cause });
  }
  const sealAt = file.byteLength - SEAL_BYTES;
  if (sealAt % 4 !== 0 || view.getUint32(sealAt, true) !== checksum(file.subarray(0, sealAt)))
    throw new PackFileError('the compiled pack is damaged or cut short');
  let at = aligned(8 + length);
  const take = (bytes: number): Uint8Array => {
    if (at + bytes > file.byteLength) throw new PackFileError('the compiled pack is cut short');
    // A copy of its own: Node buffers are windows on shared memory.
    const part = Uint8Array.from(file.subarray(at, at + bytes));
    at += aligned(bytes);
    return part;
  };
  const lexicon = numbers({ bytes: take(head.lexicon), chunks: head.lexiconPlanes });
  const tables = numbers({ bytes: take(head.tables), chunks: head.tablesPlanes });
  return {
    manifest: head.manifest,
    entryCount: head.entryCount,
    lexicon,
    tables,
    blocks: head.blocks.map(take),
  };
}

/** @throws PackFileError where the head says something else of the part than the part is. */
function numbers(planes: Planes): ArrayBuffer {
  if (planes.chunks.length !== Math.ceil(planes.bytes.length / PLANE_CHUNK))
    throw new PackFileError('the head of the compiled pack does not fit its parts');
  return fromPlanes(planes).buffer as ArrayBuffer;
}
