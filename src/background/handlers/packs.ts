import { isComplete, removePack } from '../../library/packs';
import { DONE, type HandlersOf, type Services } from './services';

/** Packs: the built-in one and the reader’s own. */
export const packsHandlers = ({ db, packs }: Services): HandlersOf<'packs'> => ({
  'packs/list': async () =>
    Promise.all(
      (await db.packs.toArray()).map(async (row) => ({
        manifest: row.manifest,
        entries: row.entryCount,
        bytes: row.bytes,
        builtIn: row.builtIn,
        importedAt: row.importedAt,
        complete: await isComplete(db, row),
      })),
    ),
  'packs/import': async ({ name, text, evenOlder }) => {
    const { importPack } = await import('../pack-import');
    const report = await importPack(db, name, text, evenOlder);
    if (report.ok) packs.reset();
    return report;
  },
  'packs/remove': async ({ id }) => {
    if ((await db.packs.get(id))?.builtIn) throw new Error('the built-in pack cannot be removed');
    await removePack(db, id);
    packs.reset();
    return DONE;
  },
  'packs/ensure': async () => {
    await packs.ensureWorld();
    return DONE;
  },
  'packs/status': async () => {
    // A background that was just woken has not looked yet; what it finds it tells as news.
    if (!packs.status.ready && packs.status.error === null) packs.ensureWorld().catch(() => {});
    return packs.status;
  },
});
