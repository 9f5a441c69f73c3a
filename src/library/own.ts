import { catalogueCards, catalogueTables } from './catalogue';
import type { CardRow, LibraryDb } from './db';

/** What the reader makes their own: saved cards and notes. Search knows of it at once. */
export const writeSaved = (db: LibraryDb, keys: readonly string[], saved: boolean): Promise<void> =>
  change(db, keys, { saved: saved ? 1 : 0 });

export const writeNote = (db: LibraryDb, keys: readonly string[], note: string | null): Promise<void> =>
  change(db, keys, { note });

async function change(db: LibraryDb, keys: readonly string[], what: Partial<CardRow>): Promise<void> {
  await db.transaction('rw', [db.cards, ...catalogueTables(db)], async () => {
    const rows = (await db.cards.bulkGet([...keys])).flatMap((row) => (row ? [{ ...row, ...what }] : []));
    await db.cards.bulkPut(rows);
    await catalogueCards(db, rows);
  });
}
