import type { Transaction } from 'dexie';
import type { Feature } from '../annotating/stories/threads/features';
import { packFeatures } from '../annotating/stories/threads/packed';
import { ThreadRuns } from './thread-runs';

/** Threads of version 3 kept features as objects, and were found by an index of `keys`. */
export async function packThreads(transaction: Transaction): Promise<void> {
  await transaction
    .table('threadArticles')
    .toCollection()
    .modify((row: { features: readonly Feature[] | string }) => {
      row.features = packFeatures(row.features as readonly Feature[]);
    });
  const runs = ThreadRuns.none();
  await transaction
    .table('threads')
    .toCollection()
    .modify((row: { id: string; n?: number; keys?: string[]; core: readonly Feature[] | string }) => {
      row.n = runs.put(null, row.id, row.keys ?? []);
      row.core = packFeatures(row.core as readonly Feature[]);
      delete row.keys;
    });
  await runs.save(transaction.table('threadRuns'));
}

/** Before version 4 a pack's row did not say how many blocks it has. */
export async function countBlocks(transaction: Transaction): Promise<void> {
  const packs = transaction.table('packs');
  for (const id of await packs.toCollection().primaryKeys())
    await packs.update(id, {
      blockCount: await transaction.table('blocks').where('pack').equals(id).count(),
    });
}
