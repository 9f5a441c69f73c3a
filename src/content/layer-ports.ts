import type { Annotated, PageSettings } from '../messages/contract';
import type { Card, EntryId } from '../model';
import type { AskMap } from '../ui/card-context';
import type { RangeOf } from './spots';

export type LayerCommand = 'next-mark' | 'previous-mark' | 'toggle-tray';

export interface LayerOptions {
  readonly annotated: Annotated;
  readonly rangeOf: RangeOf;
  /** A rejected promise is told to the reader: the extension was updated, the page has to be reloaded. */
  readonly on: {
    readonly know: (entry: EntryId, known: boolean) => unknown;
    readonly save: (cardId: string, saved: boolean) => unknown;
    readonly openPanel: (cardId: string | null) => unknown;
    /** A card the article has not; without it, only cards of the article are linked. */
    readonly entry?: (entry: EntryId) => Promise<Card | null>;
    readonly map?: AskMap;
    /** Notes on cards of the article; without them none can be written. */
    readonly notes?: () => Promise<Readonly<Record<string, string>>>;
    readonly note?: (cardId: string, note: string | null) => Promise<unknown>;
  };
  /** Whether the extension this script came with is gone: updated, reloaded or removed. */
  readonly isOrphan?: () => boolean;
  /** A later script of the extension takes over the page: this one has to end. */
  readonly onRetire?: () => void;
}

export interface Layer {
  update(annotated: Annotated): void;
  settings(settings: PageSettings): void;
  /** Scrolls to a passage and flashes it; false where the page no longer has it. */
  show(start: number, end: number): boolean;
  command(name: LayerCommand): void;
  destroy(): void;
}
