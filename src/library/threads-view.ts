import type {
  Day,
  EntryId,
  ThreadArticle,
  ThreadDetail,
  ThreadFigure,
  ThreadLine,
  ThreadSeries,
} from '../model';
import type { ArticleRow, FigureRow, LibraryDb, ThreadRow } from './db';
import { MAX_LISTED_THREADS, MAX_THREAD_PEOPLE, MAX_THREAD_SERIES } from './limits';

/** A list line before the titles of dossiers are known. */
type Line = Omit<ThreadLine, 'story'> & { readonly story: EntryId | null };

/** Threads of two articles and more, and those followed or named; with `singles` also the others. The last read first. */
export async function listThreads(
  db: LibraryDb,
  singles: boolean,
): Promise<{ lines: Line[]; singles: number }> {
  const rows = await db.threads.orderBy('updated').reverse().toArray();
  const isOwn = (row: ThreadRow): boolean => row.size > 1 || row.followed === 1 || row.name !== null;
  const own = rows.filter(isOwn);
  const others = rows.filter((row) => !isOwn(row));
  const shown = (singles ? [...own, ...others] : own).slice(0, MAX_LISTED_THREADS);
  shown.sort((a, b) => b.followed - a.followed || b.updated - a.updated);
  const members = await db.threadArticles
    .where('thread')
    .anyOf(shown.map(({ id }) => id))
    .toArray();
  const articles = await db.articles.bulkGet(members.map(({ article }) => article));
  const byThread = new Map<string, ArticleRow[]>();
  members.forEach(({ thread }, i) => {
    const article = articles[i];
    if (article) byThread.set(thread, [...(byThread.get(thread) ?? []), article]);
  });
  return { lines: shown.map((row) => lineOf(row, byThread.get(row.id) ?? [])), singles: others.length };
}

function lineOf(row: ThreadRow, articles: readonly ArticleRow[]): Line {
  const inOrder = inReadingOrder(articles);
  const headline = inOrder.find(({ title }) => title !== null);
  return {
    id: row.id,
    title: row.name ?? headline?.title ?? inOrder[0]?.url ?? '',
    lang: row.name === null ? (headline?.lang ?? null) : null,
    named: row.name !== null,
    followed: row.followed === 1,
    articles: articles.length,
    sites: [...new Set(inOrder.flatMap(({ site }) => site ?? []))],
    first: row.first,
    last: row.last,
    story: row.story,
    updated: row.updated,
  };
}

type Detail = Omit<ThreadDetail, 'thread' | 'people'> & {
  readonly thread: Line;
  readonly people: readonly { readonly entry: EntryId; readonly articles: number }[];
};

export async function threadDetail(db: LibraryDb, id: string): Promise<Detail | null> {
  const row = await db.threads.get(id);
  if (!row) return null;
  const members = await db.threadArticles.where('thread').equals(id).toArray();
  const keys = members.map(({ article }) => article);
  const articles = inReadingOrder(
    (await db.articles.bulkGet(keys)).filter((article): article is ArticleRow => article !== undefined),
  );
  const figures = await db.figures.where('article').anyOf(keys).toArray();
  const people = counted(
    articles.flatMap(({ entries }) => entries.filter((entry) => /^(person|organisation)\//.test(entry))),
  );
  return {
    thread: lineOf(row, articles),
    articles: articles.map(
      (article): ThreadArticle => ({
        key: article.key,
        title: article.title,
        url: article.url,
        site: article.site,
        lang: article.lang,
        published: article.published,
        read: article.firstSeen,
      }),
    ),
    series: seriesOf(figures),
    people: people.slice(0, MAX_THREAD_PEOPLE).map(([entry, articles]) => ({ entry, articles })),
    others: counted(members.flatMap(({ names }) => names))
      .slice(0, MAX_THREAD_PEOPLE)
      .map(([name, articles]) => ({ name, articles })),
  };
}

/** By day of publication, then by when they were read; without a day at the end. */
const inReadingOrder = (articles: readonly ArticleRow[]): ArticleRow[] =>
  [...articles].sort(
    (a, b) => (a.published ?? '9').localeCompare(b.published ?? '9') || a.firstSeen - b.firstSeen,
  );

function counted<T>(list: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The same thing counted – measure, subject, unit – over days and sites; what most articles speak of first. */
export function seriesOf(rows: readonly FigureRow[]): ThreadSeries[] {
  const series = new Map<string, { row: FigureRow; figures: Map<string, ThreadFigure> }>();
  for (const row of rows) {
    const { measure, subject, unit, value, min, max, qualifier, attribution } = row.figure;
    const key = [measure, subject?.toLowerCase() ?? '', unit ?? ''].join('\n');
    const own = series.get(key) ?? { row, figures: new Map<string, ThreadFigure>() };
    series.set(key, own);
    const figure = {
      day: dayOf(row),
      shown: row.shown,
      value,
      min,
      max,
      qualifier,
      attribution,
      site: row.site,
      article: row.article,
    };
    // An article that says a number twice says it once.
    own.figures.set([figure.day, figure.shown, figure.attribution, figure.article].join('\n'), figure);
  }
  const articlesOf = ({ figures }: { figures: ReadonlyMap<string, ThreadFigure> }): number =>
    new Set([...figures.values()].map(({ article }) => article)).size;
  return [...series.values()]
    .sort((a, b) => articlesOf(b) - articlesOf(a) || b.figures.size - a.figures.size)
    .slice(0, MAX_THREAD_SERIES)
    .map(({ row, figures }) => ({
      measure: row.figure.measure,
      label: row.label,
      subject: row.figure.subject,
      unit: row.figure.unit,
      figures: [...figures.values()].sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9')),
    }));
}

/** The day the number is of, else the day it was published. */
const dayOf = (row: FigureRow): Day | null => row.figure.day ?? row.day;

/** The reader's names of threads, or a headline of theirs. */
export async function threadTitles(db: LibraryDb, rows: readonly ThreadRow[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const row of rows) {
    if (row.name !== null) {
      titles.set(row.id, row.name);
      continue;
    }
    const keys = await db.threadArticles.where('thread').equals(row.id).primaryKeys();
    const articles = (await db.articles.bulkGet(keys)).filter((one): one is ArticleRow => one !== undefined);
    titles.set(row.id, lineOf(row, articles).title);
  }
  return titles;
}
