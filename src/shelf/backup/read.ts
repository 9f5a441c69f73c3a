import * as v from 'valibot';
import { MessageError } from '../../messages/wire';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, BackupSchema, type Fault } from '../../model';
import type { Platform } from '../../ui/platform';

export type ReadBackup =
  | { readonly ok: true; readonly backup: Backup; readonly session: string }
  | { readonly ok: false; readonly reason: 'not-backup' | 'newer' }
  | { readonly ok: false; readonly reason: 'broken'; readonly fault: Fault };

/** Rows handed over at once. */
const PART_ROWS = 500;
const GZIP = [0x1f, 0x8b] as const;

const HeadSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer()) });

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Reads a backup and has the background validate and put aside every row. Nothing of the library changes yet. */
export async function readBackup(
  platform: Platform,
  file: Blob,
  { signal, onProgress }: Options,
): Promise<ReadBackup> {
  let data: unknown;
  try {
    data = JSON.parse(await textOf(file));
  } catch {
    return { ok: false, reason: 'not-backup' };
  }
  signal.throwIfAborted();
  const head = v.safeParse(HeadSchema, data);
  if (!head.success) return { ok: false, reason: 'not-backup' };
  if (head.output.version > BACKUP_VERSION) return { ok: false, reason: 'newer' };
  const parsed = v.safeParse(BackupSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue) ?? '';
    return { ok: false, reason: 'broken', fault: { code: 'backup-row', params: { path } } };
  }
  const backup = parsed.output;
  const session = crypto.randomUUID();
  const parts = [...Object.entries(backup.tables), ['packs', backup.packs] as const].flatMap(
    ([table, rows]) =>
      Array.from({ length: Math.ceil(rows.length / PART_ROWS) }, (_, i) => ({
        table,
        rows: rows.slice(i * PART_ROWS, (i + 1) * PART_ROWS),
      })),
  );
  try {
    for (const [i, { table, rows }] of parts.entries()) {
      await platform.ask('library/stage', { session, table, rows });
      signal.throwIfAborted();
      onProgress((i + 1) / parts.length);
    }
  } catch (error) {
    await platform.ask('library/unstage', {});
    signal.throwIfAborted();
    if (error instanceof MessageError && error.fault)
      return { ok: false, reason: 'broken', fault: error.fault };
    throw error;
  }
  return { ok: true, backup, session };
}

/** The text of a file, unpacked where it is gzipped. */
async function textOf(file: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const isZipped = first === GZIP[0] && second === GZIP[1];
  const stream = isZipped ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return new Response(stream).text();
}
