import { LibraryDb } from '../library/db';
import { first } from './first';
import { PackStore } from './pack-store';

declare const __WORLD_BUILD__: string;

/**
 * Imported before all else: the database and the packs are opened by the browser while the rest of the background is
 * still evaluated. Nearly every wake-up is a news page, and its cards wait for nothing longer.
 */
export const db = new LibraryDb();
db.open().catch(() => {});
/** Identified by the build's own pack. What goes wrong here shows when an article asks for the packs. */
export const packs = new PackStore(db, __WORLD_BUILD__, first);
packs.views().catch(() => {});
