import type { Annotation, Article, Card, FigureCard } from '../model';
import { type ArticleRow, type CardRow, type FigureRow, isReaders, type LibraryDb } from './db';
import { wordsOf } from './words';

/** Key of an article: its address, or a digest of its text where it has none. */
export async function articleKey(article: Article): Promise<string> {
  if (article.url) return article.url;
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(article.text)),
  );
  return `text:${[...digest.subarray(0, 12)].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
}

export const cardKey = (card: Card, article: string): string =>
  card.kind === 'figure' ? `${article}#${card.figure}` : `${card.entry}@${card.lang}`;

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
  await db.transaction('rw', db.articles, db.cards, db.sightings, db.figures, async () => {
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
    };
    await db.articles.put(row);
    const seen = await db.sightings.where('article').equals(key).toArray();
    const known = new Set([...seen, ...sightings].map(({ card }) => card));
    const before = present(await db.cards.bulkGet([...known]));
    const old = new Map(before.map((row) => [identityOf(row), row]));
    const marked = cards.map((card): CardRow => {
      const row = old.get(identityOf(card));
      return row ? { ...card, saved: row.saved, note: row.note, firstSeen: row.firstSeen } : card;
    });
    const still = new Set(cards.map(identityOf));
    const left = before.filter((row) => !still.has(identityOf(row)));
    const kept = withFreeKeys(left.filter(isReaders), key, new Set(cards.map((card) => card.key)));

    await db.sightings.where('article').equals(key).delete();
    await db.cards.bulkDelete([
      ...(await unseen(db, left)),
      ...before.filter(isFigure).map((row) => row.key),
    ]);
    await db.cards.bulkPut([...marked, ...kept]);
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
async function unseen(db: LibraryDb, left: readonly CardRow[]): Promise<string[]> {
  const gone: string[] = [];
  for (const row of left) {
    if (!isReaders(row) && (await db.sightings.where('card').equals(row.key).count()) === 0)
      gone.push(row.key);
  }
  return gone;
}

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
      words: wordsOf(
        [card.title, card.gist, card.kind === 'figure' ? (card.attribution ?? '') : ''].join(' '),
      ),
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
