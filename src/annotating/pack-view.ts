import type { Entry, EntryId, EntryKind, PackManifest } from '../model';
import type { Lexicon } from './lexicon/lexicon';

export type Office = 'that-day' | 'some-day' | 'never';

/**
 * What annotating needs of an installed pack. The small tables are at hand; entries are read on demand,
 * only the blocks an article needs. Implemented in packs/; given in, so that this room stays pure.
 */
export interface PackView {
  readonly manifest: PackManifest;
  readonly size: number;
  readonly lexicon: Lexicon;
  kind(index: number): EntryKind;
  /** 0 to 1: how often the news means this entry by its name. */
  prior(index: number): number;
  /** Indexes of entries that stand in relation to it, both ways, ascending. */
  related(index: number): Uint32Array;
  /** Index of the country an entry belongs to (a country: itself), or -1. */
  country(index: number): number;
  /** Whether somebody held a public office on a day (yyyymmdd); no day known: ever. */
  heldOffice(index: number, day: number | null): Office;
  /** Indexes of the story entries. */
  readonly stories: readonly number[];
  /** Entries by index; unknown indexes are left out. */
  load(indexes: Iterable<number>): Promise<Map<number, Entry>>;
  /** Entries by id, read at once; unknown ids are left out. */
  byId(ids: Iterable<EntryId>): Promise<Map<EntryId, Entry>>;
  /** Indexes by id, read at once; unknown ids are left out. */
  find(ids: Iterable<EntryId>): Promise<Map<EntryId, number>>;
}
