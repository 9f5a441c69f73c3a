import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LibraryDb } from '../../../src/library/db';
import { applyRetention, forgetDay, forgetEverything, forgetSite } from '../../../src/library/forget';
import { storePack } from '../../../src/library/packs';
import { recordArticle } from '../../../src/library/record';
import { searchCards } from '../../../src/library/search';
import { samplePack } from '../packs/sample-pack';
import { ALL, annotation, article, contents, emptyLibrary, everything, termCard } from './library-samples';

const at = (time: string): number => Date.parse(time);
const DAY_MS = 86_400_000;
const SECRET = 'https://secret.example/a';
const OTHER = 'https://other.example/b';

async function library(): Promise<LibraryDb> {
  const db = emptyLibrary();
  await recordArticle(
    db,
    article(SECRET),
    annotation([termCard('only-here'), termCard('shared'), termCard('saved')], [18]),
    at('2026-03-01T10:00:00Z'),
  );
  await recordArticle(db, article(OTHER), annotation([termCard('shared')]), at('2026-03-02T10:00:00Z'));
  await db.cards.update('term/saved@en', { saved: 1, note: 'a thought' });
  return db;
}
const keys = async (db: LibraryDb): Promise<string[]> => (await db.cards.toArray()).map(({ key }) => key);

describe('forgetting a site', () => {
  it('leaves no trace of it in any table, saved or not', async () => {
    const db = await library();
    await db.cards.update(`${SECRET}#0`, { saved: 1 });
    expect(await forgetSite(db, 'secret.example')).toEqual({ articles: 1, cards: 3 });
    expect(await everything(db)).not.toContain('secret.example');
    expect(await everything(db)).not.toContain('a thought');
  });

  it('keeps what another site showed as well', async () => {
    const db = await library();
    await forgetSite(db, 'secret.example');
    expect(await keys(db)).toEqual(['term/shared@en']);
    expect((await db.articles.toArray()).map(({ url }) => url)).toEqual([OTHER]);
  });

  it('also forgets a card that its article no longer showed', async () => {
    const db = await library();
    await recordArticle(db, article(SECRET), annotation([], [20]), at('2026-03-03T10:00:00Z'));
    await forgetSite(db, 'secret.example');
    expect(await keys(db)).toEqual(['term/shared@en']);
  });

  it('means its address, by whatever name or none it calls itself', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://www.paper.example/a', { site: 'The Paper' }), annotation([]), 1);
    await recordArticle(db, article('https://paper.example/b', { site: null }), annotation([]), 1);
    await recordArticle(db, article('https://paper.example.org/c', { site: 'The Paper' }), annotation([]), 1);
    expect(await forgetSite(db, 'paper.example')).toMatchObject({ articles: 2 });
    expect((await db.articles.toArray()).map(({ key }) => key)).toEqual(['https://paper.example.org/c']);
  });

  it('that was never read changes nothing', async () => {
    const db = await library();
    const before = await contents(db);
    expect(await forgetSite(db, 'nowhere.example')).toEqual({ articles: 0, cards: 0 });
    expect(await contents(db)).toEqual(before);
  });
});

describe('forgetting a day', () => {
  it('deletes what was read on it, saved or not, and nothing else', async () => {
    const db = await library();
    await forgetDay(db, '2026-03-01');
    expect(await everything(db)).not.toContain('secret.example');
    expect(await keys(db)).toEqual(['term/shared@en']);
  });

  it('means the day of the reader, not of Greenwich', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(SECRET), annotation([]), at('2026-03-01T23:30:00Z'));
    const inBerlin = (day: string) => at(`${day}T00:00:00+01:00`);
    expect(await forgetDay(db, '2026-03-01', inBerlin)).toMatchObject({ articles: 0 });
    expect(await forgetDay(db, '2026-03-02', inBerlin)).toMatchObject({ articles: 1 });
  });

  it('also deletes what was first read on it and opened again later', async () => {
    const db = await library();
    await recordArticle(db, article(SECRET), annotation([]), at('2026-03-05T10:00:00Z'));
    expect(await forgetDay(db, '2026-03-01')).toMatchObject({ articles: 1 });
    expect(await everything(db)).not.toContain('secret.example');
  });
});

describe('what stays after forgetting', () => {
  it('says no longer when the forgotten article was read', async () => {
    const db = await library();
    const first = at('2026-03-01T10:00:00Z');
    expect(await everything(db)).toContain(String(first));
    await forgetDay(db, '2026-03-01');
    expect(await everything(db)).not.toContain(String(first));
  });

  it('is no longer found by words that were only in what is gone', async () => {
    const db = await library();
    expect((await searchCards(db, { ...ALL, text: 'only' })).total).toBe(1);
    await forgetSite(db, 'secret.example');
    expect((await searchCards(db, { ...ALL, text: 'only' })).total).toBe(0);
    expect((await searchCards(db, ALL)).total).toBe(1);
  });

  it('is not a saved figure of the site whose article retention had dropped before', async () => {
    const db = await library();
    await db.cards.update(`${SECRET}#0`, { saved: 1 });
    await applyRetention(db, 9, at('2026-03-11T09:00:00Z'));
    expect(await keys(db)).toContain(`${SECRET}#0`);
    expect(await forgetSite(db, 'secret.example')).toEqual({ articles: 0, cards: 1 });
    expect(await everything(db)).not.toContain('secret.example');
  });

  it('is not a saved card of the day whose article retention had dropped before', async () => {
    const db = await library();
    await applyRetention(db, 9, at('2026-03-11T09:00:00Z'));
    expect(await keys(db)).toContain('term/saved@en');
    await forgetDay(db, '2026-03-01');
    expect(await keys(db)).toEqual(['term/shared@en']);
  });
});

describe('forgetting everything', () => {
  it('empties all tables but the packs', async () => {
    const db = await library();
    await storePack(db, await samplePack(), { builtIn: true, build: 'x', now: 0 });
    await db.known.put({ entry: 'term/shared', since: 0 });
    const before = await contents(db);
    await forgetEverything(db);
    const after = await contents(db);
    for (const [table, rows] of Object.entries(after))
      expect(rows, table).toEqual(['packs', 'blocks'].includes(table) ? before[table] : []);
    expect(after.packs).toHaveLength(1);
  });
});

describe('retention', () => {
  const NOW = at('2026-03-11T09:00:00Z');

  it('drops unsaved articles, cards and figures older than the reader keeps', async () => {
    const db = await library();
    await applyRetention(db, 9, NOW);
    expect((await db.articles.toArray()).map(({ url }) => url)).toEqual([OTHER]);
    expect(await db.figures.count()).toBe(0);
    expect(await keys(db)).toEqual(['term/saved@en', 'term/shared@en']);
  });

  it('keeps a saved figure with its number and where it was read', async () => {
    const db = await library();
    await db.cards.update(`${SECRET}#0`, { saved: 1 });
    await applyRetention(db, 9, NOW);
    expect((await db.figures.toArray()).map(({ figure }) => figure.value)).toEqual([18]);
    const { cards } = await searchCards(db, { ...ALL, kind: 'figure' });
    expect(cards.map(({ articles }) => articles)).toEqual([
      [
        {
          key: SECRET,
          title: `Title of ${SECRET}`,
          url: SECRET,
          site: 'secret.example',
          published: '2022-01-06',
        },
      ],
    ]);
  });

  it('keeps a note also on a card that is not saved', async () => {
    const db = await library();
    await db.cards.update('term/only-here@en', { note: 'look this up' });
    await applyRetention(db, 9, NOW);
    expect(await keys(db)).toContain('term/only-here@en');
  });

  it('drops a card given up after its article was dropped', async () => {
    const db = await library();
    await applyRetention(db, 9, NOW);
    await db.cards.update('term/saved@en', { saved: 0, note: null });
    await applyRetention(db, 9, NOW);
    expect(await keys(db)).toEqual(['term/shared@en']);
  });

  it('of 0 days keeps everything', async () => {
    const db = await library();
    const before = await contents(db);
    await applyRetention(db, 0, NOW + 9999 * DAY_MS);
    expect(await contents(db)).toEqual(before);
  });
});
