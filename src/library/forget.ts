import type { Day } from '../model';
import { catalogueCards, catalogueTables, staleOf, uncatalogueArticles, uncatalogueCards } from './catalogue';
import { dayAfter, startOfDay } from './days';
import { type ArticleRow, type CardRow, isReaders, type LibraryDb } from './db';
import { siteOf } from './site';
import { followedArticles, forgetInThreads, threadTables } from './threads';

const DAY_MS = 86_400_000;

export interface Forgotten {
  articles: number;
  cards: number;
}

const tables = (db: LibraryDb) => [
  db.articles,
  db.cards,
  db.sightings,
  db.figures,
  ...catalogueTables(db),
  ...threadTables(db),
];

/**
 * Deletes articles with their figures, and cards that no other article shows and the reader neither saved nor wrote a note on.
 * Cards that stay were seen when the articles that are left were read: nothing tells of the others.
 */
async function forgetArticles(db: LibraryDb, keys: readonly string[], evenSaved = false): Promise<Forgotten> {
  const rows = (await db.articles.bulkGet([...keys])).filter((row): row is ArticleRow => row !== undefined);
  const cards = new Set((await db.sightings.where('article').anyOf(keys).toArray()).map(({ card }) => card));
  await db.sightings.where('article').anyOf(keys).delete();
  await db.articles.bulkDelete([...keys]);
  await forgetInThreads(db, keys);
  await uncatalogueArticles(db, rows);
  const gone: CardRow[] = [];
  const left: CardRow[] = [];
  for (const row of await db.cards.bulkGet([...cards])) {
    if (!row) continue;
    const articles = (await db.sightings.where('card').equals(row.key).toArray()).map((s) => s.article);
    if (articles.length === 0) {
      if (evenSaved || !isReaders(row)) gone.push(row);
    } else if (evenSaved) {
      const seen = (await db.articles.bulkGet(articles)).filter((a): a is ArticleRow => a !== undefined);
      row.firstSeen = Math.min(...seen.map(({ firstSeen }) => firstSeen));
      row.lastSeen = Math.max(...seen.map(({ lastSeen }) => lastSeen));
      left.push(row);
    }
  }
  await deleteCards(db, gone);
  await db.cards.bulkPut(left);
  await catalogueCards(db, left);
  // A saved figure keeps its number; what has no card any more goes.
  const kept = new Set((await db.cards.bulkGet([...cards])).flatMap((row) => (row ? [row.key] : [])));
  const figures = await db.figures.where('article').anyOf(keys).primaryKeys();
  await db.figures.bulkDelete(figures.filter((key) => !kept.has(key)));
  return { articles: rows.length, cards: gone.length };
}

async function deleteCards(db: LibraryDb, rows: readonly CardRow[]): Promise<void> {
  const keys = rows.map(({ key }) => key);
  await db.cards.bulkDelete(keys);
  await db.figures.bulkDelete(keys);
  await uncatalogueCards(db, rows);
}

/** Saved cards outlive their article: those among them are deleted that tell of the site or the day. */
async function forgetOrphans(db: LibraryDb, rows: readonly CardRow[]): Promise<number> {
  const seen = new Set(
    (
      await db.sightings
        .where('card')
        .anyOf(rows.map(({ key }) => key))
        .toArray()
    ).map((s) => s.card),
  );
  const orphans = rows.filter(({ key }) => !seen.has(key));
  await deleteCards(db, orphans);
  return orphans.length;
}

export async function forgetSite(db: LibraryDb, site: string): Promise<Forgotten> {
  return db.transaction('rw', tables(db), async () => {
    const { articles, cards } = await forgetArticles(
      db,
      await db.articles.filter((row) => siteOf(row) === site).primaryKeys(),
      true,
    );
    const figures = db.cards.where('kind').equals('figure');
    const orphans = await forgetOrphans(
      db,
      await figures.filter(({ from }) => from !== undefined && siteOf(from) === site).toArray(),
    );
    return { articles, cards: cards + orphans };
  });
}

/** Everything read for the first or the last time on one day of the reader's calendar, which `startOf` knows. */
export async function forgetDay(db: LibraryDb, day: Day, startOf = startOfDay): Promise<Forgotten> {
  const [start, end] = [startOf(day), startOf(dayAfter(day))];
  return db.transaction('rw', tables(db), async () => {
    const on = (index: 'firstSeen' | 'lastSeen') =>
      db.articles.where(index).between(start, end).primaryKeys();
    const keys = [...new Set([...(await on('firstSeen')), ...(await on('lastSeen'))])];
    const { articles, cards } = await forgetArticles(db, keys, true);
    const seenOn = (index: 'firstSeen' | 'lastSeen') => db.cards.where(index).between(start, end).toArray();
    const rows = new Map(
      [...(await seenOn('firstSeen')), ...(await seenOn('lastSeen'))].map((r) => [r.key, r]),
    );
    return { articles, cards: cards + (await forgetOrphans(db, [...rows.values()])) };
  });
}

/** A thread with all that was read in it. */
export async function forgetThread(db: LibraryDb, thread: string): Promise<Forgotten> {
  return db.transaction('rw', tables(db), async () => {
    const keys = await db.threadArticles.where('thread').equals(thread).primaryKeys();
    return forgetArticles(db, keys, true);
  });
}

/** Packs stay. */
const NOT_OF_READING: readonly string[] = ['packs', 'blocks'];

/** Empties every table but those of packs, also tables that are added later. */
export async function forgetEverything(db: LibraryDb): Promise<Forgotten> {
  const readers = db.tables.filter(({ name }) => !NOT_OF_READING.includes(name));
  const counts = await db.transaction('rw', readers, async () => {
    const before = { articles: await db.articles.count(), cards: await db.cards.count() };
    await Promise.all(readers.map((table) => table.clear()));
    return before;
  });
  staleOf(db).all = true;
  return counts;
}

/**
 * Drops what is older than the reader keeps; saved cards, those with a note and the articles of followed threads stay.
 * 0 days keeps everything.
 */
export async function applyRetention(db: LibraryDb, days: number, now: number): Promise<void> {
  if (days === 0) return;
  const before = now - days * DAY_MS;
  await db.transaction('rw', tables(db), async () => {
    const followed = await followedArticles(db);
    const keys = (await db.articles.where('lastSeen').below(before).primaryKeys()).filter(
      (key) => !followed.has(key),
    );
    if (keys.length > 0) await forgetArticles(db, keys);
    // What was saved outlives its article; given up later, it is as old as any other card.
    const old = await db.cards
      .where('lastSeen')
      .below(before)
      .filter((row) => !isReaders(row))
      .toArray();
    await forgetOrphans(db, old);
  });
}
