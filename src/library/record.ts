import type { Annotation, Article, Card, FigureCard } from '../model';
import type { ArticleRow, CardRow, FigureRow, LibraryDb } from './db';
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
 * what the reader saved or noted stays.
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
    const before = await db.articles.get(key);
    const row: ArticleRow = {
      key,
      url: article.url,
      site: article.site,
      title: article.title,
      lang: article.lang,
      published: article.published,
      firstSeen: before?.firstSeen ?? now,
      lastSeen: now,
      stories: annotation.stories.map(({ entry }) => entry),
      entries: [...new Set(annotation.mentions.map(({ entry }) => entry))],
    };
    await db.articles.put(row);
    const old = await db.cards.bulkGet(cards.map((card) => card.key));
    await db.cards.bulkPut(
      cards.map((card, i) => ({
        ...card,
        saved: old[i]?.saved ?? 0,
        note: old[i]?.note ?? null,
        firstSeen: old[i]?.firstSeen ?? now,
      })),
    );
    await db.sightings.where('article').equals(key).delete();
    await db.sightings.bulkPut(sightings);
    const kept = new Set(figures.map((figure) => figure.key));
    const stale = (await db.figures.where('article').equals(key).primaryKeys()).filter((k) => !kept.has(k));
    await db.figures.bulkDelete(stale);
    await db.cards.bulkDelete(stale);
    await db.figures.bulkPut(figures);
  });
  return key;
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
