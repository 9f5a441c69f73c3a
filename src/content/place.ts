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
  /** Room on the chosen side: a longer card scrolls. */
  readonly maxHeight: number;
  readonly side: 'above' | 'below' | 'over';
}

/** Air between word and card, so that the line stays readable. */
const GAP_PX = 8;
/** Air between card and viewport edge. */
const MARGIN_PX = 8;
/** Less room than this on both sides, and the card covers the word rather than being a slit. */
const LEAST_ROOM_PX = 220;

/** Below this width, or with a finger, the card is a sheet at the bottom. */
export const SHEET_BELOW_PX = 560;

export function isSheet(viewport: Size, coarsePointer: boolean): boolean {
  return viewport.width < SHEET_BELOW_PX || (coarsePointer && viewport.width < 900);
}

/**
 * Below the word where it fits, else above, else on the side with more room, shortened; never outside the
 * viewport, and never over the word's own line unless the viewport is tiny.
 */
export function placeCard(word: Box, card: Size, viewport: Size): Placed {
  const left = clamp(word.left - GAP_PX, MARGIN_PX, viewport.width - card.width - MARGIN_PX);
  const roomBelow = viewport.height - MARGIN_PX - Math.max(MARGIN_PX, word.bottom + GAP_PX);
  const roomAbove = Math.min(viewport.height - MARGIN_PX, word.top - GAP_PX) - MARGIN_PX;
  const below = card.height <= roomBelow || (card.height > roomAbove && roomBelow >= roomAbove);
  const room = below ? roomBelow : roomAbove;
  if (room < Math.min(LEAST_ROOM_PX, card.height)) {
    const maxHeight = viewport.height - 2 * MARGIN_PX;
    const height = Math.min(card.height, maxHeight);
    const top = clamp(word.bottom + GAP_PX, MARGIN_PX, viewport.height - height - MARGIN_PX);
    return { left, top, maxHeight, side: 'over' };
  }
  if (below) return { left, top: Math.max(MARGIN_PX, word.bottom + GAP_PX), maxHeight: room, side: 'below' };
  const bottom = Math.min(viewport.height - MARGIN_PX, word.top - GAP_PX);
  return { left, top: bottom - Math.min(card.height, room), maxHeight: room, side: 'above' };
}

/** A card without a word on the page: at the bottom, left of the tray where it is open and there is room. */
export function placeFree(card: Size, viewport: Size, trayLeft: number | null): Placed {
  const maxHeight = viewport.height - 2 * MARGIN_PX;
  const top = viewport.height - Math.min(card.height, maxHeight) - MARGIN_PX;
  const beside = (trayLeft ?? viewport.width) - card.width - MARGIN_PX;
  const left = beside >= MARGIN_PX ? beside : Math.max(MARGIN_PX, viewport.width - card.width - MARGIN_PX);
  return { left, top, maxHeight, side: 'over' };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
