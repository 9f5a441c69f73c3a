import type { LibraryCard } from '../../messages/contract';
import type { Figure } from '../../model';
import type { UiLang } from '../../ui/strings';
import { anki } from './anki';
import { csv } from './csv';
import { json } from './json';
import { markdown } from './markdown';

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

export const FORMATS = { markdown, csv, json, anki } as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = ['markdown', 'csv', 'json', 'anki'] as const satisfies readonly FormatName[];
