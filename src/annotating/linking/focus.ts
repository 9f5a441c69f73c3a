import type { PackView } from '../pack-view';
import { entryKey } from './candidate';
import type { Decision } from './link';

/** How often the article names something of each country: the country itself, its people, places, bodies, its adjective. */
export interface Focus {
  /** Mentions by country (entryKey of the country). */
  readonly mentions: ReadonlyMap<number, number>;
  /** The country named most; -1 where none is, or two are named equally often. */
  readonly top: number;
}

export const NO_FOCUS: Focus = { mentions: new Map(), top: -1 };

export function focusOf(decisions: readonly Decision[], packs: readonly PackView[]): Focus {
  const mentions = new Map<number, number>();
  for (const { chosen } of decisions) {
    if (!chosen) continue;
    const key = countryKey(chosen.candidate, packs);
    if (key >= 0) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  let top = -1;
  let most = 0;
  for (const [key, n] of mentions) {
    if (n > most) [top, most] = [key, n];
    else if (n === most) top = -1;
  }
  return { mentions, top };
}

/** entryKey of the country something belongs to, or -1. */
export function countryKey(
  { pack, entry }: { pack: number; entry: number },
  packs: readonly PackView[],
): number {
  const country = packs[pack]?.country(entry) ?? -1;
  return country < 0 ? -1 : entryKey({ pack, entry: country });
}
