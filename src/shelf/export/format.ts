import type { LibraryCard } from '../../messages/contract';
import type { Figure } from '../../model';
import type { UiLang } from '../../ui/strings';

export interface Exported extends LibraryCard {
  /** The number behind a figure card, where it is stored. */
  readonly figureData: Figure | null;
}

/** One way to write cards down. `page` is called for one stretch of cards after the other. */
export interface Format {
  readonly extension: string;
  readonly mime: string;
  /** Only figures can be written so. */
  readonly figuresOnly: boolean;
  readonly head: (context: ExportContext) => string;
  readonly page: (cards: readonly Exported[], context: ExportContext, isFirst: boolean) => string;
  readonly foot: string;
}

export interface ExportContext {
  readonly lang: UiLang;
  /** Day of the export. */
  readonly day: string;
}
