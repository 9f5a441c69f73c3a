/** What a page's rules could do to our element that would move or hide what is inside. */
const BOX = [
  ['display', 'block'],
  ['width', '0'],
  ['height', '0'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['transform', 'none'],
  ['filter', 'none'],
  ['clip-path', 'none'],
  ['contain', 'none'],
  ['content-visibility', 'visible'],
  ['pointer-events', 'auto'],
] as const;

/** An element of ours that no rule of the page changes: fixed to the viewport, or to the page's origin. */
export function bareElement(document: Document, position: 'fixed' | 'absolute'): HTMLElement {
  const element = document.createElement('div');
  const own = [
    ['position', position],
    ['inset', position === 'fixed' ? 'auto' : '0 auto auto 0'],
  ] as const;
  // Important: stronger than any rule a page writes for its own div elements.
  for (const [property, value] of [...BOX, ...own]) element.style.setProperty(property, value, 'important');
  return element;
}
