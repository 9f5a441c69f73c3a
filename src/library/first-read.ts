import type { PackRow } from './db';
import { DATABASE } from './limits';
import { bytesOf } from './packs';

/** What stood in the library when a background began. */
export interface FirstRead {
  /** All packs; the one that was asked for has its bytes at hand. */
  readonly packs: readonly PackRow[];
  /** How many blocks of that one are there. */
  readonly blocks: number;
}

/**
 * Reads what the first article of a woken background waits for, through the platform alone: begun before the rest of
 * the background is so much as parsed. Null where there is no such pack, or it cannot be read: then the library looks
 * for itself. Creates and changes nothing, and makes way for an upgrade.
 */
export async function firstRead(pack: string, name = DATABASE): Promise<FirstRead | null> {
  try {
    const db = await opened(name);
    db.onversionchange = () => db.close();
    try {
      return await read(db, pack);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

async function read(db: IDBDatabase, pack: string): Promise<FirstRead | null> {
  const stores = db.transaction(['packs', 'blocks']);
  const [packs, blocks] = await Promise.all([
    settled<PackRow[]>(stores.objectStore('packs').getAll()),
    settled(stores.objectStore('blocks').count(IDBKeyRange.bound([pack], [pack, []]))),
  ]);
  const at = packs.findIndex(({ id }) => id === pack);
  const row = packs[at];
  if (!row) return null;
  const [lexicon, tables] = await Promise.all([bytesOf(row.lexicon), bytesOf(row.tables)]);
  return { packs: packs.with(at, { ...row, lexicon, tables }), blocks };
}

/** Opens the database as it is. Where there is none, opening would make an empty one: that is taken back. */
function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
