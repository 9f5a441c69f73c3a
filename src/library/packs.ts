import type { CompiledPack } from '../packs/compiled';
import type { BlockRow, LibraryDb, PackRow } from './db';

/** Stores a compiled pack in one transaction: either all of it is there afterwards, or what was there before. */
export async function storePack(
  db: LibraryDb,
  pack: CompiledPack,
  facts: { builtIn: boolean; build: string; now: number },
): Promise<void> {
  const { id } = pack.manifest;
  const bytes =
    pack.lexicon.byteLength +
    pack.tables.byteLength +
    pack.blocks.reduce((sum, block) => sum + block.byteLength, 0);
  const row: PackRow = {
    id,
    manifest: pack.manifest,
    entryCount: pack.entryCount,
    blockCount: pack.blocks.length,
    bytes,
    builtIn: facts.builtIn,
    build: facts.build,
    importedAt: facts.now,
    lexicon: new Blob([pack.lexicon]),
    tables: new Blob([pack.tables]),
  };
  await db.transaction('rw', db.packs, db.blocks, async () => {
    await db.blocks.where('pack').equals(id).delete();
    await db.blocks.bulkPut(pack.blocks.map((block, n): BlockRow => ({ pack: id, n, bytes: block })));
    await db.packs.put(row);
  });
}

export async function removePack(db: LibraryDb, id: string): Promise<void> {
  await db.transaction('rw', db.packs, db.blocks, async () => {
    await db.blocks.where('pack').equals(id).delete();
    await db.packs.delete(id);
  });
}

/** What a pack is opened from. @throws DOMException where the browser took the bytes and left the row. */
export async function packBytes({
  manifest,
  lexicon,
  tables,
}: PackRow): Promise<Pick<CompiledPack, 'manifest' | 'lexicon' | 'tables'>> {
  const [a, b] = await Promise.all([bytesOf(lexicon), bytesOf(tables)]);
  return { manifest, lexicon: a, tables: b };
}

export const bytesOf = async (stored: Blob | ArrayBuffer): Promise<ArrayBuffer> =>
  stored instanceof Blob ? stored.arrayBuffer() : stored;

export async function readBlocks(
  db: LibraryDb,
  pack: string,
  numbers: readonly number[],
): Promise<Uint8Array[]> {
  const rows = await db.blocks.bulkGet(numbers.map((n): [string, number] => [pack, n]));
  return rows.map((row, i) => {
    if (!row) throw new Error(`pack ${pack} lost block ${numbers[i]}`);
    return row.bytes;
  });
}

/** All blocks of a pack, in order. */
export const allBlocks = async (db: LibraryDb, { id, blockCount }: PackRow): Promise<Uint8Array[]> =>
  readBlocks(
    db,
    id,
    Array.from({ length: blockCount }, (_, n) => n),
  );

/** Whether a pack is complete: a browser short of space may have taken some of it. */
export const isComplete = async (db: LibraryDb, { id, blockCount }: PackRow): Promise<boolean> =>
  (await db.blocks.where('pack').equals(id).count()) === blockCount;
