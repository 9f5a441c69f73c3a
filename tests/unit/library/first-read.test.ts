import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { LibraryDb } from '../../../src/library/db';
import { firstRead } from '../../../src/library/first-read';
import { storePack } from '../../../src/library/packs';
import { samplePack } from '../packs/sample-pack';
import { emptyLibrary } from './library-samples';

async function withSample(): Promise<{ db: LibraryDb; pack: Awaited<ReturnType<typeof samplePack>> }> {
  const db = emptyLibrary();
  const pack = await samplePack();
  await storePack(db, pack, { builtIn: true, build: 'build-1', now: 1 });
  return { db, pack };
}

describe('what a background reads first', () => {
  it('is the pack with its bytes, and how many blocks of it are there', async () => {
    const { db, pack } = await withSample();
    const read = await firstRead('sample', db.name);
    expect(read?.blocks).toBe(pack.blocks.length);
    expect(read?.packs).toMatchObject([{ id: 'sample', build: 'build-1' }]);
    expect(read?.packs[0]?.lexicon).toEqual(pack.lexicon);
    expect(read?.packs[0]?.tables).toEqual(pack.tables);
  });

  it('is nothing where there is no library, and none is made', async () => {
    expect(await firstRead('sample', 'nobody-has-this')).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nobody-has-this');
  });

  it('is nothing where the library has no such pack', async () => {
    const { db } = await withSample();
    expect(await firstRead('world', db.name)).toBeNull();
  });

  it('is nothing where the browser took the bytes and left the row', async () => {
    const { db } = await withSample();
    const gone = vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('file gone'));
    expect(await firstRead('sample', db.name)).toBeNull();
    gone.mockRestore();
    expect(await firstRead('sample', db.name)).not.toBeNull();
  });

  it('counts only the blocks of that pack', async () => {
    const { db, pack } = await withSample();
    await db.blocks.bulkPut([
      { pack: 'sampler', n: 0, bytes: new Uint8Array() },
      { pack: 'a', n: 0, bytes: new Uint8Array() },
    ]);
    expect((await firstRead('sample', db.name))?.blocks).toBe(pack.blocks.length);
  });

  it('does not stand in the way of an upgrade', async () => {
    const { db } = await withSample();
    db.close();
    const reading = firstRead('sample', db.name);
    const newer = new LibraryDb(db.name);
    newer.version(99).stores({ another: 'id' });
    await newer.open();
    expect(newer.verno).toBe(99);
    await reading;
    newer.close();
  });
});
