import { afterEach } from 'vitest';
import { LibraryDb } from '../../../src/library/db';
import type {
  Annotation,
  Article,
  Card,
  Figure,
  FigureCard,
  LibraryQuery,
  TermCard,
} from '../../../src/model';

/** Asks for everything. */
export const ALL: LibraryQuery = {
  text: '',
  deck: null,
  kind: null,
  site: null,
  story: null,
  from: null,
  to: null,
  savedOnly: false,
  offset: 0,
  limit: 50,
};

let opened: LibraryDb[] = [];
let number = 0;

/** An empty library of its own for one test. */
export function emptyLibrary(): LibraryDb {
  const db = new LibraryDb(`test-${++number}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

/** All of a library's tables, to compare before and after. */
export async function contents(db: LibraryDb): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

/** Every text in the library: what must no longer be found after forgetting. */
export const everything = async (db: LibraryDb): Promise<string> => JSON.stringify(await contents(db));

export function article(url: string | null, more: Partial<Article> = {}): Article {
  return {
    url,
    site: url && new URL(url).hostname,
    title: `Title of ${url}`,
    lang: 'en',
    published: '2022-01-06',
    publishedTime: null,
    text: 'Some text.',
    blocks: [],
    ...more,
  };
}

export function termCard(slug: string, gist = `About ${slug}.`): TermCard {
  return {
    id: `term/${slug}`,
    entry: `term/${slug}`,
    pack: 'sample',
    deck: 'glossary',
    kind: 'term',
    title: slug,
    lang: 'en',
    gist,
    background: null,
    facts: [],
    links: [],
    asOf: null,
    sources: [],
    mentions: [],
    rank: 0.5,
    confusedWith: [],
  };
}

function figureOf(value: number): Figure {
  return {
    start: 0,
    end: 4,
    text: `${value}`,
    value,
    min: null,
    max: null,
    qualifier: 'exact',
    unit: null,
    measure: 'deaths',
    subject: null,
    place: null,
    day: null,
    attribution: null,
    attributionEntry: null,
    sentence: { start: 0, end: 10 },
    partOf: null,
  };
}

function figureCard(value: number, index: number): FigureCard {
  return {
    id: `figure/${index}`,
    deck: 'figures',
    kind: 'figure',
    title: `${value} · deaths`,
    lang: 'en',
    gist: `${value} deaths`,
    asOf: null,
    sources: [],
    mentions: [],
    rank: 1,
    figure: index,
    measure: 'deaths',
    label: 'deaths',
    shown: `${value}`,
    qualifier: 'exact',
    subject: null,
    place: null,
    day: null,
    attribution: null,
    partOf: null,
    comparisons: [],
    sentence: `${value} people died.`,
  };
}

export function annotation(
  terms: readonly Card[],
  values: readonly number[] = [],
  story?: string,
): Annotation {
  return {
    mentions: [],
    figures: values.map(figureOf),
    quantities: [],
    stories: story ? [{ entry: story, score: 1 }] : [],
    cards: [...terms, ...values.map(figureCard)],
  };
}
