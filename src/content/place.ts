/** Where the card goes. Pure: rectangles in CSS px of the viewport in, a corner out. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below' | 'beside';
}

/** Air between word and card, so that the line stays readable. */
const GAP_PX = 8;
/** Air between card and viewport edge. */
const MARGIN_PX = 8;

/** Below this width, or with a finger, the card is a sheet at the bottom. */
export const SHEET_BELOW_PX = 560;

export function isSheet(viewport: Size, coarsePointer: boolean): boolean {
  return viewport.width < SHEET_BELOW_PX || (coarsePointer && viewport.width < 900);
}

/** Below the word where it fits, else above, else wherever more room is; never outside the viewport. */
export function placeCard(word: Box, card: Size, viewport: Size): Placed {
  const left = clamp(word.left - GAP_PX, MARGIN_PX, viewport.width - card.width - MARGIN_PX);
  const below = word.bottom + GAP_PX;
  const above = word.top - GAP_PX - card.height;
  if (below + card.height + MARGIN_PX <= viewport.height && below >= MARGIN_PX)
    return { left, top: below, side: 'below' };
  if (above >= MARGIN_PX && word.top <= viewport.height) return { left, top: above, side: 'above' };
  const top = clamp(below, MARGIN_PX, viewport.height - card.height - MARGIN_PX);
  const right = word.right + GAP_PX;
  if (right + card.width + MARGIN_PX <= viewport.width) return { left: right, top, side: 'beside' };
  const before = word.left - GAP_PX - card.width;
  return before >= MARGIN_PX ? { left: before, top, side: 'beside' } : { left, top, side: 'beside' };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
