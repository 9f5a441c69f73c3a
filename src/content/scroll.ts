import { isSheet } from './place';

/** Room kept free above and below a passage that is scrolled to: sticky page headers are about this high. */
const MARGIN_PX = 80;
/** A sheet covers up to this share of the viewport's height (layer.css.ts). */
const SHEET_SHARE = 0.72;

/** Top and bottom of what a card leaves visible, CSS px of the viewport. */
function visible(): { top: number; bottom: number } {
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const sheet = isSheet(viewport, matchMedia('(pointer: coarse)').matches);
  return sheet
    ? { top: MARGIN_PX / 2, bottom: viewport.height * (1 - SHEET_SHARE) }
    : { top: MARGIN_PX, bottom: viewport.height - MARGIN_PX };
}

export function inView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  const room = visible();
  return top >= room.top && bottom <= room.bottom;
}

/** Brings a passage to the middle of what stays visible. Jumps: the card has to find the word where it will stay. */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (inView(range)) return;
  // A paragraph longer than the viewport, or a sheet over its middle.
  const { top, bottom } = range.getBoundingClientRect();
  const room = visible();
  window.scrollBy({ top: (top + bottom) / 2 - (room.top + room.bottom) / 2, behavior: 'instant' });
}
