/** Room kept free above and below a passage that is scrolled to: sticky page headers are about this high. */
const MARGIN_PX = 80;

export function inView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= MARGIN_PX && bottom <= window.innerHeight - MARGIN_PX;
}

/** Brings a passage to the middle of the viewport, at once where motion is unwelcome. */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  // Jumps: the card that opens next has to find the word where it will stay.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  // In a paragraph longer than the viewport its middle is not the passage's place.
  if (top < MARGIN_PX || bottom > window.innerHeight - MARGIN_PX) {
    window.scrollBy({ top: (top + bottom) / 2 - window.innerHeight / 2, behavior: 'instant' });
  }
}
