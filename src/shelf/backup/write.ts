import type { RequestOf, Requests } from '../../messages/contract';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../model';
import type { Platform } from '../../ui/platform';

interface Options {
  readonly signal: AbortSignal;
  /** Told which share of the rows is written. */
  readonly onProgress: (share: number) => void;
}

type Key = RequestOf<Requests, 'library/backup-part'>['after'];

/**
 * The whole library as one gzipped JSON document. It is written part by part: a large library in one piece would not
 * fit into a message. What is read while it is written may or may not be in it. @throws DOMException when it is cancelled.
 */
export async function writeBackup(platform: Platform, { signal, onProgress }: Options): Promise<Blob> {
  const { counts, settings, packs } = await platform.ask('library/backup-plan', {});
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const zip = new CompressionStream('gzip');
  const blob = new Response(zip.readable).blob();
  const writer = zip.writable.getWriter();
  const encoder = new TextEncoder();
  const write = (text: string) => writer.write(encoder.encode(text));
  const written: Record<string, number> = {};
  let done = 0;
  try {
    const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, made: new Date().toISOString() };
    await write(`${JSON.stringify({ ...head, settings }).slice(0, -1)},"packs":[`);
    let packsWritten = 0;
    for (const id of packs) {
      signal.throwIfAborted();
      const pack = await platform.ask('library/backup-pack', { id });
      if (pack !== null) await write(`${packsWritten++ === 0 ? '' : ','}\n${JSON.stringify(pack)}`);
    }
    await write('],"tables":{');
    for (const [i, table] of Object.keys(counts).entries()) {
      await write(`${i === 0 ? '' : ','}${JSON.stringify(table)}:[`);
      let after: Key = null;
      let rows = 0;
      do {
        signal.throwIfAborted();
        const part: { rows: unknown[]; next: Key } = await platform.ask('library/backup-part', {
          table,
          after,
        });
        await write(
          part.rows.map((row, n) => `${rows + n === 0 ? '' : ','}\n${JSON.stringify(row)}`).join(''),
        );
        rows += part.rows.length;
        done += part.rows.length;
        onProgress(all === 0 ? 1 : Math.min(1, done / all));
        after = part.next;
      } while (after !== null);
      written[table] = rows;
      await write(']');
    }
    await write(`},"counts":${JSON.stringify(written)}}\n`);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    await blob.catch(() => {});
    throw error;
  }
  return new Blob([await blob], { type: 'application/gzip' });
}
