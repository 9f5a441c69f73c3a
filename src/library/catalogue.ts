import { DECKS, type Deck, ENTRY_KINDS, type EntryKind } from '../model';
import { closeRun, type OpenRun, openRun } from './card-run';
import type { ArticleRow, ArticleRunRow, CardRow, LibraryDb } from './db';
import { ARTICLE_RUN, CARD_RUN, REBUILD_BATCH } from './limits';
import { MARK_WORDS, marksOf } from './marks';
import { siteOf } from './site';
import { searchWords } from './words';

const KINDS: readonly (EntryKind | 'figure')[] = [...ENTRY_KINDS, 'figure'];

const DECK_STEP = 8;

/** Added to the code of a saved card. */
export const SAVED_CODE = 128;

/** Deck and kind in one byte. */
export const codeOf = (deck: Deck, kind: EntryKind | 'figure'): number =>
  DECKS.indexOf(deck) * DECK_STEP + KINDS.indexOf(kind);

/** Which bytes fit a deck and a kind, as a table of 0 and 1; null: any. */
export function codesFor(deck: Deck | null, kind: string | null): Uint8Array | null {
  if (deck === null && kind === null) return null;
  const fits = new Uint8Array(DECKS.length * DECK_STEP);
  for (const d of DECKS)
    for (const k of KINDS)
      if ((deck === null || d === deck) && (kind === null || k === kind)) fits[codeOf(d, k)] = 1;
  return fits;
}

/** What has changed since it was last read: a search reads these rows again. */
export interface Stale {
  readonly cards: Set<number>;
  readonly articles: Set<number>;
  all: boolean;
}
const STALE = new WeakMap<LibraryDb, Stale>();
export function staleOf(db: LibraryDb): Stale {
  let stale = STALE.get(db);
  if (!stale) {
    stale = { cards: new Set(), articles: new Set(), all: true };
    STALE.set(db, stale);
  }
  return stale;
}

/** The tables that change with the catalogue; every transaction that writes cards or articles has to include them. */
export const catalogueTables = (db: LibraryDb) => [db.cardRuns, db.articleRuns] as const;

/** Gives numbers to cards that have none: those above all others. */
export async function numberCards(db: LibraryDb, rows: readonly CardRow[]): Promise<void> {
  let next = ((await db.cards.orderBy('n').last())?.n ?? -1) + 1;
  for (const row of rows) row.n ??= next++;
}

export async function numberArticle(db: LibraryDb, row: ArticleRow): Promise<number> {
  row.n ??= ((await db.articles.orderBy('n').last())?.n ?? -1) + 1;
  return row.n;
}

/** Enters cards into the catalogue, or changes what it says of them. Inside a transaction over `catalogueTables`. */
export async function catalogueCards(db: LibraryDb, rows: readonly CardRow[]): Promise<void> {
  await changeRuns(db, rows, (run, place, row) => {
    const words = searchWords(row.card, row.note);
    run.keys[place] = row.key;
    run.words[place] = ` ${words.join(' ')} `;
    run.marks.set(marksOf(words), place * MARK_WORDS);
    run.codes[place] = codeOf(row.deck, row.kind) + (row.saved === 1 ? SAVED_CODE : 0);
    run.ranks[place] = Math.round(Math.min(1, Math.max(0, row.card.rank)) * 255);
    run.seen[place] = row.lastSeen;
  });
}

/** Takes cards out of the catalogue, words and all. */
export async function uncatalogueCards(db: LibraryDb, rows: readonly CardRow[]): Promise<void> {
  await changeRuns(db, rows, (run, place) => {
    run.keys[place] = '';
    run.words[place] = '';
    run.marks.fill(0, place * MARK_WORDS, (place + 1) * MARK_WORDS);
    run.codes[place] = 0;
    run.ranks[place] = 0;
    run.seen[place] = 0;
  });
}

async function changeRuns(
  db: LibraryDb,
  rows: readonly CardRow[],
  change: (run: OpenRun, place: number, row: CardRow) => void,
): Promise<void> {
  const byRun = groupBy(
    rows.filter(({ n }) => n !== undefined),
    ({ n = 0 }) => Math.floor(n / CARD_RUN),
  );
  const numbers = [...byRun.keys()];
  const stored = await db.cardRuns.bulkGet(numbers);
  const runs = numbers.map((n, i) => {
    const run = openRun(stored[i], n);
    for (const row of byRun.get(n) ?? []) change(run, (row.n ?? 0) % CARD_RUN, row);
    return run;
  });
  await db.cardRuns.bulkPut(runs.filter(({ keys }) => keys.some(Boolean)).map(closeRun));
  await db.cardRuns.bulkDelete(runs.filter(({ keys }) => !keys.some(Boolean)).map(({ n }) => n));
  for (const n of numbers) staleOf(db).cards.add(n);
}

/** Enters articles and the numbers of their cards. */
export async function catalogueArticles(
  db: LibraryDb,
  articles: readonly { readonly row: ArticleRow; readonly cards: readonly number[] }[],
): Promise<void> {
  const byRun = groupBy(
    articles.filter(({ row }) => row.n !== undefined),
    ({ row: { n = 0 } }) => Math.floor(n / ARTICLE_RUN),
  );
  const numbers = [...byRun.keys()];
  const stored = await db.articleRuns.bulkGet(numbers);
  const runs = numbers.map((n, i): ArticleRunRow => {
    const run = stored[i] ?? { n, articles: new Array<null>(ARTICLE_RUN).fill(null) };
    for (const { row, cards } of byRun.get(n) ?? []) {
      run.articles[(row.n ?? 0) % ARTICLE_RUN] = {
        key: row.key,
        host: siteOf(row),
        title: row.title,
        url: row.url,
        site: row.site,
        published: row.published,
        stories: row.stories,
        first: row.firstSeen,
        last: row.lastSeen,
        cards: Uint32Array.from(cards),
      };
    }
    return run;
  });
  await db.articleRuns.bulkPut(runs);
  for (const n of numbers) staleOf(db).articles.add(n);
}

export async function uncatalogueArticles(db: LibraryDb, rows: readonly ArticleRow[]): Promise<void> {
  const byRun = groupBy(
    rows.flatMap(({ n }) => (n === undefined ? [] : [n])),
    (n) => Math.floor(n / ARTICLE_RUN),
  );
  for (const [n, numbers] of byRun) {
    const run = await db.articleRuns.get(n);
    if (!run) continue;
    for (const number of numbers) run.articles[number % ARTICLE_RUN] = null;
    if (run.articles.some((article) => article !== null)) await db.articleRuns.put(run);
    else await db.articleRuns.delete(n);
    staleOf(db).articles.add(n);
  }
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Makes the catalogue anew from what is stored: after an update from before it, and where it does not fit. */
export async function rebuildCatalogue(db: LibraryDb): Promise<void> {
  await db.transaction('rw', [db.cards, db.articles, db.sightings, ...catalogueTables(db)], async () => {
    await Promise.all([db.cardRuns.clear(), db.articleRuns.clear()]);
    const numbers = new Map<string, number>();
    let next = 0;
    for (let from = ''; ; ) {
      const rows = await db.cards.where('key').above(from).limit(REBUILD_BATCH).toArray();
      const last = rows.at(-1);
      if (!last) break;
      from = last.key;
      for (const row of rows) {
        row.n = next++;
        numbers.set(row.key, row.n);
      }
      await db.cards.bulkPut(rows);
      await catalogueCards(db, rows);
    }
    const cardsOf = new Map<string, number[]>();
    await db.sightings.each(({ article, card }) => {
      const n = numbers.get(card);
      if (n === undefined) return;
      const list = cardsOf.get(article);
      if (list) list.push(n);
      else cardsOf.set(article, [n]);
    });
    const articles = await db.articles.toArray();
    articles.forEach((row, number) => {
      row.n = number;
    });
    await db.articles.bulkPut(articles);
    await catalogueArticles(
      db,
      articles.map((row) => ({ row, cards: cardsOf.get(row.key) ?? [] })),
    );
  });
  staleOf(db).all = true;
}
