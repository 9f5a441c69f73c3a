import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compareVersions, importPack, packText, preparePack } from '../../../src/background/pack-import';
import { PackStore } from '../../../src/background/pack-store';
import { firstRead } from '../../../src/library/first-read';
import { storePack } from '../../../src/library/packs';
import { BLOCK_ENTRIES } from '../../../src/packs/compiled';
import { writePackFile } from '../../../src/packs/file';
import { contents, emptyLibrary } from '../library/library-samples';
import { SOURCE, samplePack } from '../packs/sample-pack';

const fake = vi.hoisted(() => ({
  runtime: { getURL: (path: string) => `own://${path}`, sendMessage: vi.fn(async () => undefined) },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const WORLD = SOURCE.replace('id: sample', 'id: world');
let file: Uint8Array;
const fetched = vi.fn(async (_url: string) => new Response(file as BodyInit));

beforeEach(async () => {
  file = writePackFile(await samplePack(WORLD));
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});

/** A pack's source as one file of JSON. */
async function packTextOf(source: string): Promise<string> {
  const db = emptyLibrary();
  await storePack(db, await samplePack(source), { builtIn: false, build: '', now: 1 });
  const [row] = await db.packs.toArray();
  if (!row) throw new Error('not stored');
  return packText(db, row);
}

describe('the built-in pack', () => {
  it('is imported once when asked for ten times at once', async () => {
    const store = new PackStore(emptyLibrary(), 'build-1');
    const views = await Promise.all(Array.from({ length: 10 }, () => store.views()));
    await Promise.all(Array.from({ length: 10 }, () => store.ensureWorld()));
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(new Set(views).size).toBe(1);
    expect(views[0]?.map(({ manifest }) => manifest.id)).toEqual(['world']);
    expect(store.status).toEqual({ ready: true, progress: 1, error: null });
  });

  it('is imported once when it is installed and started at the same time', async () => {
    const store = new PackStore(emptyLibrary(), 'build-1');
    await Promise.all(Array.from({ length: 10 }, () => store.ensureWorld()));
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is not imported again by a background that was killed and woken', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    await new PackStore(db, 'build-1').views();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is opened from what was read first, without another look into the library', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    const looked = vi.spyOn(db.packs, 'toArray');
    const store = new PackStore(db, 'build-1', firstRead('world', db.name));
    const [view] = await store.views();
    expect((await view?.load([0]))?.size).toBe(1);
    expect(store.status.ready).toBe(true);
    expect(looked).not.toHaveBeenCalled();
    store.reset();
    expect(await store.views()).toHaveLength(1);
    expect(looked).toHaveBeenCalled();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is not opened from what was read first if that is of another build or not all there', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    await new PackStore(db, 'build-2', firstRead('world', db.name)).views();
    expect(fetched).toHaveBeenCalledTimes(2);
    await db.blocks.clear();
    await new PackStore(db, 'build-2', firstRead('world', db.name)).views();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is imported again by a new build', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    await new PackStore(db, 'build-2').ensureWorld();
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(await db.packs.get('world')).toMatchObject({ build: 'build-2' });
  });

  it('is imported again after the browser took part of it, by the woken and by the running background', async () => {
    const db = emptyLibrary();
    const store = new PackStore(db, 'build-1');
    const [view] = await store.views();
    await db.blocks.clear();
    await expect(view?.load([0])).rejects.toThrow('lost block');
    const [again] = await store.views();
    expect((await again?.load([0]))?.size).toBe(1);
    expect(fetched).toHaveBeenCalledTimes(2);

    await db.blocks.clear();
    await new PackStore(db, 'build-1').views();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is imported again after the browser took its bytes and left its row', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    const store = new PackStore(db, 'build-1');
    const gone = vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('file gone'));
    await expect(store.views()).rejects.toThrow('file gone');
    gone.mockRestore();
    expect(await store.views()).toHaveLength(1);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('is good however its blocks were cut', async () => {
    const long = 'Marnia lies on the coast and trades in salt. '.repeat(40).trim();
    const source = JSON.parse(await packTextOf(WORLD)) as { entries: { background?: object }[] };
    for (const entry of source.entries) entry.background = { de: long, en: long };
    const pack = await preparePack(JSON.stringify(source));
    expect(pack.blocks.length).toBeGreaterThan(Math.ceil(pack.entryCount / BLOCK_ENTRIES));
    file = writePackFile(pack);
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').views();
    await new PackStore(db, 'build-1').views();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('compiles anew a reader’s pack that was compiled for another version', async () => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', SOURCE);
    const row = await db.packs.get('sample');
    await db.packs.update('sample', { lexicon: new ArrayBuffer(4096) });
    const views = await new PackStore(db, 'build-1').views();
    expect(views.map(({ manifest, size }) => [manifest.id, size])).toContainEqual([
      'sample',
      row?.entryCount,
    ]);
    expect(await db.packs.get('sample')).toMatchObject({ importedAt: row?.importedAt, bytes: row?.bytes });
  });

  it('works beside a pack that is damaged', async () => {
    const db = emptyLibrary();
    const store = new PackStore(db, 'build-1');
    await importPack(db, 'sample.yaml', SOURCE);
    await db.packs.update('sample', { lexicon: new ArrayBuffer(4096) });
    await db.blocks
      .where('pack')
      .equals('sample')
      .modify({ bytes: new Uint8Array(64) });
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect((await store.views()).map(({ manifest }) => manifest.id)).toEqual(['world']);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  it('that arrives damaged is not stored, says so, and is tried again', async () => {
    const db = emptyLibrary();
    const store = new PackStore(db, 'build-1');
    const whole = file;
    file = whole.slice(0, whole.length - 40);
    await expect(store.views()).rejects.toThrow('damaged or cut short');
    expect(await contents(db)).toMatchObject({ packs: [], blocks: [] });
    expect(store.status).toMatchObject({ ready: false, error: expect.stringContaining('damaged') });
    file = whole;
    expect(await store.views()).toHaveLength(1);
    expect(store.status).toMatchObject({ ready: true, error: null });
  });
});

describe('importing a reader’s pack', () => {
  it('adds it, and says how many entries are new', async () => {
    const db = emptyLibrary();
    expect(await importPack(db, 'sample.yaml', SOURCE)).toEqual({
      ok: true,
      pack: 'sample',
      added: 7,
      replaced: 0,
      older: null,
      refused: [],
    });
    expect(await importPack(db, 'sample.yaml', SOURCE)).toMatchObject({ added: 0, replaced: 7 });
    expect(await db.packs.get('sample')).toMatchObject({ builtIn: false, entryCount: 7 });
  });

  /** What is broken, the file, and the field and the line the report has to name. */
  const broken: [string, string, string, string][] = [
    ['a field of the wrong type', SOURCE.replace('lat: 12.5', 'lat: north'), 'entries[0].lat', 'lat: north'],
    [
      'an entry without a name in one language',
      SOURCE.replace('names: { de: Ostralin, en: Ostralin }', 'names: { de: Ostralin }'),
      'place/ostrava-lin.names',
      '- id: place/ostrava-lin',
    ],
    ['a syntax error', SOURCE.replace('lat: 12.5', 'lat: 12.5\n    lat: 13'), '', 'lat: 13'],
    ['no manifest', SOURCE.slice(SOURCE.indexOf('entries:')), 'format', 'entries:'],
    [
      'an id twice',
      SOURCE.replace('id: place/ostrava-lin\n', 'id: person/tilda-vorn\n').replace('    type: city\n', ''),
      'person/tilda-vorn',
      '- id: person/tilda-vorn',
    ],
  ];
  it.each(broken)('refuses %s as a whole, says where, and changes nothing', async (_, text, path, line) => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', SOURCE.replace('1.2.0', '1.0.0'));
    const before = await contents(db);
    const report = await importPack(db, 'broken.yaml', text);
    expect(report).toMatchObject({ ok: false, added: 0, replaced: 0 });
    expect(report.refused[0]?.path).toBe(path);
    expect(text.split('\n')[(report.refused[0]?.line ?? 0) - 1]).toContain(line);
    expect(await contents(db)).toEqual(before);
  });

  it('does not let a pack take the place of the built-in one', async () => {
    const db = emptyLibrary();
    await new PackStore(db, 'build-1').ensureWorld();
    const before = await contents(db);
    expect(await importPack(db, 'sly.yaml', WORLD)).toMatchObject({ ok: false, refused: [{ path: 'id' }] });
    expect(await contents(db)).toEqual(before);
  });

  it('does not empty a pack by a file without entries', async () => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', SOURCE);
    const before = await contents(db);
    const nothing = SOURCE.slice(0, SOURCE.indexOf('entries:'));
    for (const text of [nothing, `${nothing}entries: []\n`])
      expect(await importPack(db, 'empty.yaml', text)).toMatchObject({
        ok: false,
        refused: [{ path: 'entries' }],
      });
    expect(await contents(db)).toEqual(before);
  });
});

describe('a reader’s pack and time', () => {
  const version = (text: string): string => SOURCE.replace('1.2.0', text);

  it('older than the installed one changes nothing and says both versions', async () => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', version('1.10.0'));
    const before = await contents(db);
    expect(await importPack(db, 'sample.yaml', version('1.9.0'))).toMatchObject({
      ok: false,
      older: { given: '1.9.0', installed: '1.10.0' },
      refused: [],
    });
    expect(await contents(db)).toEqual(before);
  });

  it('older than the installed one is taken where the reader says so', async () => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', version('1.10.0'));
    expect(await importPack(db, 'sample.yaml', version('1.9.0'), true)).toMatchObject({
      ok: true,
      replaced: 7,
    });
    expect((await db.packs.get('sample'))?.manifest.version).toBe('1.9.0');
  });

  it.each([
    ['1.10', '1.9', 1],
    ['2', '10', -1],
    ['1.0', '1', 0],
    ['1.2.0.1', '1.2', 1],
  ])('%s beside %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  it('of which the browser took a block rests, the others work, and importing it again mends it', async () => {
    const db = emptyLibrary();
    await importPack(db, 'sample.yaml', SOURCE);
    await db.blocks.where('pack').equals('sample').delete();
    const store = new PackStore(db, 'build-1');
    expect((await store.views()).map(({ manifest }) => manifest.id)).not.toContain('sample');
    expect(await importPack(db, 'sample.yaml', SOURCE)).toMatchObject({ ok: true, added: 7 });
    store.reset();
    expect((await store.views()).map(({ manifest }) => manifest.id)).toContain('sample');
  });

  it('comes back from its backup as it was', async () => {
    const [from, to] = [emptyLibrary(), emptyLibrary()];
    await importPack(from, 'sample.yaml', SOURCE);
    const row = await from.packs.get('sample');
    if (!row) throw new Error('not stored');
    const text = await packText(from, row);
    await storePack(to, await preparePack(text), { builtIn: false, build: '', now: 1 });
    const back = await to.packs.get('sample');
    if (!back) throw new Error('not restored');
    expect(back.manifest).toEqual(row.manifest);
    expect(await packText(to, back)).toBe(text);
  });

  it('that is damaged in a backup says what is wrong', async () => {
    await expect(preparePack('{"format":"backstory-pack/1"}')).rejects.toThrow('damaged');
  });
});
