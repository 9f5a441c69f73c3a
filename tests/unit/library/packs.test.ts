import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isComplete, packBytes, readBlocks, removePack, storePack } from '../../../src/library/packs';
import { openPack } from '../../../src/packs/open';
import { ENTRIES, MANIFEST, SOURCE, samplePack, sourced } from '../packs/sample-pack';
import { contents, emptyLibrary } from './library-samples';

const FACTS = { builtIn: false, build: 'a', now: 1 };

async function stored() {
  const db = emptyLibrary();
  await storePack(db, await samplePack(), FACTS);
  const row = await db.packs.get('sample');
  if (!row) throw new Error('not stored');
  return { db, row };
}

describe('a stored pack', () => {
  it('gives back every entry', async () => {
    const { db, row } = await stored();
    const view = openPack(await packBytes(row), (numbers) => readBlocks(db, row.id, numbers));
    const entries = await view.load(Array.from({ length: view.size }, (_, i) => i));
    expect([...entries.values()]).toEqual(sourced().map(({ entry }) => entry));
  });

  it('opens also as the first versions stored it', async () => {
    const { db, row } = await stored();
    const { manifest, lexicon, tables } = await samplePack();
    await db.packs.put({ ...row, lexicon, tables });
    const old = await db.packs.get('sample');
    expect(old && (await packBytes(old))).toEqual({ manifest, lexicon, tables });
  });

  it('is replaced as a whole', async () => {
    const { db } = await stored();
    await db.blocks.put({ pack: 'sample', n: 1, bytes: new Uint8Array(1) });
    const [first = ''] = ENTRIES.split(/(?=\n {2}- id: place\/ostrava)/);
    await storePack(db, await samplePack(MANIFEST.replace('1.2.0', '1.3.0') + first), { ...FACTS, now: 2 });
    const [row, ...others] = await db.packs.toArray();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ entryCount: 1, importedAt: 2, manifest: { version: '1.3.0' } });
    expect(await db.blocks.count()).toBe(1);
  });

  it('stays what it was when replacing it fails in the middle', async () => {
    const { db } = await stored();
    const before = await contents(db);
    db.packs.hook('updating', () => {
      throw new Error('disk full');
    });
    db.packs.hook('creating', () => {
      throw new Error('disk full');
    });
    await expect(
      storePack(db, await samplePack(SOURCE.replaceAll('Tilda', 'Hilda')), FACTS),
    ).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
  });

  it('is complete until the browser takes a block of it', async () => {
    const { db, row } = await stored();
    expect(await isComplete(db, row)).toBe(true);
    await db.blocks.delete(['sample', 0]);
    expect(await isComplete(db, row)).toBe(false);
    await expect(readBlocks(db, 'sample', [0])).rejects.toThrow('sample lost block 0');
  });

  it('is removed with all its blocks, and no other pack', async () => {
    const { db } = await stored();
    await storePack(db, await samplePack(SOURCE.replace('id: sample', 'id: second')), FACTS);
    await removePack(db, 'sample');
    expect((await db.packs.toArray()).map(({ id }) => id)).toEqual(['second']);
    expect((await db.blocks.toArray()).map(({ pack }) => pack)).toEqual(['second']);
  });
});
