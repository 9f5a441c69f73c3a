import type { CardRunRow } from './db';
import { CARD_RUN } from './limits';
import { MARK_WORDS } from './marks';

/** A run of the catalogue while it is changed: its strings apart. */
export interface OpenRun extends Omit<CardRunRow, 'keys' | 'keyEnds' | 'words' | 'wordEnds'> {
  readonly keys: string[];
  readonly words: string[];
}

export function openRun(row: CardRunRow | undefined, n: number): OpenRun {
  if (!row) {
    return {
      n,
      keys: new Array<string>(CARD_RUN).fill(''),
      words: new Array<string>(CARD_RUN).fill(''),
      marks: new Uint32Array(CARD_RUN * MARK_WORDS),
      codes: new Uint8Array(CARD_RUN),
      ranks: new Uint8Array(CARD_RUN),
      seen: new Float64Array(CARD_RUN),
    };
  }
  const { keys, keyEnds, words, wordEnds, ...columns } = row;
  return { ...columns, keys: split(keys, keyEnds), words: split(words, wordEnds) };
}

export function closeRun({ keys, words, ...columns }: OpenRun): CardRunRow {
  return {
    ...columns,
    keys: keys.join(''),
    keyEnds: endsOf(keys),
    words: words.join(''),
    wordEnds: endsOf(words),
  };
}

export const partOf = (joined: string, ends: Uint32Array, place: number): string =>
  joined.slice(place === 0 ? 0 : ends[place - 1], ends[place]);

const split = (joined: string, ends: Uint32Array): string[] =>
  Array.from(ends, (_, place) => partOf(joined, ends, place));

function endsOf(parts: readonly string[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(parts, (part) => {
    end += part.length;
    return end;
  });
}
