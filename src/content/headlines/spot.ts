/** Where a chip goes. Pure: rectangles in CSS px of the viewport in, a corner out. */
import { CHIP_HEIGHT, DOT_SIZE, GAP } from './limits';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  /** Which of the places beside its headline. */
  readonly place: number;
  /** No room for words. */
  readonly dot: boolean;
}

/**
 * A place beside a headline where nothing is covered: behind its last line, below or above it, and where there is no
 * room for words a dot. Null where even that would cover something: then there is no chip.
 * `lines`: the headline's line boxes, top to bottom; `width`: of the chip with its words; `before`: the place it has
 * already, which it keeps as long as that is free.
 */
export function spotFor(
  lines: readonly Box[],
  width: number,
  page: { readonly width: number; readonly isFree: (box: Box) => boolean },
  before: Spot['place'] | null,
): Spot | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const middle = (line: Box, height: number): number => (line.top + line.bottom - height) / 2;
  const at = (left: number, top: number, dot: boolean): Omit<Spot, 'place'> => ({ left, top, dot });
  const candidates = [
    at(last.right + 2 * GAP, middle(last, CHIP_HEIGHT), false),
    at(last.left, last.bottom + GAP, false),
    at(first.left, first.top - GAP - CHIP_HEIGHT, false),
    at(last.right + GAP, middle(last, DOT_SIZE), true),
    at(first.left - GAP - DOT_SIZE, middle(first, DOT_SIZE), true),
    at(first.left, first.top - GAP - DOT_SIZE, true),
    at(last.left, last.bottom + GAP, true),
  ].map((spot, place): Spot => ({ ...spot, place }));
  const kept = candidates.find(({ place }) => place === before);
  return (
    [...(kept ? [kept] : []), ...candidates].find(({ left, top, dot }) => {
      const right = left + (dot ? DOT_SIZE : width);
      const bottom = top + (dot ? DOT_SIZE : CHIP_HEIGHT);
      return left >= 0 && right <= page.width && page.isFree({ left, top, right, bottom });
    }) ?? null
  );
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
