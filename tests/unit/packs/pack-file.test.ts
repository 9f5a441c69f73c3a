import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackView } from '../../../src/annotating/pack-view';
import type { Entry } from '../../../src/model';
import { compilePack } from '../../../src/packs/compile';
import { BLOCK_ENTRIES, type CompiledPack } from '../../../src/packs/compiled';
import { PackFileError, readPackFile, writePackFile } from '../../../src/packs/file';
import { openPack } from '../../../src/packs/open';
import { parsed, samplePack, sampleView, sourced } from './sample-pack';

let pack: CompiledPack;
let file: Uint8Array;
beforeAll(async () => {
  pack = await samplePack();
  file = writePackFile(pack);
});

const open = (from: CompiledPack) =>
  openPack(from, async (numbers) => numbers.flatMap((n) => from.blocks[n] ?? []));
const indexIn = async (view: PackView, id: string): Promise<number> => (await view.find([id])).get(id) ?? -1;
const allOf = async (from: CompiledPack): Promise<Entry[]> => {
  const view = open(from);
  return [...(await view.load(Array.from({ length: view.size }, (_, i) => i))).values()];
};

describe('a compiled pack', () => {
  it('gives back every entry as it was written, through file and storage', async () => {
    expect(await allOf(readPackFile(file))).toEqual(sourced().map(({ entry }) => entry));
    expect(readPackFile(file).manifest).toEqual(parsed().manifest);
  });

  it('loses none of many entries over several blocks', async () => {
    const [first] = sourced();
    const count = BLOCK_ENTRIES * 2 + 3;
    const many = Array.from({ length: count }, (_, i) => ({ ...first?.entry, id: `place/p-${i}` }) as Entry);
    const big = readPackFile(writePackFile(await compilePack(parsed().manifest, many)));
    expect(big.blocks).toHaveLength(3);
    expect((await allOf(big)).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(await indexIn(open(big), `place/p-${count - 1}`)).toBe(count - 1);
  });

  it('is the same bytes for the same entries', async () => {
    expect(Buffer.compare(writePackFile(await samplePack()), file)).toBe(0);
  });

  it('finds an entry by its id, and no other', async () => {
    const view = await sampleView();
    for (const [i, { entry }] of sourced().entries()) expect(await indexIn(view, entry.id)).toBe(i);
    expect(await indexIn(view, 'term/not-there')).toBe(-1);
  });

  it('knows relations in both directions', async () => {
    const view = await sampleView();
    const country = await indexIn(view, 'place/marnia');
    const person = await indexIn(view, 'person/tilda-vorn');
    expect([...view.related(country)]).toContain(person);
    expect([...view.related(person)]).toContain(country);
  });

  it('leaves out indexes it does not have', async () => {
    expect((await (await sampleView()).load([-1, 10_000])).size).toBe(0);
  });

  it('asks storage again after a block could not be read', async () => {
    let broken = true;
    const view = openPack(pack, async (numbers) => {
      if (broken) throw new Error('gone');
      return numbers.flatMap((n) => pack.blocks[n] ?? []);
    });
    await expect(view.load([0])).rejects.toThrow('gone');
    broken = false;
    expect((await view.load([0])).size).toBe(1);
  });
});

describe('a damaged file of a pack', () => {
  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        expect(() => readPackFile(file.slice(0, length))).toThrow(PackFileError);
      }),
    );
  });

  it('is refused whichever of its bits is turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 5 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(() => readPackFile(damaged)).toThrow(PackFileError);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readPackFile(bytes)).toThrow(PackFileError);
      }),
    );
  });

  it('is refused where its head counts backwards', () => {
    const head = new TextEncoder().encode(
      JSON.stringify({ manifest: pack.manifest, entryCount: 1, lexicon: -8, tables: 1.5, blocks: [] }),
    );
    const bytes = new Uint8Array(8 + head.length + 64);
    new DataView(bytes.buffer).setUint32(0, 0x4b505342, true);
    new DataView(bytes.buffer).setUint32(4, head.length, true);
    bytes.set(head, 8);
    expect(() => readPackFile(bytes)).toThrow(PackFileError);
  });
});
