import { type Box, overlaps } from './spot';

/** Text and controls inside elements of this many nodes are looked at node by node; larger ones are containers. */
const MAX_NODES = 60;

/**
 * Whether nothing of the page that is read or pressed lies under a box of the viewport. Outside the viewport the browser
 * cannot be asked; then only the boxes given count, and the place is looked at again when it is scrolled to. `own`: our element.
 */
export function isFree(document: Document, own: Element, box: Box, taken: readonly Box[]): boolean {
  if (taken.some((other) => overlaps(box, other))) return false;
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  for (const [x, y] of [
    [box.left + 1, box.top + 1],
    [box.right - 1, box.top + 1],
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    [box.left + 1, box.bottom - 1],
    [box.right - 1, box.bottom - 1],
  ] as const) {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    const element = document.elementsFromPoint(x, y).find((one) => one !== own);
    if (element && isInk(element, box)) return false;
  }
  return true;
}

/** Pictures, controls, and text whose lines cross the box. */
function isInk(element: Element, box: Box): boolean {
  if (element.matches('img, video, canvas, svg, iframe, button, input, select, textarea')) return true;
  const { childNodes, ownerDocument } = element;
  const range = ownerDocument.createRange();
  for (let i = 0; i < Math.min(childNodes.length, MAX_NODES); i++) {
    const node = childNodes[i];
    if (node?.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) if (overlaps(box, line)) return true;
  }
  return false;
}
