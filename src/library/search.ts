import type { LibraryCard, LibraryQuery } from '../model';
import type { ArticleRow, CardRow, LibraryDb } from './db';
import { wordsOf } from './words';

/** Articles named on one library card; the newest first. */
const MAX_ARTICLES_SHOWN = 5;

/** Cards that hold every word of the query (the last one as a beginning), saved first, then the latest seen. */
export async function searchCards(
  db: LibraryDb,
  query: LibraryQuery,
): Promise<{ total: number; cards: LibraryCard[] }> {
  let keys: Set<string> | null = await keysOf(db, wordsOf(query.text));
  if (query.site !== null || query.story !== null) {
    const articles = await db.articles
      .filter(
        (a) =>
          (query.site === null || a.site === query.site) &&
          (query.story === null || a.stories.includes(query.story)),
      )
      .primaryKeys();
    const seen = new Set((await db.sightings.where('article').anyOf(articles).toArray()).map((s) => s.card));
    keys = keys === null ? seen : new Set([...keys].filter((k) => seen.has(k)));
  }
  const fits = (row: CardRow): boolean =>
    (query.deck === null || row.deck === query.deck) &&
    (query.kind === null || row.kind === query.kind) &&
    (!query.savedOnly || row.saved === 1);
  const rows =
    keys === null
      ? await db.cards.orderBy('lastSeen').reverse().filter(fits).toArray()
      : (await db.cards.bulkGet([...keys] as string[])).filter(
          (row): row is CardRow => row !== undefined && fits(row),
        );
  rows.sort((a, b) => b.saved - a.saved || b.lastSeen - a.lastSeen || b.card.rank - a.card.rank);
  const page = rows.slice(query.offset, query.offset + query.limit);
  return { total: rows.length, cards: await Promise.all(page.map((row) => withArticles(db, row))) };
}

/** null: no words, so every card. */
async function keysOf(db: LibraryDb, words: readonly string[]): Promise<Set<string> | null> {
  const found = await Promise.all(
    words.map((word, i) => {
      const where = db.cards.where('words');
      return (i === words.length - 1 ? where.startsWith(word) : where.equals(word)).distinct().primaryKeys();
    }),
  );
  const [first, ...rest] = found.map((keys) => new Set<string>(keys));
  if (!first) return null;
  return new Set([...first].filter((key) => rest.every((keys) => keys.has(key))));
}

async function withArticles(db: LibraryDb, row: CardRow): Promise<LibraryCard> {
  const keys = (await db.sightings.where('card').equals(row.key).toArray()).map((s) => s.article);
  const articles = (await db.articles.bulkGet(keys))
    .filter((a): a is ArticleRow => a !== undefined)
    .sort((a, b) => b.lastSeen - a.lastSeen);
  return {
    card: row.card,
    saved: row.saved === 1,
    note: row.note,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    articles: articles
      .slice(0, MAX_ARTICLES_SHOWN)
      .map(({ key, title, url, site, published }) => ({ key, title, url, site, published })),
  };
}
