import { partOf } from './card-run';
import type { CardRunRow } from './db';
import { isProof, MARK_WORDS, marksOf } from './marks';

export interface Needle {
  readonly text: string;
  readonly marks: Uint32Array;
  readonly proved: boolean;
}

/** A word as it is looked for. */
export const needleOf = (word: string, isBeginning: boolean): Needle => ({
  text: isBeginning ? ` ${word}` : ` ${word} `,
  marks: marksOf([word]),
  proved: isBeginning && isProof(word),
});

/** Whether a card has all words: its marks rule out most cards, its text decides on the others. */
export function holds(run: CardRunRow, place: number, needles: readonly Needle[]): boolean {
  const at = place * MARK_WORDS;
  for (const { marks } of needles)
    for (let i = 0; i < MARK_WORDS; i++) {
      const bits = marks[i] ?? 0;
      if (bits !== 0 && ((run.marks[at + i] ?? 0) & bits) >>> 0 !== bits) return false;
    }
  if (needles.every(({ proved }) => proved)) return true;
  const text = partOf(run.words, run.wordEnds, place);
  return needles.every(({ text: needle, proved }) => proved || text.includes(needle));
}
