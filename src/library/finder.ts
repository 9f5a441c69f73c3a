import type { Deck, EntryId } from '../model';
import { Best } from './best';
import { partOf } from './card-run';
import { codesFor, rebuildCatalogue, SAVED_CODE, staleOf } from './catalogue';
import type { ArticleRunRow, CardRunRow, CataloguedArticle, LibraryDb } from './db';
import { CARD_RUN } from './limits';
import { holds, needleOf } from './needles';

export interface Wanted {
  /** As `wordsOf` gives them; the last one is a beginning. */
  readonly words: readonly string[];
  readonly deck: Deck | null;
  readonly kind: string | null;
  readonly site: string | null;
  readonly story: EntryId | null;
  /** Read at some time from `from` to before `to`, milliseconds since the epoch. */
  readonly from: number | null;
  readonly to: number | null;
  readonly savedOnly: boolean;
}

export interface Match {
  readonly key: string;
  /** Where it was seen, the latest first. */
  readonly articles: readonly CataloguedArticle[];
}

/** A score holds saved, time and rank in one number below 2^53, so that matches compare as plain numbers. */
const SAVED = 2 ** 52;
const RANKS = 256;

/** The catalogue in memory, read once and kept in step. */
class Finder {
  /** Newest cards first: a card met later is seldom better than those met before. */
  #cards: CardRunRow[] = [];
  #articles = new Map<number, ArticleRunRow>();
  /** When each card was last seen in an article, by number. */
  #seen = new Float64Array(0);
  #size = 0;

  constructor(private readonly db: LibraryDb) {}

  /** Reads what has changed; the first time all, and makes the catalogue anew where there is none for the cards. */
  async refresh(): Promise<void> {
    const stale = staleOf(this.db);
    if (stale.all) {
      await this.#readAll();
      if (this.#cards.length === 0) await this.#repair();
      // Not waited for: the catalogue changes in the same transactions as the cards, and hardly ever lags behind them.
      else void this.#repair().catch(() => {});
    } else if (stale.cards.size > 0 || stale.articles.size > 0) {
      const [cards, articles] = [[...stale.cards], [...stale.articles]];
      stale.cards.clear();
      stale.articles.clear();
      const runs = new Map(this.#cards.map((run) => [run.n, run]));
      replace(runs, cards, await this.db.cardRuns.bulkGet(cards));
      replace(this.#articles, articles, await this.db.articleRuns.bulkGet(articles));
      this.#take([...runs.values()]);
    }
  }

  async #readAll(): Promise<void> {
    const stale = staleOf(this.db);
    stale.all = false;
    stale.cards.clear();
    stale.articles.clear();
    const [cards, articles] = await this.db.transaction('r', this.db.cardRuns, this.db.articleRuns, () =>
      Promise.all([this.db.cardRuns.toArray(), this.db.articleRuns.toArray()]),
    );
    this.#articles = new Map(articles.map((run) => [run.n, run]));
    this.#take(cards);
  }

  async #repair(): Promise<void> {
    if (heldBy(this.#cards) === (await this.db.cards.count())) return;
    // An article may have been recorded between reading and counting: only one look at both tells.
    const fits = await this.db.transaction('r', this.db.cards, this.db.cardRuns, async () => {
      const [count, runs] = await Promise.all([this.db.cards.count(), this.db.cardRuns.toArray()]);
      return heldBy(runs) === count;
    });
    if (!fits) await rebuildCatalogue(this.db);
    await this.#readAll();
  }

  *#eachArticle(): Generator<CataloguedArticle> {
    for (const { articles } of this.#articles.values())
      for (const article of articles) if (article !== null) yield article;
  }

  /** A card is as late as the latest article it stands in. */
  #take(runs: CardRunRow[]): void {
    this.#cards = runs.sort((a, b) => b.n - a.n);
    this.#size = ((this.#cards[0]?.n ?? -1) + 1) * CARD_RUN;
    this.#seen = new Float64Array(this.#size);
    for (const { n, seen } of this.#cards) this.#seen.set(seen, n * CARD_RUN);
    for (const { cards, last } of this.#eachArticle())
      for (const card of cards) if ((this.#seen[card] ?? last) < last) this.#seen[card] = last;
  }

  /** Cards of articles of a site, a story and a time, by number; null: no such condition, so all. */
  #inArticles({ site, story, from, to }: Wanted): Uint8Array | null {
    if (site === null && story === null && from === null && to === null) return null;
    const within = (time: number) => (from === null || time >= from) && (to === null || time < to);
    const flags = new Uint8Array(this.#size);
    for (const article of this.#eachArticle()) {
      if (site !== null && article.host !== site) continue;
      if (story !== null && !article.stories.includes(story)) continue;
      if (!within(article.first) && !within(article.last)) continue;
      for (const card of article.cards) flags[card] = 1;
    }
    return flags;
  }

  /** All that fit, as how many and one stretch of them: saved first, then the latest seen, then the most telling. */
  find(wanted: Wanted, offset: number, limit: number): { total: number; matches: Match[] } {
    const codes = codesFor(wanted.deck, wanted.kind);
    const inArticles = this.#inArticles(wanted);
    const words = wanted.words.map((word, i) => needleOf(word, i === wanted.words.length - 1));
    const best = new Best(offset + limit);
    const seen = this.#seen;
    let total = 0;
    for (const run of this.#cards) {
      const { n, keyEnds, ranks } = run;
      for (let place = 0; place < CARD_RUN; place++) {
        const number = n * CARD_RUN + place;
        if (keyEnds[place] === (place === 0 ? 0 : keyEnds[place - 1])) continue;
        if (inArticles !== null && inArticles[number] !== 1) continue;
        const code = run.codes[place] ?? 0;
        const isSaved = code >= SAVED_CODE;
        if (wanted.savedOnly && !isSaved) continue;
        if (codes !== null && codes[isSaved ? code - SAVED_CODE : code] !== 1) continue;
        if (words.length > 0 && !holds(run, place, words)) continue;
        total++;
        const score = (isSaved ? SAVED : 0) + (seen[number] ?? 0) * RANKS + (ranks[place] ?? 0);
        if (score >= best.least) best.add(number, score);
      }
    }
    const numbers = best.inOrder().slice(offset);
    const articles = this.#articlesOf(numbers);
    const runs = new Map(this.#cards.map((run) => [run.n, run]));
    const matches = numbers.flatMap((number) => {
      const run = runs.get(Math.floor(number / CARD_RUN));
      if (!run) return [];
      const key = partOf(run.keys, run.keyEnds, number % CARD_RUN);
      return [{ key, articles: articles.get(number) ?? [] }];
    });
    return { total, matches };
  }

  #articlesOf(numbers: readonly number[]): Map<number, CataloguedArticle[]> {
    const found = new Map(numbers.map((n): [number, CataloguedArticle[]] => [n, []]));
    const flags = new Uint8Array(this.#size);
    for (const number of numbers) flags[number] = 1;
    for (const article of this.#eachArticle())
      for (const card of article.cards) if (flags[card] === 1) found.get(card)?.push(article);
    for (const list of found.values()) list.sort((a, b) => b.last - a.last);
    return found;
  }

  /** Sites and stories that have been read, the most read first. */
  contents(): { sites: string[]; stories: EntryId[] } {
    const sites = new Map<string, number>();
    const stories = new Map<EntryId, number>();
    for (const article of this.#eachArticle()) {
      const { host } = article;
      if (host) sites.set(host, (sites.get(host) ?? 0) + 1);
      for (const story of article.stories) stories.set(story, (stories.get(story) ?? 0) + 1);
    }
    const most = <T>(counts: Map<T, number>) => [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
    return { sites: most(sites), stories: most(stories) };
  }
}

/** Cards that runs hold. */
function heldBy(runs: readonly CardRunRow[]): number {
  let held = 0;
  for (const { keyEnds } of runs)
    for (let i = 0; i < keyEnds.length; i++) if (keyEnds[i] !== (i === 0 ? 0 : keyEnds[i - 1])) held++;
  return held;
}

function replace<Row>(
  into: Map<number, Row>,
  numbers: readonly number[],
  rows: readonly (Row | undefined)[],
) {
  numbers.forEach((n, i) => {
    const row = rows[i];
    if (row) into.set(n, row);
    else into.delete(n);
  });
}

const FINDERS = new WeakMap<LibraryDb, { finder: Finder; refreshing: Promise<void> }>();

/** The finder of a library, in step with it. Searches that come while it is read wait for the same reading. */
export async function finderOf(db: LibraryDb): Promise<Finder> {
  let held = FINDERS.get(db);
  if (!held) {
    held = { finder: new Finder(db), refreshing: Promise.resolve() };
    FINDERS.set(db, held);
  }
  const { finder } = held;
  held.refreshing = held.refreshing.catch(() => {}).then(() => finder.refresh());
  await held.refreshing;
  return finder;
}
