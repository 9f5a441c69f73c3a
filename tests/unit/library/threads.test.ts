import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { begun } from '../../../src/annotating/stories/threads/assign';
import { type Feature, traitsOf } from '../../../src/annotating/stories/threads/features';
import { unpackFeatures } from '../../../src/annotating/stories/threads/packed';
import { articleFromText } from '../../../src/cli/text';
import { LibraryDb } from '../../../src/library/db';
import {
  applyRetention,
  forgetDay,
  forgetEverything,
  forgetSite,
  forgetThread,
} from '../../../src/library/forget';
import { recordArticle } from '../../../src/library/record';
import { ThreadRuns } from '../../../src/library/thread-runs';
import {
  followThread,
  forgetInThreads,
  joinThread,
  moveArticles,
  recordInThread,
  renameThread,
  threadFor,
  threadTables,
} from '../../../src/library/threads';
import { earlierFigures } from '../../../src/library/threads-figures';
import { listThreads, threadDetail } from '../../../src/library/threads-view';
import { annotation, article, emptyLibrary, everything } from './library-samples';

const BRIDGE = [
  'Cracks were found in three cables of the Lindenau bridge, said engineer Henrike Vossmann.',
  'The Lindenau bridge stays closed after cracks were found in its cables, Henrike Vossmann said.',
  'Henrike Vossmann wants the cracked Lindenau bridge torn down, for its cables cannot be saved.',
];
const STRIKE = 'Bus drivers in Ostheim voted to strike for higher wages, their union Verdano said.';
/** Tables as version 2 had them. */
const TABLES_2 = {
  packs: 'id',
  blocks: '[pack+n], pack',
  articles: 'key, n, site, firstSeen, lastSeen, published, *stories',
  cards: 'key, n, deck, kind, saved, firstSeen, lastSeen, from.site',
  sightings: '[article+card], article, card',
  figures: 'key, article, day, *stories',
  known: 'entry',
  cardRuns: 'n',
  articleRuns: 'n',
  staging: '++id, session',
};
const NOW = Date.UTC(2026, 10, 20, 12);

const traits = (text: string) => traitsOf(articleFromText(text, { lang: 'en' }), []);
const url = (n: number, site = 'news.example') => `https://${site}/${n}`;

/** Reads an article: into the library, and into its thread. */
async function read(
  db: LibraryDb,
  key: string,
  text: string,
  more: { published?: string; values?: number[]; now?: number } = {},
): Promise<string> {
  const { published = '2026-11-18', values = [], now = NOW } = more;
  await recordArticle(
    db,
    article(key, { text, published, title: text.slice(0, 30) }),
    annotation([], values),
    now,
  );
  const own = traits(text);
  return recordInThread(db, { article: key, features: own.features, day: published, story: null }, own, now);
}

async function bridge(db: LibraryDb): Promise<string> {
  let id = '';
  for (const [i, text] of BRIDGE.entries()) id = await read(db, url(i), text);
  return id;
}

describe('an article that is read', () => {
  it('joins the thread of its story', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const other = await read(db, url(9), STRIKE);
    expect(other).not.toBe(id);
    const { lines, singles } = await listThreads(db, false);
    expect(lines).toMatchObject([{ id, articles: 3, sites: ['news.example'], followed: false }]);
    expect(singles).toBe(1);
    expect((await listThreads(db, true)).lines).toHaveLength(2);
  });

  it('stays in its thread when it is read again, with what it says now', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    expect(await read(db, url(0), STRIKE)).toBe(id);
    expect((await db.threads.get(id))?.size).toBe(3);
    const core = unpackFeatures((await db.threads.get(id))?.core ?? '');
    expect(core.map(({ key }) => key)).toContain('ostheim'.slice(0, 6));
  });

  it('leaves traits, never its text', async () => {
    const db = emptyLibrary();
    await bridge(db);
    expect(await everything(db)).not.toContain('found in three cables');
  });

  it('can be asked for its thread without being stored', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const { features } = traits('Vossmann: the Lindenau bridge and its cracked cables');
    expect((await threadFor(db, { features, day: '2026-11-19', story: null }))?.id).toBe(id);
    expect(await db.threadArticles.count()).toBe(3);
  });
});

describe('a thread', () => {
  it('shows its articles in order and its figures side by side, by day and site', async () => {
    const db = emptyLibrary();
    const id = await read(db, url(1), BRIDGE[1] as string, { published: '2026-11-19', values: [13] });
    await read(db, url(0), BRIDGE[0] as string, { published: '2026-11-18', values: [8] });
    await read(db, url(2, 'other.example'), BRIDGE[2] as string, { published: '2026-11-19', values: [18] });
    const detail = await threadDetail(db, id);
    expect(detail?.articles.map(({ published, url }) => [published, url])).toEqual([
      ['2026-11-18', url(0)],
      ['2026-11-19', url(1)],
      ['2026-11-19', url(2, 'other.example')],
    ]);
    expect(detail?.series).toHaveLength(1);
    expect(detail?.series[0]?.figures.map(({ day, shown, site }) => [day, shown, site])).toEqual([
      ['2026-11-18', '8', 'news.example'],
      ['2026-11-19', '13', 'news.example'],
      ['2026-11-19', '18', 'other.example'],
    ]);
    expect(detail?.others).toEqual([{ name: 'Henrike Vossmann', articles: 3 }]);
  });

  it('gives its figures to the next article on it, with who said them where and when', async () => {
    const db = emptyLibrary();
    await read(db, url(0), BRIDGE[0] as string, { published: '2026-11-18', values: [8] });
    const { features } = traits(BRIDGE[1] as string);
    const next = { article: url(1), features, day: '2026-11-19' };
    expect(await earlierFigures(db, next)).toMatchObject([
      { value: 8, measure: 'deaths', day: '2026-11-18', site: 'news.example', url: url(0) },
    ]);
    // Its own figures are none of its earlier ones.
    expect(await earlierFigures(db, { ...next, article: url(0) })).toEqual([]);
    expect(await earlierFigures(db, { ...next, features: traits(STRIKE).features })).toEqual([]);
  });

  it('is renamed, followed and given up', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    await renameThread(db, id, 'Our bridge');
    await followThread(db, id, true);
    expect((await listThreads(db, false)).lines).toMatchObject([
      { title: 'Our bridge', named: true, followed: true },
    ]);
    await followThread(db, id, false);
    await renameThread(db, id, null);
    expect((await listThreads(db, false)).lines).toMatchObject([{ named: false, followed: false }]);
  });

  it('is joined with another, and an article moved out again; neither is undone by rule', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const other = await read(db, url(9), STRIKE);
    await joinThread(db, other, id);
    expect((await threadDetail(db, id))?.articles).toHaveLength(4);
    expect(await db.threads.get(other)).toBeUndefined();

    const parted = await moveArticles(db, [url(1)], null);
    expect((await threadDetail(db, parted))?.articles.map(({ key }) => key)).toEqual([url(1)]);
    expect((await threadDetail(db, id))?.articles).toHaveLength(3);
    // More of the story arrives: the two that the reader parted stay two.
    await read(db, url(11), BRIDGE[1] as string);
    await read(db, url(12), BRIDGE[0] as string);
    expect(await db.threads.count()).toBe(2);

    await moveArticles(db, [url(1)], id);
    expect((await db.threadArticles.get(url(1)))?.thread).toBe(id);
  });

  it('that loses its last article is gone', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const other = await read(db, url(9), STRIKE);
    await moveArticles(db, [url(9)], id);
    expect(await db.threads.get(other)).toBeUndefined();
  });
});

describe('forgetting', () => {
  const SECRET = 'Zarathan';
  it.each([
    ['a site', (db: LibraryDb) => forgetSite(db, 'secret.example')],
    ['a day', (db: LibraryDb) => forgetDay(db, '2026-11-22')],
    ['everything', (db: LibraryDb) => forgetEverything(db)],
  ])('%s leaves nothing of its articles in any thread', async (_, forget) => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const text = `${BRIDGE[0]} In ${SECRET} they met Andreas ${SECRET}.`;
    const key = url(3, 'secret.example');
    expect(await read(db, key, text, { now: Date.UTC(2026, 10, 22, 12) })).toBe(id);
    expect(await everything(db)).toContain('zarath');
    await forget(db);
    expect(await everything(db)).not.toContain('zarath');
    expect(await everything(db)).not.toContain(SECRET);
    expect(await db.threadArticles.get(key)).toBeUndefined();
  });

  it('leaves nothing by which a thread was found', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    await read(db, url(9), STRIKE);
    const found = async (key: string) => (await ThreadRuns.read(db.threadRuns)).ids(key);
    expect(await found('linden')).toEqual([id]);
    await forgetThread(db, id);
    expect(await found('linden')).toEqual([]);
    expect((await ThreadRuns.read(db.threadRuns)).total).toBe(1);
    await forgetSite(db, 'news.example');
    expect(await db.threadRuns.count()).toBe(0);
  });

  it('that fails half-way leaves threads to be found as before', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    const failed = db.transaction('rw', threadTables(db), async () => {
      await forgetInThreads(
        db,
        BRIDGE.map((_, n) => url(n)),
      );
      throw new Error('the disk is full');
    });
    await expect(failed).rejects.toThrow('the disk is full');
    expect((await ThreadRuns.read(db.threadRuns)).ids('linden')).toEqual([id]);
  });

  it('a thread takes the articles read in it along, and no others', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    await read(db, url(9), STRIKE, { values: [7] });
    expect(await forgetThread(db, id)).toMatchObject({ articles: 3 });
    expect(await everything(db)).not.toContain('lindena');
    expect(await db.articles.toCollection().primaryKeys()).toEqual([url(9)]);
    expect(await db.figures.count()).toBe(1);
  });

  it('after the time the reader keeps things spares what is followed', async () => {
    const db = emptyLibrary();
    const id = await bridge(db);
    await read(db, url(9), STRIKE);
    await followThread(db, id, true);
    await applyRetention(db, 30, NOW + 90 * 86_400_000);
    expect(await db.articles.count()).toBe(3);
    expect(await db.threads.toCollection().primaryKeys()).toEqual([id]);
  });
});

describe('a library of a version before', () => {
  it('without threads opens with all its rows, and threads begin empty', async () => {
    const name = 'before-threads';
    const before = new Dexie(name);
    before.version(2).stores(TABLES_2);
    await before.table('known').put({ entry: 'term/tariff', since: 1 });
    await before.table('articles').put({ key: url(1), site: 'news.example', stories: [] });
    before.close();

    const db = new LibraryDb(name);
    expect(await db.known.toArray()).toEqual([{ entry: 'term/tariff', since: 1 }]);
    expect(await db.articles.count()).toBe(1);
    expect(await db.threads.count()).toBe(0);
    await bridge(db);
    expect(await db.threads.count()).toBe(1);
    await db.delete();
  });

  it('with threads found by an index goes on with them', async () => {
    const name = 'before-runs';
    const before = new Dexie(name);
    before.version(3).stores({
      ...TABLES_2,
      threads: 'id, *keys, story, followed, updated',
      threadArticles: 'article, thread',
      threadCounts: 'id',
    });
    const [one, two, three] = BRIDGE.map((text) => traits(text).features) as [
      Feature[],
      Feature[],
      Feature[],
    ];
    const members = [one, two].map((features, n) => ({ article: url(n), features, day: null, story: null }));
    await before.table('threads').put({
      ...begun('old', members),
      keys: one.map(({ key }) => key),
      name: 'Our bridge',
      followed: 1,
      updated: NOW,
    });
    await before
      .table('threadArticles')
      .bulkPut(members.map((member) => ({ ...member, thread: 'old', names: [] })));
    before.close();

    const db = new LibraryDb(name);
    expect((await threadFor(db, { features: three, day: null, story: null }))?.id).toBe('old');
    expect(await db.threads.get('old')).toMatchObject({ name: 'Our bridge', followed: 1, size: 2 });
    await read(db, url(2), BRIDGE[2] as string);
    expect(await db.threads.get('old')).toMatchObject({ name: 'Our bridge', followed: 1, size: 3 });
    expect(Object.keys((await db.threads.get('old')) ?? {})).not.toContain('keys');
    await db.delete();
  });
});
