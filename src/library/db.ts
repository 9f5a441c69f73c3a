import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Card, Day, Deck, EntryId, EntryKind, Figure, PackManifest } from '../model';

export interface PackRow {
  id: string;
  manifest: PackManifest;
  entryCount: number;
  bytes: number;
  builtIn: boolean;
  importedAt: number;
  /** Which build of the built-in pack this is. */
  build: string;
  lexicon: ArrayBuffer;
  tables: ArrayBuffer;
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
}

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
  /** Folded words of title and gist, for search as you type. */
  words: string[];
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

/** The reader's library. Additive changes only; every version has a test that opens the one before. */
export class LibraryDb extends Dexie {
  packs!: EntityTable<PackRow, 'id'>;
  blocks!: Table<BlockRow, [string, number]>;
  articles!: EntityTable<ArticleRow, 'key'>;
  cards!: EntityTable<CardRow, 'key'>;
  sightings!: Table<SightingRow, [string, string]>;
  figures!: EntityTable<FigureRow, 'key'>;
  known!: EntityTable<KnownRow, 'entry'>;

  constructor(name = 'backstory') {
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
  }
}
