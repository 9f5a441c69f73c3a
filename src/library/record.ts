import type { Annotation, Article, Card, FigureCard } from '../model';
import {
  catalogueArticles,
  catalogueCards,
  catalogueTables,
  numberArticle,
  numberCards,
  uncatalogueCards,
} from './catalogue';
import { type ArticleRow, type CardRow, type FigureRow, isReaders, type LibraryDb } from './db';
import { searchWords } from './words';

/** Key of an article: its address, or a digest of its text where it has none. */
export async function articleKey(article: Article): Promise<string> {
  if (article.url) return article.url;
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(article.text)),
  );
  return `text:${[...digest.subarray(0, 12)].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
}

export const cardKey = (card: Card, article: string): string =>
  card.kind === 'figure' ? `${article}#${card.figure}` : `${card.id}@${card.lang}`;

/**
 * Stores an annotated article, its cards and figures in one transaction. Seen again, it replaces what it said before;
 * what the reader saved or noted stays, also where the article no longer says it.
 */
export async function recordArticle(
  db: LibraryDb,
  article: Article,
  annotation: Annotation,
  now: number,
): Promise<string> {
  const key = await articleKey(article);
  const { cards, figures, sightings } = rows(article, annotation, key, now);
  const tables = [db.articles, db.cards, db.sightings, db.figures, ...catalogueTables(db)];
  await db.transaction('rw', tables, async () => {
    const stored = await db.articles.get(key);
    const row: ArticleRow = {
      key,
      url: article.url,
      site: article.site,
      title: article.title,
      lang: article.lang,
      published: article.published,
      firstSeen: stored?.firstSeen ?? now,
      lastSeen: now,
      stories: annotation.stories.map(({ entry }) => entry),
      entries: [...new Set(annotation.mentions.map(({ entry }) => entry))],
      ...(stored?.n !== undefined && { n: stored.n }),
    };
    await numberArticle(db, row);
    await db.articles.put(row);
    const seen = await db.sightings.where('article').equals(key).toArray();
    const known = new Set([...seen, ...sightings].map(({ card }) => card));
    const before = present(await db.cards.bulkGet([...known]));
    const old = new Map(before.map((row) => [identityOf(row), row]));
    const marked = cards.map((card): CardRow => {
      const row = old.get(identityOf(card));
      if (!row) return card;
      const { saved, note, firstSeen, n } = row;
      return { ...card, saved, note, firstSeen, ...(n !== undefined && { n }) };
    });
    const still = new Set(cards.map(identityOf));
    const left = before.filter((row) => !still.has(identityOf(row)));
    const kept = withFreeKeys(left.filter(isReaders), key, new Set(cards.map((card) => card.key)));

    await db.sightings.where('article').equals(key).delete();
    const gone = await unseen(db, left);
    await db.cards.bulkDelete([...gone, ...before.filter(isFigure)].map((row) => row.key));
    const here = [...marked, ...kept];
    await numberCards(db, here);
    await db.cards.bulkPut(here);
    await uncatalogueCards(db, gone);
    await catalogueCards(
      db,
      here.filter((row) => !sameInCatalogue(row, old.get(identityOf(row)))),
    );
    await catalogueArticles(db, [{ row, cards: here.map(({ n = 0 }) => n) }]);
    await db.sightings.bulkPut([...sightings, ...kept.map((card) => ({ article: key, card: card.key }))]);
    await db.figures.where('article').equals(key).delete();
    await db.figures.bulkPut(figures);
  });
  return key;
}

const present = (rows: readonly (CardRow | undefined)[]): CardRow[] =>
  rows.filter((row): row is CardRow => row !== undefined);

/** A figure is the same if it says the same: its number in the article changes when a line is added above it. */
const identityOf = ({ key, card }: CardRow): string =>
  card.kind === 'figure' ? `${card.title}\n${card.sentence}` : key;

const isFigure = ({ kind }: CardRow): boolean => kind === 'figure';

/** Of the cards an article no longer has: those no other article shows and the reader did not make their own. */
async function unseen(db: LibraryDb, left: readonly CardRow[]): Promise<CardRow[]> {
  const gone: CardRow[] = [];
  for (const row of left) {
    if (!isReaders(row) && (await db.sightings.where('card').equals(row.key).count()) === 0) gone.push(row);
  }
  return gone;
}

/** Most cards of an article were seen before and say what they said: the catalogue dates them by the article. */
const sameInCatalogue = (row: CardRow, old: CardRow | undefined): boolean =>
  old?.n !== undefined &&
  old.key === row.key &&
  searchWords(old.card, old.note).join(' ') === searchWords(row.card, row.note).join(' ');

/** Saved figures whose number in the article now belongs to another get the next free one. */
function withFreeKeys(rows: readonly CardRow[], article: string, taken: ReadonlySet<string>): CardRow[] {
  const used = new Set(taken);
  return rows.map((row) => {
    if (row.card.kind !== 'figure') return row;
    let { figure } = row.card;
    while (used.has(`${article}#${figure}`)) figure++;
    const card: FigureCard = { ...row.card, figure, id: `figure/${figure}` };
    used.add(cardKey(card, article));
    return { ...row, card, key: cardKey(card, article) };
  });
}

function rows(
  article: Article,
  annotation: Annotation,
  key: string,
  now: number,
): { cards: CardRow[]; figures: FigureRow[]; sightings: { article: string; card: string }[] } {
  const { title, url, site, published } = article;
  const cards = annotation.cards.map(
    (card): CardRow => ({
      key: cardKey(card, key),
      deck: card.deck,
      kind: card.kind,
      card,
      saved: 0,
      note: null,
      firstSeen: now,
      lastSeen: now,
      ...(card.kind === 'figure' && { from: { title, url, site, published } }),
    }),
  );
  const figures = annotation.cards
    .filter((card): card is FigureCard => card.kind === 'figure')
    .flatMap((card): FigureRow[] => {
      const figure = annotation.figures[card.figure];
      return figure
        ? [
            {
              key: cardKey(card, key),
              article: key,
              site: article.site,
              day: article.published,
              stories: annotation.stories.map(({ entry }) => entry),
              figure,
              shown: card.shown,
              label: card.label,
            },
          ]
        : [];
    });
  return { cards, figures, sightings: cards.map((card) => ({ article: key, card: card.key })) };
}
