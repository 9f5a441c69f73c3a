import { removePack } from '../../library/packs';
import { importPack } from '../pack-import';
import { DONE, type HandlersOf, type Services } from './services';

/** Packs: the built-in one and the reader’s own. */
export const packsHandlers = ({ db, packs }: Services): HandlersOf<'packs'> => ({
  'packs/list': async () =>
    (await db.packs.toArray()).map(({ manifest, entryCount, bytes, builtIn, importedAt }) => ({
      manifest,
      entries: entryCount,
      bytes,
      builtIn,
      importedAt,
    })),
  'packs/import': async ({ name, text }) => {
    const report = await importPack(db, name, text);
    if (report.ok) packs.reset();
    return report;
  },
  'packs/remove': async ({ id }) => {
    if ((await db.packs.get(id))?.builtIn) throw new Error('the built-in pack cannot be removed');
    await removePack(db, id);
    packs.reset();
    return DONE;
  },
  'packs/status': async () => packs.status,
});
