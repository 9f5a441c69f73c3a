import type { Day } from '../model';
import type { ArticleRow, LibraryDb } from './db';

const DAY_MS = 86_400_000;

/** Deletes articles with their figures, and cards that no other article shows and the reader did not save. */
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
      if (row && (evenSaved || row.saved === 0)) gone.push(card);
    }
    await db.cards.bulkDelete(gone);
    return { articles: keys.length, cards: gone.length };
  });
}

export async function forgetSite(db: LibraryDb, site: string): Promise<{ articles: number; cards: number }> {
  return forgetArticles(db, await db.articles.where('site').equals(site).primaryKeys(), true);
}

/** Everything read on one day of the reader's calendar. `offsetMinutes`: as Date.getTimezoneOffset gives it. */
export async function forgetDay(
  db: LibraryDb,
  day: Day,
  offsetMinutes: number,
): Promise<{ articles: number; cards: number }> {
  const start = Date.parse(`${day}T00:00:00Z`) + offsetMinutes * 60_000;
  return forgetArticles(
    db,
    await db.articles
      .where('lastSeen')
      .between(start, start + DAY_MS, true, false)
      .primaryKeys(),
    true,
  );
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

/** Drops what is older than the reader keeps; saved cards stay. 0 days keeps everything. */
export async function applyRetention(db: LibraryDb, days: number, now: number): Promise<void> {
  if (days === 0) return;
  const keys = (
    await db.articles
      .where('lastSeen')
      .below(now - days * DAY_MS)
      .toArray()
  ).map((row: ArticleRow) => row.key);
  if (keys.length > 0) await forgetArticles(db, keys);
}
