import type { LibraryCard, LibraryQuery } from '../model';
import { dayAfter, startOfDay } from './days';
import type { CardRow, CataloguedArticle, LibraryDb } from './db';
import { finderOf, type Match } from './finder';
import { MAX_ARTICLES_SHOWN } from './limits';
import { wordsOf } from './words';

/** Cards that hold every word of the query (the last one as a beginning), saved first, then the latest seen. */
export async function searchCards(
  db: LibraryDb,
  query: LibraryQuery,
): Promise<{ total: number; cards: LibraryCard[] }> {
  const finder = await finderOf(db);
  const { deck, kind, site, story, savedOnly, from, to } = query;
  const wanted = {
    words: wordsOf(query.text),
    deck,
    kind,
    site,
    story,
    savedOnly,
    from: from === null ? null : startOfDay(from),
    to: to === null ? null : startOfDay(dayAfter(to)),
  };
  const { total, matches } = finder.find(wanted, query.offset, query.limit);
  return { total, cards: await readMatches(db, matches) };
}

async function readMatches(db: LibraryDb, matches: readonly Match[]): Promise<LibraryCard[]> {
  const rows = await db.cards.bulkGet(matches.map(({ key }) => key));
  return rows.flatMap((row, i) => (row ? [libraryCard(row, matches[i]?.articles ?? [])] : []));
}

function libraryCard(row: CardRow, articles: readonly CataloguedArticle[]): LibraryCard {
  const { key, card, note, firstSeen, from } = row;
  const left = articles.length === 0 && from ? [{ ...from, key: articleOf(key) }] : articles;
  return {
    key,
    card,
    saved: row.saved === 1,
    note,
    firstSeen,
    lastSeen: Math.max(row.lastSeen, articles[0]?.last ?? 0),
    articles: left
      .slice(0, MAX_ARTICLES_SHOWN)
      .map(({ key, title, url, site, published }) => ({ key, title, url, site, published })),
  };
}

/** The article in a figure's key. */
const articleOf = (key: string): string => key.slice(0, key.lastIndexOf('#'));
