import type { LibraryCard, LibraryQuery } from '../../messages/contract';
import type { Platform } from '../../ui/platform';
import type { ExportContext, Exported } from './format';
import { FORMATS, type FormatName } from './formats';

/** Cards asked for at once: the most the message contract allows. */
const STEP = 200;

interface Options {
  readonly query: LibraryQuery;
  readonly format: FormatName;
  readonly context: ExportContext;
  readonly signal: AbortSignal;
  /** Told how many cards of how many are written. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes all cards that fit a query. Cards that arrive meanwhile are not written twice. @throws DOMException when it is cancelled. */
export async function exportCards(
  platform: Platform,
  options: Options,
): Promise<{ blob: Blob; cards: number }> {
  const { context, signal, onProgress } = options;
  const format = FORMATS[options.format];
  const query = { ...options.query, ...(format.figuresOnly && { kind: 'figure', deck: null }) };
  const parts: string[] = [format.head(context)];
  const written = new Set<string>();
  for (let offset = 0; ; offset += STEP) {
    const { total, cards } = await platform.ask('library/search', { ...query, offset, limit: STEP });
    signal.throwIfAborted();
    const fresh = cards.filter(({ key }) => !written.has(key));
    if (fresh.length > 0) {
      parts.push(format.page(await withFigures(platform, fresh), context, written.size === 0));
      for (const { key } of fresh) written.add(key);
    }
    onProgress(Math.min(offset + STEP, total), total);
    if (cards.length === 0 || offset + STEP >= total) break;
  }
  parts.push(format.foot);
  return { blob: new Blob(parts, { type: format.mime }), cards: written.size };
}

async function withFigures(platform: Platform, cards: readonly LibraryCard[]): Promise<Exported[]> {
  const keys = cards.filter(({ card }) => card.kind === 'figure').map(({ key }) => key);
  const figures = keys.length > 0 ? await platform.ask('library/figures', { keys }) : [];
  const byKey = new Map(figures.map(({ key, figure }) => [key, figure]));
  return cards.map((card) => ({ ...card, figureData: byKey.get(card.key) ?? null }));
}
