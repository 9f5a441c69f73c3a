import type { Day, EntryId, PlaceMap } from '../model';
import type { CountedPoint } from './plot-series';
import type { UiLang } from './strings';

/** Asks for the drawing of some places, `width` CSS px wide; null where none of them can be put on a map. */
export type AskMap = (places: EntryId[], lang: UiLang, width: number) => Promise<PlaceMap | null>;

/** What every card body is given. `full` shows everything; otherwise long lists fold. */
export interface CardContext {
  /** The card's language. */
  readonly lang: UiLang;
  /** The article's day; null where it is unknown or the card stands alone. */
  readonly day: Day | null;
  readonly full: boolean;
  /** Opens another card; null where no card can be opened from here. */
  readonly onEntry: ((entry: EntryId) => void) | null;
  /** Entries that can be opened; null means all. */
  readonly reachable: ReadonlySet<string> | null;
  /** Figures of the open article, to stand beside those of its story. */
  readonly here?: readonly CountedPoint[] | undefined;
  /** Draws maps; without it, places are a list alone. */
  readonly map?: AskMap | undefined;
}
