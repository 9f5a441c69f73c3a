import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ThreadMember } from '../annotating/stories/threads/assign';
import type { PackedFeatures } from '../annotating/stories/threads/packed';
import type { Thread } from '../annotating/stories/threads/place';
import type { Card, Day, Deck, EntryId, EntryKind, Figure, PackManifest } from '../model';
import { DATABASE } from './limits';
import type { ThreadRunRow } from './thread-runs';
import { countBlocks, packThreads } from './upgrade';

export interface PackRow {
  id: string;
  manifest: PackManifest;
  entryCount: number;
  /** How many blocks its entries are in. */
  blockCount: number;
  bytes: number;
  builtIn: boolean;
  importedAt: number;
  /** Which build of the built-in pack this is. */
  build: string;
  /** Blobs are read several times faster; packs stored by the first versions are array buffers. */
  lexicon: Blob | ArrayBuffer;
  tables: Blob | ArrayBuffer;
}

export interface BlockRow {
  pack: string;
  n: number;
  bytes: Uint8Array;
}

export interface ArticleRow {
  /** Canonical address, or a hash of the text where there is none. */
  key: string;
  url: string | null;
  site: string | null;
  title: string | null;
  lang: string | null;
  published: Day | null;
  /** Milliseconds since the epoch. */
  firstSeen: number;
  lastSeen: number;
  stories: EntryId[];
  entries: EntryId[];
  /** Its number in the catalogue; rows of version 1 get theirs when the catalogue is first made. */
  n?: number;
}

/** What a saved figure says of its article once that is gone. */
export type ArticleTrace = Pick<ArticleRow, 'title' | 'url' | 'site' | 'published'>;

export interface CardRow {
  /** `<entry id>@<language>`, or `<article key>#<n>` for a figure. */
  key: string;
  deck: Deck;
  kind: EntryKind | 'figure';
  card: Card;
  saved: 0 | 1;
  note: string | null;
  firstSeen: number;
  lastSeen: number;
  /** Its number in the catalogue; rows of version 1 get theirs when the catalogue is first made. */
  n?: number;
  /** A figure's article: shown where retention has dropped that. */
  from?: ArticleTrace;
}

/** The reader made it their own: only they delete it. */
export const isReaders = ({ saved, note }: CardRow): boolean => saved === 1 || note !== null;

/** Which card was seen in which article. */
export interface SightingRow {
  article: string;
  card: string;
}

export interface FigureRow {
  /** `<article key>#<n>`. */
  key: string;
  article: string;
  site: string | null;
  /** Day of publication. */
  day: Day | null;
  stories: EntryId[];
  figure: Figure;
  shown: string;
  label: string;
}

export interface KnownRow {
  entry: EntryId;
  since: number;
}

/**
 * The catalogue: what search needs of every card and article, many of them to a row. A search over 100,000 cards reads
 * some hundreds of such rows once and keeps them; as rows or index entries of their own they would be read for seconds.
 * Derived from the other tables, and made anew where it does not fit them. Strings stand joined, with where each ends.
 */
export interface CardRunRow {
  /** Cards `n * CARD_RUN` and after. */
  n: number;
  /** A free place has an empty key. */
  keys: string;
  keyEnds: Uint32Array;
  /** The card's words between single spaces, with one before and after. */
  words: string;
  wordEnds: Uint32Array;
  /** Which beginnings its words have, `MARK_WORDS` numbers a card: see `marks.ts`. */
  marks: Uint32Array;
  /** Deck, kind and whether it is saved: see `codeOf`. */
  codes: Uint8Array;
  /** Rank × 255. */
  ranks: Uint8Array;
  seen: Float64Array;
}

export interface CataloguedArticle extends ArticleTrace {
  key: string;
  /** As `siteOf` says: asked of every article in a search, so kept. */
  host: string | null;
  stories: EntryId[];
  first: number;
  last: number;
  /** Numbers of its cards. */
  cards: Uint32Array;
}

export interface ArticleRunRow {
  /** Articles `n * ARTICLE_RUN` and after. */
  n: number;
  articles: (CataloguedArticle | null)[];
}

/** A part of a backup that has arrived and is valid, until all of them have. */
export interface StagingRow {
  id: number;
  session: string;
  table: string;
  rows: unknown[];
}

/** A thread: articles the reader read that tell one story. */
export interface ThreadRow extends Omit<Thread, 'core'> {
  /** Its place in the runs, by which it is found. */
  n: number;
  core: PackedFeatures;
  /** As the reader named it. */
  name: string | null;
  followed: 0 | 1;
  /** When an article was last added: milliseconds since the epoch. */
  updated: number;
}

/** An article as its thread keeps it: traits, never its text. */
export interface ThreadArticleRow extends Omit<ThreadMember, 'features'> {
  thread: string;
  features: PackedFeatures;
  /** People and bodies it names that no pack knows. */
  names: string[];
}

/** The reader's library. Additive changes only; every version has a test that opens the one before. */
export class LibraryDb extends Dexie {
  packs!: EntityTable<PackRow, 'id'>;
  blocks!: Table<BlockRow, [string, number]>;
  articles!: EntityTable<ArticleRow, 'key'>;
  cards!: EntityTable<CardRow, 'key'>;
  sightings!: Table<SightingRow, [string, string]>;
  figures!: EntityTable<FigureRow, 'key'>;
  known!: EntityTable<KnownRow, 'entry'>;
  cardRuns!: EntityTable<CardRunRow, 'n'>;
  articleRuns!: EntityTable<ArticleRunRow, 'n'>;
  staging!: EntityTable<StagingRow, 'id'>;
  threads!: EntityTable<ThreadRow, 'id'>;
  threadArticles!: EntityTable<ThreadArticleRow, 'article'>;
  threadRuns!: Table<ThreadRunRow, number>;

  constructor(name = DATABASE) {
    super(name);
    this.version(1).stores({
      packs: 'id',
      blocks: '[pack+n], pack',
      articles: 'key, site, lastSeen, published, *stories',
      cards: 'key, deck, kind, saved, lastSeen, *words',
      sightings: '[article+card], article, card',
      figures: 'key, article, day, *stories',
      known: 'entry',
    });
    // The index of words gives way to the catalogue, which the first search makes; no row is lost or changed.
    this.version(2).stores({
      articles: 'key, n, site, firstSeen, lastSeen, published, *stories',
      cards: 'key, n, deck, kind, saved, firstSeen, lastSeen',
      cardRuns: 'n',
      articleRuns: 'n',
      staging: '++id, session',
    });
    this.version(3).stores({
      threads: 'id, *keys, story, followed, updated',
      threadArticles: 'article, thread',
      threadCounts: 'id',
    });
    // Threads are found by their runs, and features are kept as strings: both for speed. Counts were derived.
    this.version(4)
      .stores({ threads: 'id, story, followed, updated', threadRuns: 'n', threadCounts: null })
      .upgrade(async (transaction) => {
        await packThreads(transaction);
        await countBlocks(transaction);
      });
  }
}
