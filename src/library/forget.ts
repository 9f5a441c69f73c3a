import type { Day } from '../model';
import { type ArticleRow, isReaders, type LibraryDb } from './db';

const DAY_MS = 86_400_000;

/** Deletes articles with their figures, and cards that no other article shows and the reader neither saved nor wrote a note on. */
async function forgetArticles(
  db: LibraryDb,
  keys: readonly string[],
  evenSaved = false,
): Promise<{ articles: number; cards: number }> {
  return db.transaction('rw', db.articles, db.cards, db.sightings, db.figures, async () => {
    const sightings = await db.sightings.where('article').anyOf(keys).toArray();
    await db.sightings.where('article').anyOf(keys).delete();
    await db.figures.where('article').anyOf(keys).delete();
    await db.articles.bulkDelete([...keys]);
    const gone: string[] = [];
    for (const card of new Set(sightings.map((s) => s.card))) {
      if ((await db.sightings.where('card').equals(card).count()) > 0) continue;
      const row = await db.cards.get(card);
      if (row && (evenSaved || !isReaders(row))) gone.push(card);
    }
    await db.cards.bulkDelete(gone);
    return { articles: keys.length, cards: gone.length };
  });
}

export async function forgetSite(db: LibraryDb, site: string): Promise<{ articles: number; cards: number }> {
  return forgetArticles(db, await db.articles.where('site').equals(site).primaryKeys(), true);
}

/** Everything read for the first or the last time on one day of the reader's calendar. `offsetMinutes`: as Date.getTimezoneOffset gives it. */
export async function forgetDay(
  db: LibraryDb,
  day: Day,
  offsetMinutes: number,
): Promise<{ articles: number; cards: number }> {
  const start = Date.parse(`${day}T00:00:00Z`) + offsetMinutes * 60_000;
  const on = (time: number): boolean => time >= start && time < start + DAY_MS;
  const keys = await db.articles.filter((row) => on(row.firstSeen) || on(row.lastSeen)).primaryKeys();
  return forgetArticles(db, keys, true);
}

export async function forgetEverything(db: LibraryDb): Promise<{ articles: number; cards: number }> {
  return db.transaction('rw', db.articles, db.cards, db.sightings, db.figures, db.known, async () => {
    const counts = { articles: await db.articles.count(), cards: await db.cards.count() };
    await Promise.all([
      db.articles.clear(),
      db.cards.clear(),
      db.sightings.clear(),
      db.figures.clear(),
      db.known.clear(),
    ]);
    return counts;
  });
}

/** Drops what is older than the reader keeps; saved cards and those with a note stay. 0 days keeps everything. */
export async function applyRetention(db: LibraryDb, days: number, now: number): Promise<void> {
  if (days === 0) return;
  const keys = (
    await db.articles
      .where('lastSeen')
      .below(now - days * DAY_MS)
      .toArray()
  ).map((row: ArticleRow) => row.key);
  if (keys.length > 0) await forgetArticles(db, keys);
  // What was saved outlives its article; given up later, it is as old as any other card.
  await db.transaction('rw', db.cards, db.sightings, async () => {
    const old = await db.cards
      .where('lastSeen')
      .below(now - days * DAY_MS)
      .filter((row) => !isReaders(row))
      .primaryKeys();
    const seen = new Set((await db.sightings.where('card').anyOf(old).toArray()).map((s) => s.card));
    await db.cards.bulkDelete(old.filter((key) => !seen.has(key)));
  });
}
