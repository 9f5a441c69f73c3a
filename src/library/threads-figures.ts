import type { EarlierFigure } from '../annotating/figures/earlier';
import type { Feature } from '../annotating/stories/threads/features';
import type { Day } from '../model';
import type { LibraryDb } from './db';
import { MAX_EARLIER_FIGURES } from './limits';
import { threadFor } from './threads';

/**
 * What the reader's other articles on an article's story said in numbers, for comparison. The story is found by the
 * article's traits where it has not been read before; nothing is stored.
 */
export async function earlierFigures(
  db: LibraryDb,
  { article, features, day }: { article: string; features: readonly Feature[]; day: Day | null },
): Promise<EarlierFigure[]> {
  const known = await db.threadArticles.get(article);
  const thread = known?.thread ?? (await threadFor(db, { features, day, story: null }))?.id;
  if (thread === undefined) return [];
  const keys = await db.threadArticles.where('thread').equals(thread).primaryKeys();
  const others = keys.filter((key) => key !== article);
  const [rows, articles] = await Promise.all([
    db.figures.where('article').anyOf(others).limit(MAX_EARLIER_FIGURES).toArray(),
    db.articles.bulkGet(others),
  ]);
  const byKey = new Map(articles.flatMap((row) => (row ? [[row.key, row] as const] : [])));
  return rows.flatMap(({ figure, day: published, site, article: key }): EarlierFigure[] => {
    const said = figure.day ?? published;
    if (said === null) return [];
    const { value, min, max, qualifier, unit, measure, subject, place, attribution } = figure;
    const { url = null, title = null } = byKey.get(key) ?? {};
    return [
      { value, min, max, qualifier, unit, measure, subject, place, attribution, day: said, site, url, title },
    ];
  });
}
