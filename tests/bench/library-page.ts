/** Runs in a page of a real browser: fills a library and measures searches. */
import { catalogueArticles, catalogueCards, catalogueTables } from '../../src/library/catalogue';
import { type CardRow, LibraryDb } from '../../src/library/db';
import { searchCards } from '../../src/library/search';
import { wordsOf } from '../../src/library/words';
import type { Card, FigureCard, LibraryQuery, TermCard } from '../../src/model';

const ARTICLES = 10_000;
const FIGURES_PER_ARTICLE = 8;
const ENTRIES = 20_000;
const ENTRIES_PER_ARTICLE = 15;
const SITES = 40;
const STORIES = 200;
const VOCABULARY = 60_000;
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 0, 1);
const BATCH = 2000;

/** Mulberry32: the same library in every run. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(7);
const LETTERS = 'enisratdhulcgmobwfkzpvjyxq';
/** Made-up words whose letters are as frequent as German ones; few words are common and most are rare, as in any text. */
const words = Array.from({ length: VOCABULARY }, () => {
  const length = 3 + Math.floor(next() ** 2 * 11);
  return Array.from({ length }, () => LETTERS[Math.floor(next() ** 1.7 * LETTERS.length)]).join('');
});
const word = (): string => words[Math.floor(VOCABULARY ** next()) - 1] ?? '';
const text = (count: number): string => Array.from({ length: count }, word).join(' ');

const base = {
  lang: 'de',
  asOf: null,
  sources: [{ title: 'Quelle', url: 'https://source.example/' }],
  mentions: [],
};
const entryCard = (n: number): TermCard => ({
  ...base,
  id: `term/t-${n}`,
  entry: `term/t-${n}`,
  pack: 'world',
  deck: 'glossary',
  kind: 'term',
  title: text(2),
  gist: text(16),
  background: text(40),
  facts: [],
  links: [],
  rank: next(),
  confusedWith: [],
});
const figureCard = (n: number): FigureCard => ({
  ...base,
  id: `figure/${n}`,
  deck: 'figures',
  kind: 'figure',
  title: `${Math.floor(next() * 1000)} ${text(2)}`,
  gist: '',
  rank: next(),
  figure: n,
  measure: 'deaths',
  label: word(),
  shown: '7',
  qualifier: 'exact',
  subject: word(),
  place: null,
  day: null,
  attribution: word(),
  partOf: null,
  comparisons: [],
  sentence: text(18),
});
const row = (key: string, card: Card, seen: number): CardRow => ({
  key,
  deck: card.deck,
  kind: card.kind,
  card,
  saved: next() < 0.01 ? 1 : 0,
  note: null,
  firstSeen: seen,
  lastSeen: seen,
});

async function fill(): Promise<void> {
  await new LibraryDb().delete();
  const db = new LibraryDb();
  const rows: CardRow[] = [];
  for (let n = 0; n < ENTRIES; n++) rows.push(row(`term/t-${n}@de`, entryCard(n), START));
  const sightings: { article: string; card: string }[] = [];
  const articles = Array.from({ length: ARTICLES }, (_, a) => {
    const site = `site-${Math.floor(next() ** 2 * SITES)}.example`;
    const key = `https://${site}/2025/politik/ein-artikel-mit-einer-langen-adresse-${a}`;
    const time = START + (a / ARTICLES) * 600 * DAY_MS;
    for (let n = 0; n < FIGURES_PER_ARTICLE; n++) {
      rows.push(row(`${key}#${n}`, figureCard(n), time));
      sightings.push({ article: key, card: `${key}#${n}` });
    }
    const seen = new Set(
      Array.from({ length: ENTRIES_PER_ARTICLE }, () => Math.floor(ENTRIES * next() ** 2)),
    );
    for (const n of seen) sightings.push({ article: key, card: `term/t-${n}@de` });
    return {
      key,
      url: key,
      site,
      title: text(8),
      lang: 'de',
      published: '2025-01-01',
      firstSeen: time,
      lastSeen: time,
      stories: next() < 0.3 ? [`story/s-${Math.floor(next() ** 2 * STORIES)}` as const] : [],
      entries: [...seen].map((n) => `term/t-${n}` as const),
    };
  });
  const numbers = new Map(rows.map((r, n) => [r.key, n]));
  const cardsOf = new Map<string, number[]>(articles.map(({ key }) => [key, []]));
  for (const { article, card } of sightings) cardsOf.get(article)?.push(numbers.get(card) ?? 0);
  rows.forEach((r, n) => {
    r.n = n;
  });
  for (let i = 0; i < rows.length; i += BATCH) {
    const part = rows.slice(i, i + BATCH);
    await db.transaction('rw', [db.cards, ...catalogueTables(db)], async () => {
      await db.cards.bulkPut(part);
      await catalogueCards(db, part);
    });
  }
  for (let i = 0; i < sightings.length; i += BATCH) await db.sightings.bulkPut(sightings.slice(i, i + BATCH));
  const numbered = articles.map((article, n) => ({
    row: { ...article, n },
    cards: cardsOf.get(article.key) ?? [],
  }));
  await db.transaction('rw', [db.articles, ...catalogueTables(db)], async () => {
    await db.articles.bulkPut(numbered.map(({ row: article }) => article));
    await catalogueArticles(db, numbered);
  });
  db.close();
}

const ALL: LibraryQuery = {
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
/** Common and rare words of the vocabulary, so that lists are long as well as short. */
const common = words.slice(0, 40).filter((w) => w.length > 3);
const rare = words.slice(3000, 3040);
const one = common[0] ?? '';
const two = `${common[1]} ${common[2]?.slice(0, 3)}`;
const QUERIES: readonly (readonly [string, Partial<LibraryQuery>])[] = [
  ['nothing typed', {}],
  ['one letter, the most common', { text: 'e' }],
  ['one letter, a rare one', { text: 'q' }],
  ['two letters', { text: 'en' }],
  ['one common word', { text: one }],
  ['one rare word', { text: rare[0] ?? '' }],
  ['two words', { text: two }],
  ['three words', { text: `${common[0]} ${common[1]} ${common[3]}` }],
  ['a word nobody has', { text: 'zzzzzzqqq' }],
  ['a deck', { deck: 'figures' }],
  ['a kind and a letter', { kind: 'term', text: 'e' }],
  ['the most read site', { site: 'site-0.example' }],
  ['a site and a word', { site: 'site-0.example', text: one }],
  ['a story', { story: 'story/s-0' }],
  ['thirty days', { from: '2025-06-01', to: '2025-06-30' }],
  ['saved', { savedOnly: true }],
  [
    'everything at once',
    { site: 'site-0.example', kind: 'figure', from: '2025-03-01', to: '2026-03-01', text: one },
  ],
  ['the hundredth page', { text: 'e', offset: 5000 }],
];

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Every card is read, tested, and put in order: what search as you type costs without a catalogue. */
async function scan(db: LibraryDb, query: LibraryQuery): Promise<number> {
  const wanted = wordsOf(query.text);
  const articles = new Map((await db.articles.toArray()).map((a) => [a.key, a]));
  const seenIn = new Map<string, string[]>();
  if (query.site !== null)
    for (const { article, card } of await db.sightings.toArray())
      if (articles.get(article)?.site === query.site)
        seenIn.set(card, [...(seenIn.get(card) ?? []), article]);
  const rows = (await db.cards.toArray()).filter((r) => {
    const own = wordsOf(`${r.card.title} ${r.card.gist} ${r.card.kind === 'figure' ? r.card.sentence : ''}`);
    return (
      (query.site === null || seenIn.has(r.key)) &&
      wanted.every((w, i) => own.some((o) => (i === wanted.length - 1 ? o.startsWith(w) : o === w)))
    );
  });
  rows.sort((a, b) => b.saved - a.saved || b.lastSeen - a.lastSeen);
  return rows.length;
}

export interface Measured {
  readonly cards: number;
  readonly cold: number;
  readonly queries: readonly { name: string; total: number; best: number; median: number; worst: number }[];
  readonly scans: readonly { name: string; ms: number }[];
}

export async function measure(runs: number): Promise<Measured> {
  await fill();
  const cold: number[] = [];
  for (let i = 0; i < 3; i++) {
    const fresh = new LibraryDb();
    await fresh.open();
    cold.push(await time(() => searchCards(fresh, { ...ALL, text: one })));
    fresh.close();
  }
  const db = new LibraryDb();
  await searchCards(db, ALL);
  const queries = [];
  for (const [name, change] of QUERIES) {
    const query = { ...ALL, ...change };
    const times: number[] = [];
    let total = 0;
    for (let i = 0; i < runs; i++)
      times.push(
        await time(async () => {
          total = (await searchCards(db, query)).total;
        }),
      );
    queries.push({ name, total, best: Math.min(...times), median: median(times), worst: Math.max(...times) });
  }
  const scans = [];
  for (const [name, change] of [
    ['one common word', { text: one }],
    ['a site and a word', { site: 'site-0.example', text: one }],
  ] as const) {
    scans.push({ name, ms: await time(() => scan(db, { ...ALL, ...change })) });
  }
  return { cards: await db.cards.count(), cold: median(cold), queries, scans };
}
